// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Keys} from "@diamond-pau/contracts/facet/Keys.sol";
import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";

interface ISpokeLike {
    struct Reserve {
        address underlying;
        address hub;
        uint16 assetId;
        uint8 decimals;
        uint24 collateralRisk;
        uint8 flags;
        uint32 dynamicConfigKey;
    }

    function getReserve(uint256 reserveId) external view returns (Reserve memory);
    function getUserSuppliedAssets(uint256 reserveId, address user) external view returns (uint256);
    function supply(uint256 reserveId, uint256 amount, address onBehalfOf) external returns (uint256, uint256);
    function withdraw(uint256 reserveId, uint256 amount, address onBehalfOf) external returns (uint256, uint256);
}

interface IHubLike {
    function getAssetDeficitRay(uint256 assetId) external view returns (uint256);
}

/// @title AaveV4Logic
/// @notice See {IAaveV4Facet}.
library AaveV4Logic {
    bytes32 private constant LIMIT_DEPOSIT = keccak256("LIMIT_AAVE_V4_DEPOSIT");
    bytes32 private constant LIMIT_WITHDRAW = keccak256("LIMIT_AAVE_V4_WITHDRAW");

    function deposit(Pau memory pau, address spoke, uint256 reserveId, uint256 amount, uint256 maxSlippage) internal {
        require(maxSlippage != 0, "AaveV4Facet/max-slippage-not-set");
        ISpokeLike.Reserve memory reserve = ISpokeLike(spoke).getReserve(reserveId);
        require(IHubLike(reserve.hub).getAssetDeficitRay(reserve.assetId) == 0, "AaveV4Facet/asset-deficit");
        pau.decreaseRateLimit(_depositKey(spoke, reserveId, reserve), amount);

        pau.approve(reserve.underlying, spoke, amount);
        uint256 start = ISpokeLike(spoke).getUserSuppliedAssets(reserveId, pau.proxy);
        pau.call(spoke, abi.encodeCall(ISpokeLike.supply, (reserveId, amount, pau.proxy)));
        uint256 received = ISpokeLike(spoke).getUserSuppliedAssets(reserveId, pau.proxy) - start;
        require(received >= (amount * maxSlippage) / 1e18, "AaveV4Facet/slippage-too-high");
        pau.clearApproval(reserve.underlying, spoke);
    }

    function withdraw(
        Pau memory pau,
        address spoke,
        uint256 reserveId,
        uint256 amount
    ) internal returns (uint256 amountWithdrawn) {
        ISpokeLike.Reserve memory reserve = ISpokeLike(spoke).getReserve(reserveId);

        uint256 start = pau.balanceOf(reserve.underlying);
        pau.call(spoke, abi.encodeCall(ISpokeLike.withdraw, (reserveId, amount, pau.proxy)));
        amountWithdrawn = pau.balanceOf(reserve.underlying) - start;

        // After the call, because only then it is known what arrived. An excess reverts the whole.
        pau.decreaseRateLimit(withdrawKey(spoke, reserveId), amountWithdrawn);
        pau.tryIncreaseRateLimit(_depositKey(spoke, reserveId, reserve), amountWithdrawn);
    }

    function depositKey(
        address spoke,
        uint256 reserveId,
        address hub,
        uint16 assetId,
        address underlying
    ) internal pure returns (bytes32) {
        return Keys.make(LIMIT_DEPOSIT, spoke, reserveId, hub, assetId, underlying);
    }

    function withdrawKey(address spoke, uint256 reserveId) internal pure returns (bytes32) {
        return Keys.make(LIMIT_WITHDRAW, spoke, reserveId);
    }

    function _depositKey(
        address spoke,
        uint256 reserveId,
        ISpokeLike.Reserve memory reserve
    ) private pure returns (bytes32) {
        return depositKey(spoke, reserveId, reserve.hub, reserve.assetId, reserve.underlying);
    }
}
