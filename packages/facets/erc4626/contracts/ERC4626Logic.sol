// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IERC4626} from "@openzeppelin/contracts/interfaces/IERC4626.sol";

import {Keys} from "@diamond-pau/contracts/facet/Keys.sol";
import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";

/// @title ERC4626Logic
/// @notice See {IERC4626Facet}.
library ERC4626Logic {
    /// @dev Of the parameters.
    bytes32 internal constant NAMESPACE = keccak256("sky.pau.storage.ERC4626Facet.v1");
    uint256 internal constant EXCHANGE_RATE_PRECISION = 1e36;

    bytes32 private constant LIMIT_DEPOSIT = keccak256("LIMIT_4626_DEPOSIT");
    bytes32 private constant LIMIT_WITHDRAW = keccak256("LIMIT_4626_WITHDRAW");

    function deposit(
        Pau memory pau,
        address token,
        uint256 amount,
        uint256 minSharesOut,
        uint256 maxExchangeRate
    ) internal returns (uint256 shares) {
        address asset = IERC4626(token).asset();
        pau.decreaseRateLimit(depositKey(token, asset), amount);

        pau.approve(asset, token, amount);
        uint256 start = pau.balanceOf(token);
        pau.call(token, abi.encodeCall(IERC4626.deposit, (amount, pau.proxy)));
        shares = pau.balanceOf(token) - start;
        require(shares >= minSharesOut, "ERC4626Facet/min-shares-out-not-met");
        require(exchangeRate(shares, amount) <= maxExchangeRate, "ERC4626Facet/exchange-rate-too-high");
        pau.clearApproval(asset, token);
    }

    function withdraw(
        Pau memory pau,
        address token,
        uint256 amount,
        uint256 maxSharesIn
    ) internal returns (uint256 shares) {
        pau.decreaseRateLimit(withdrawKey(token), amount);

        address asset = IERC4626(token).asset();
        uint256 startShares = pau.balanceOf(token);
        uint256 startAssets = pau.balanceOf(asset);
        pau.call(token, abi.encodeCall(IERC4626.withdraw, (amount, pau.proxy, pau.proxy)));
        shares = startShares - pau.balanceOf(token);
        require(shares <= maxSharesIn, "ERC4626Facet/shares-burned-too-high");

        // By what arrived: a vault that pays less than it is asked for must not refill the limit by the difference.
        pau.tryIncreaseRateLimit(depositKey(token, asset), pau.balanceOf(asset) - startAssets);
    }

    function redeem(
        Pau memory pau,
        address token,
        uint256 shares,
        uint256 minAssetsOut
    ) internal returns (uint256 assets) {
        address asset = IERC4626(token).asset();
        uint256 start = pau.balanceOf(asset);
        pau.call(token, abi.encodeCall(IERC4626.redeem, (shares, pau.proxy, pau.proxy)));
        assets = pau.balanceOf(asset) - start;
        require(assets >= minAssetsOut, "ERC4626Facet/min-assets-out-not-met");

        // After the call, because only then it is known what arrived. An excess reverts the whole.
        pau.decreaseRateLimit(withdrawKey(token), assets);
        pau.tryIncreaseRateLimit(depositKey(token, asset), assets);
    }

    /// @dev Assets per share, times 1e36; zero for no assets.
    function exchangeRate(uint256 shares, uint256 assets) internal pure returns (uint256) {
        if (assets == 0) return 0;
        require(shares > 0, "ERC4626Facet/zero-shares");
        return (EXCHANGE_RATE_PRECISION * assets) / shares;
    }

    function depositKey(address token, address asset) internal pure returns (bytes32) {
        return Keys.make(LIMIT_DEPOSIT, asset, token);
    }

    function withdrawKey(address token) internal pure returns (bytes32) {
        return Keys.make(LIMIT_WITHDRAW, token);
    }

    function maxExchangeRateKey(address token) internal pure returns (bytes32) {
        return Keys.make(keccak256("maxExchangeRate"), token);
    }
}
