// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Keys} from "@diamond-pau/contracts/facet/Keys.sol";
import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";

interface IATokenLike {
    function POOL() external view returns (address);
    function UNDERLYING_ASSET_ADDRESS() external view returns (address);
}

interface IPoolLike {
    function supply(address asset, uint256 amount, address onBehalfOf, uint16 referralCode) external;
    function withdraw(address asset, uint256 amount, address to) external returns (uint256);
}

/// @title AaveLogic
/// @notice See {IAaveFacet}.
library AaveLogic {
    /// @dev Of the parameters.
    bytes32 internal constant NAMESPACE = keccak256("sky.pau.storage.AaveFacet.v1");
    bytes32 private constant LIMIT_DEPOSIT = keccak256("LIMIT_AAVE_DEPOSIT");
    bytes32 private constant LIMIT_WITHDRAW = keccak256("LIMIT_AAVE_WITHDRAW");

    function deposit(Pau memory pau, address aToken, uint256 amount, uint256 maxSlippage) internal {
        require(maxSlippage != 0, "AaveFacet/max-slippage-not-set");
        address pool = IATokenLike(aToken).POOL();
        address underlying = IATokenLike(aToken).UNDERLYING_ASSET_ADDRESS();
        pau.decreaseRateLimit(depositKey(aToken, pool, underlying), amount);

        pau.approve(underlying, pool, amount);
        uint256 start = pau.balanceOf(aToken);
        pau.call(pool, abi.encodeCall(IPoolLike.supply, (underlying, amount, pau.proxy, 0)));
        uint256 received = pau.balanceOf(aToken) - start;
        require(received >= (amount * maxSlippage) / 1e18, "AaveFacet/slippage-too-high");
        pau.clearApproval(underlying, pool);
    }

    function withdraw(Pau memory pau, address aToken, uint256 amount) internal returns (uint256 amountWithdrawn) {
        address pool = IATokenLike(aToken).POOL();
        address underlying = IATokenLike(aToken).UNDERLYING_ASSET_ADDRESS();

        uint256 start = pau.balanceOf(underlying);
        pau.call(pool, abi.encodeCall(IPoolLike.withdraw, (underlying, amount, pau.proxy)));
        amountWithdrawn = pau.balanceOf(underlying) - start;

        // After the call, because only then it is known what arrived. An excess reverts the whole.
        pau.decreaseRateLimit(withdrawKey(aToken, pool), amountWithdrawn);
        pau.tryIncreaseRateLimit(depositKey(aToken, pool, underlying), amountWithdrawn);
    }

    function depositKey(address aToken, address pool, address underlyingAsset) internal pure returns (bytes32) {
        return Keys.make(LIMIT_DEPOSIT, underlyingAsset, pool, aToken);
    }

    function withdrawKey(address aToken, address pool) internal pure returns (bytes32) {
        return Keys.make(LIMIT_WITHDRAW, pool, aToken);
    }

    function maxSlippageKey(address aToken) internal pure returns (bytes32) {
        return Keys.make(keccak256("maxSlippage"), aToken);
    }
}
