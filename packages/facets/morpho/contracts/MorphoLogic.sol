// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {Keys} from "@diamond-pau/contracts/facet/Keys.sol";
import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";

import {IMorphoFacet} from "./IMorphoFacet.sol";

interface IMetaMorphoLike {
    function MORPHO() external view returns (address);
    function reallocate(IMorphoFacet.MarketAllocation[] calldata allocations) external;
    function setSupplyQueue(bytes32[] calldata newSupplyQueue) external;
    function updateWithdrawQueue(uint256[] calldata indexes) external;
}

interface IMorphoLike {
    function accrueInterest(IMorphoFacet.MarketParams calldata marketParams) external;
    function market(
        bytes32 id
    )
        external
        view
        returns (
            uint128 totalSupplyAssets,
            uint128 totalSupplyShares,
            uint128 totalBorrowAssets,
            uint128 totalBorrowShares,
            uint128 lastUpdate,
            uint128 fee
        );
    function position(
        bytes32 id,
        address user
    ) external view returns (uint256 supplyShares, uint128 borrowShares, uint128 collateral);
}

/// @title MorphoLogic
/// @notice See {IMorphoFacet}.
library MorphoLogic {
    bytes32 private constant LIMIT_SET_SUPPLY_QUEUE = keccak256("LIMIT_MORPHO_SET_SUPPLY_QUEUE");
    bytes32 private constant LIMIT_UPDATE_WITHDRAW_QUEUE = keccak256("LIMIT_MORPHO_UPDATE_WITHDRAW_QUEUE");
    bytes32 private constant LIMIT_REALLOCATE = keccak256("LIMIT_MORPHO_REALLOCATE");

    /// @dev With which Morpho Blue prices shares (its SharesMathLib).
    uint256 private constant VIRTUAL_ASSETS = 1;
    uint256 private constant VIRTUAL_SHARES = 1e6;

    function setSupplyQueue(Pau memory pau, address vault, bytes32[] memory newSupplyQueue) internal {
        require(pau.rateLimitExists(setSupplyQueueKey(vault)), "MorphoFacet/invalid-action");
        pau.call(vault, abi.encodeCall(IMetaMorphoLike.setSupplyQueue, (newSupplyQueue)));
    }

    function updateWithdrawQueue(Pau memory pau, address vault, uint256[] memory indexes) internal {
        require(pau.rateLimitExists(updateWithdrawQueueKey(vault)), "MorphoFacet/invalid-action");
        pau.call(vault, abi.encodeCall(IMetaMorphoLike.updateWithdrawQueue, (indexes)));
    }

    function reallocate(
        Pau memory pau,
        address vault,
        IMorphoFacet.MarketAllocation[] memory allocations
    ) internal returns (uint256 moved) {
        // First of all, so that no code is called but that of a vault which governance chose.
        pau.decreaseRateLimit(reallocateKey(vault), 0);
        IMorphoLike morpho = IMorphoLike(IMetaMorphoLike(vault).MORPHO());
        uint256[] memory start = new uint256[](allocations.length);
        for (uint256 i; i < allocations.length; ++i) {
            // Interest is no movement. Anyone may have it added, so it is not the proxy that does.
            morpho.accrueInterest(allocations[i].marketParams);
            start[i] = _supplied(morpho, vault, allocations[i].marketParams);
        }

        pau.call(vault, abi.encodeCall(IMetaMorphoLike.reallocate, (allocations)));

        for (uint256 i; i < allocations.length; ++i) {
            moved += Math.saturatingSub(_supplied(morpho, vault, allocations[i].marketParams), start[i]);
        }
        // After the call, because only then it is known what moved. An excess reverts the whole.
        pau.decreaseRateLimit(reallocateKey(vault), moved);
    }

    function setSupplyQueueKey(address vault) internal pure returns (bytes32) {
        return Keys.make(LIMIT_SET_SUPPLY_QUEUE, vault);
    }

    function updateWithdrawQueueKey(address vault) internal pure returns (bytes32) {
        return Keys.make(LIMIT_UPDATE_WITHDRAW_QUEUE, vault);
    }

    function reallocateKey(address vault) internal pure returns (bytes32) {
        return Keys.make(LIMIT_REALLOCATE, vault);
    }

    /// @dev What the vault has in a market, in base units of its asset, rounded down.
    function _supplied(
        IMorphoLike morpho,
        address vault,
        IMorphoFacet.MarketParams memory marketParams
    ) private view returns (uint256) {
        bytes32 id = keccak256(abi.encode(marketParams));
        (uint256 shares, , ) = morpho.position(id, vault);
        (uint256 totalAssets, uint256 totalShares, , , , ) = morpho.market(id);
        return Math.mulDiv(shares, totalAssets + VIRTUAL_ASSETS, totalShares + VIRTUAL_SHARES);
    }
}
