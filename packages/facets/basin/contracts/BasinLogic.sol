// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Keys} from "@diamond-pau/contracts/facet/Keys.sol";
import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";

interface IBasinLike {
    function deposit(address asset, address receiver, uint256 assetsToDeposit) external returns (uint256 newShares);
    function shares(address account) external view returns (uint256);
    function withdraw(
        address asset,
        address receiver,
        uint256 maxAssetsToWithdraw
    ) external returns (uint256 assetsWithdrawn);
}

/// @title BasinLogic
/// @notice See {IBasinFacet}.
library BasinLogic {
    bytes32 private constant LIMIT_DEPOSIT = keccak256("LIMIT_BASIN_DEPOSIT");
    bytes32 private constant LIMIT_WITHDRAW = keccak256("LIMIT_BASIN_WITHDRAW");

    function deposit(
        Pau memory pau,
        address basin,
        address asset,
        uint256 amount,
        uint256 minSharesOut
    ) internal returns (uint256 shares) {
        pau.decreaseRateLimit(depositKey(basin, asset), amount);

        pau.approve(asset, basin, amount);
        uint256 start = IBasinLike(basin).shares(pau.proxy);
        pau.call(basin, abi.encodeCall(IBasinLike.deposit, (asset, pau.proxy, amount)));
        shares = IBasinLike(basin).shares(pau.proxy) - start;
        require(shares > 0 || amount == 0, "BasinFacet/zero-shares");
        require(shares >= minSharesOut, "BasinFacet/min-shares-out-not-met");
        pau.clearApproval(asset, basin);
    }

    function withdraw(
        Pau memory pau,
        address basin,
        address asset,
        uint256 maxAmount,
        uint256 minConversionRate
    ) internal returns (uint256 assetsWithdrawn, uint256 sharesBurned) {
        uint256 startShares = IBasinLike(basin).shares(pau.proxy);
        uint256 startAssets = pau.balanceOf(asset);
        pau.call(basin, abi.encodeCall(IBasinLike.withdraw, (asset, pau.proxy, maxAmount)));
        sharesBurned = startShares - IBasinLike(basin).shares(pau.proxy);
        assetsWithdrawn = pau.balanceOf(asset) - startAssets;
        require(assetsWithdrawn * 1e18 >= sharesBurned * minConversionRate, "BasinFacet/min-conversion-rate-not-met");

        // After the call, because only then it is known what arrived. An excess reverts the whole.
        pau.decreaseRateLimit(withdrawKey(basin, asset), assetsWithdrawn);
    }

    function depositKey(address basin, address asset) internal pure returns (bytes32) {
        return Keys.make(LIMIT_DEPOSIT, asset, basin);
    }

    function withdrawKey(address basin, address asset) internal pure returns (bytes32) {
        return Keys.make(LIMIT_WITHDRAW, asset, basin);
    }
}
