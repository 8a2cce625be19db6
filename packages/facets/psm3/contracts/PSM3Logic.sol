// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Keys} from "@diamond-pau/contracts/facet/Keys.sol";
import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";

interface IPSM3Like {
    function deposit(address asset, address receiver, uint256 assetsToDeposit) external returns (uint256 newShares);
    function shares(address account) external view returns (uint256);
    function withdraw(
        address asset,
        address receiver,
        uint256 maxAssetsToWithdraw
    ) external returns (uint256 assetsWithdrawn);
}

/// @title PSM3Logic
/// @notice See {IPSM3Facet}.
library PSM3Logic {
    bytes32 private constant LIMIT_DEPOSIT = keccak256("LIMIT_PSM_DEPOSIT");
    bytes32 private constant LIMIT_WITHDRAW = keccak256("LIMIT_PSM_WITHDRAW");

    function deposit(Pau memory pau, address psm, address asset, uint256 amount) internal returns (uint256 shares) {
        pau.decreaseRateLimit(depositKey(asset), amount);

        pau.approve(asset, psm, amount);
        uint256 start = IPSM3Like(psm).shares(pau.proxy);
        pau.call(psm, abi.encodeCall(IPSM3Like.deposit, (asset, pau.proxy, amount)));
        shares = IPSM3Like(psm).shares(pau.proxy) - start;
        require(shares > 0, "PSM3Facet/zero-shares");
        pau.clearApproval(asset, psm);
    }

    function withdraw(
        Pau memory pau,
        address psm,
        address asset,
        uint256 maxAmount
    ) internal returns (uint256 assetsWithdrawn, uint256 sharesBurned) {
        uint256 startShares = IPSM3Like(psm).shares(pau.proxy);
        uint256 startAssets = pau.balanceOf(asset);
        pau.call(psm, abi.encodeCall(IPSM3Like.withdraw, (asset, pau.proxy, maxAmount)));
        sharesBurned = startShares - IPSM3Like(psm).shares(pau.proxy);
        assetsWithdrawn = pau.balanceOf(asset) - startAssets;

        // After the call, because only then it is known what arrived. An excess reverts the whole.
        pau.decreaseRateLimit(withdrawKey(asset), assetsWithdrawn);
    }

    function depositKey(address asset) internal pure returns (bytes32) {
        return Keys.make(LIMIT_DEPOSIT, asset);
    }

    function withdrawKey(address asset) internal pure returns (bytes32) {
        return Keys.make(LIMIT_WITHDRAW, asset);
    }
}
