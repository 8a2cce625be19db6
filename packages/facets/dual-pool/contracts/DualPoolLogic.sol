// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {Decimals} from "@diamond-pau/contracts/facet/Decimals.sol";
import {Keys} from "@diamond-pau/contracts/facet/Keys.sol";
import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";
import {PoolKey, UniswapV4} from "@diamond-pau/contracts/facet/UniswapV4.sol";

import {IDualPoolFacet} from "./IDualPoolFacet.sol";

interface IDualPoolHookLike {
    function acceptOwnership() external;
    function addLiquidity(
        PoolKey calldata key,
        uint256 shares,
        uint128 amount0Max,
        uint128 amount1Max,
        uint256 deadline
    ) external;
    function bootstrap(PoolKey calldata key, uint256 amount0, uint256 amount1) external;
    function emergencyRevokeVault(PoolKey calldata key) external;
    function initializePool(
        PoolKey calldata key,
        IDualPoolFacet.PoolConfig calldata config
    ) external returns (int24 tick);
    function previewWithdraw(
        PoolKey calldata key,
        uint256 shares
    ) external view returns (uint256 amount0, uint256 amount1);
    function refreshVaultApproval(PoolKey calldata key, address currency) external;
    function removeLiquidity(
        PoolKey calldata key,
        uint256 shares,
        uint128 amount0Min,
        uint128 amount1Min,
        uint256 deadline
    ) external;
    function setDistribution(PoolKey calldata key, IDualPoolFacet.LiquidityBucket[] calldata buckets) external;
    function setExternalDeposits(PoolKey calldata key, bool enabled) external;
    function setPoolLive(PoolKey calldata key, bool live) external;
    function sharesOf(bytes32 poolId, address owner) external view returns (uint256);
    function transferOwnership(address newOwner) external;
}

/// @title DualPoolLogic
/// @notice See {IDualPoolFacet}.
library DualPoolLogic {
    bytes32 private constant LIMIT_DEPOSIT = keccak256("LIMIT_DUALPOOL_DEPOSIT");
    bytes32 private constant LIMIT_SWAP = keccak256("LIMIT_DUALPOOL_SWAP");
    bytes32 private constant LIMIT_WITHDRAW = keccak256("LIMIT_DUALPOOL_WITHDRAW");

    struct Venue {
        address hook;
        address permit2;
        address router;
    }

    /// @notice What governance set for a pool.
    struct Parameters {
        uint256 maxSlippage;
        uint256 priceRatio;
    }

    struct Amounts {
        uint256 amount0;
        uint256 amount1;
    }

    // ------------------------------------------------------------------------------------------------ as the owner

    function initializePool(
        Pau memory pau,
        Venue memory venue,
        PoolKey memory key,
        IDualPoolFacet.PoolConfig memory config
    ) internal returns (int24 tick) {
        bytes memory result = pau.call(venue.hook, abi.encodeCall(IDualPoolHookLike.initializePool, (key, config)));
        return abi.decode(result, (int24));
    }

    function bootstrap(
        Pau memory pau,
        Venue memory venue,
        PoolKey memory key,
        Amounts memory max
    ) internal returns (uint256 shares, Amounts memory spent) {
        bytes memory data = abi.encodeCall(IDualPoolHookLike.bootstrap, (key, max.amount0, max.amount1));
        return _pay(pau, venue, key, max, data);
    }

    // ------------------------------------------------------------------------------------------------ as a depositor

    function deposit(
        Pau memory pau,
        Venue memory venue,
        PoolKey memory key,
        uint256 sharesToMint,
        uint128 amount0Max,
        uint128 amount1Max,
        Parameters memory parameters
    ) internal returns (uint256 shares, Amounts memory paid) {
        _checkOnboarded(parameters);
        require(sharesToMint != 0, "DualPoolFacet/zero-shares");

        (shares, paid) = _pay(
            pau,
            venue,
            key,
            Amounts(amount0Max, amount1Max),
            abi.encodeCall(IDualPoolHookLike.addLiquidity, (key, sharesToMint, amount0Max, amount1Max, block.timestamp))
        );
        _decreaseLimits(pau, LIMIT_DEPOSIT, key, paid);
        require(
            _value(key, _preview(venue, key, shares), parameters) * 1e18 >=
                _value(key, paid, parameters) * parameters.maxSlippage,
            "DualPoolFacet/deposit-value-too-low"
        );
    }

    function withdraw(
        Pau memory pau,
        Venue memory venue,
        PoolKey memory key,
        uint256 sharesToBurn,
        uint128 amount0Min,
        uint128 amount1Min,
        Parameters memory parameters
    ) internal returns (Amounts memory received) {
        _checkOnboarded(parameters);
        require(sharesToBurn != 0, "DualPoolFacet/zero-shares");
        require(
            _value(key, Amounts(amount0Min, amount1Min), parameters) * 1e18 >=
                _value(key, _preview(venue, key, sharesToBurn), parameters) * parameters.maxSlippage,
            "DualPoolFacet/amountMins-too-low"
        );

        Amounts memory start = _balances(pau, key);
        pau.call(
            venue.hook,
            abi.encodeCall(
                IDualPoolHookLike.removeLiquidity,
                (key, sharesToBurn, amount0Min, amount1Min, block.timestamp)
            )
        );
        Amounts memory end = _balances(pau, key);
        received = Amounts(end.amount0 - start.amount0, end.amount1 - start.amount1);
        require(received.amount0 >= amount0Min && received.amount1 >= amount1Min, "DualPoolFacet/amountMins-not-met");
        _decreaseLimits(pau, LIMIT_WITHDRAW, key, received);
    }

    function swap(
        Pau memory pau,
        Venue memory venue,
        PoolKey memory key,
        address tokenIn,
        uint128 amountIn,
        uint128 amountOutMin,
        Parameters memory parameters
    ) internal returns (address tokenOut, uint256 amountOut) {
        _checkOnboarded(parameters);
        bool zeroForOne = tokenIn == key.currency0;
        require(zeroForOne || tokenIn == key.currency1, "DualPoolFacet/invalid-tokenIn");
        require(amountIn != 0, "DualPoolFacet/zero-amount-in");
        tokenOut = zeroForOne ? key.currency1 : key.currency0;
        pau.decreaseRateLimit(swapKey(UniswapV4.toId(key), tokenIn), amountIn);
        (Amounts memory input, Amounts memory output) = zeroForOne
            ? (Amounts(amountIn, 0), Amounts(0, amountOutMin))
            : (Amounts(0, amountIn), Amounts(amountOutMin, 0));
        require(
            _value(key, output, parameters) * 1e18 >= _value(key, input, parameters) * parameters.maxSlippage,
            "DualPoolFacet/amountOutMin-too-low"
        );

        amountOut = UniswapV4.swap(
            pau,
            UniswapV4.Swap(venue.permit2, venue.router, key, tokenIn, amountIn, amountOutMin)
        );
        require(amountOut >= amountOutMin, "DualPoolFacet/amountOutMin-not-met");
    }

    /// @dev The proxy's shares of a pool.
    function sharesOf(Pau memory pau, Venue memory venue, PoolKey memory key) internal view returns (uint256) {
        return IDualPoolHookLike(venue.hook).sharesOf(UniswapV4.toId(key), pau.proxy);
    }

    // ------------------------------------------------------------------------------------------------------- limits

    function aggregateDepositKey(bytes32 poolId) internal pure returns (bytes32) {
        return Keys.make(LIMIT_DEPOSIT, poolId);
    }

    function aggregateWithdrawKey(bytes32 poolId) internal pure returns (bytes32) {
        return Keys.make(LIMIT_WITHDRAW, poolId);
    }

    function assetDepositKey(bytes32 poolId, address token) internal pure returns (bytes32) {
        return Keys.make(LIMIT_DEPOSIT, token, poolId);
    }

    function assetWithdrawKey(bytes32 poolId, address token) internal pure returns (bytes32) {
        return Keys.make(LIMIT_WITHDRAW, token, poolId);
    }

    function swapKey(bytes32 poolId, address token) internal pure returns (bytes32) {
        return Keys.make(LIMIT_SWAP, token, poolId);
    }

    /// @dev By zero too, so that every one of them must exist. After the call, because only then it is known what moved:
    ///      an excess reverts the whole.
    function _decreaseLimits(Pau memory pau, bytes32 limit, PoolKey memory key, Amounts memory amounts) private {
        bytes32 poolId = UniswapV4.toId(key);
        uint256 total = Decimals.to18(key.currency0, amounts.amount0) + Decimals.to18(key.currency1, amounts.amount1);
        pau.decreaseRateLimit(Keys.make(limit, poolId), total);
        pau.decreaseRateLimit(Keys.make(limit, key.currency0, poolId), amounts.amount0);
        pau.decreaseRateLimit(Keys.make(limit, key.currency1, poolId), amounts.amount1);
    }

    // ---------------------------------------------------------------------------------------------------- internals

    /// @dev Calls the hook, which may take at most `max`, and measures what it took and gave.
    function _pay(
        Pau memory pau,
        Venue memory venue,
        PoolKey memory key,
        Amounts memory max,
        bytes memory data
    ) private returns (uint256 shares, Amounts memory paid) {
        pau.approve(key.currency0, venue.hook, max.amount0);
        pau.approve(key.currency1, venue.hook, max.amount1);
        uint256 startShares = sharesOf(pau, venue, key);
        Amounts memory start = _balances(pau, key);
        pau.call(venue.hook, data);
        Amounts memory end = _balances(pau, key);
        shares = sharesOf(pau, venue, key) - startShares;
        paid = Amounts(Math.saturatingSub(start.amount0, end.amount0), Math.saturatingSub(start.amount1, end.amount1));
        pau.clearApproval(key.currency0, venue.hook);
        pau.clearApproval(key.currency1, venue.hook);
    }

    function _checkOnboarded(Parameters memory parameters) private pure {
        require(parameters.maxSlippage != 0, "DualPoolFacet/max-slippage-not-set");
        require(parameters.priceRatio != 0, "DualPoolFacet/price-ratio-not-set");
    }

    /// @dev What shares are worth, by the hook's word.
    function _preview(
        Venue memory venue,
        PoolKey memory key,
        uint256 shares
    ) private view returns (Amounts memory amounts) {
        (amounts.amount0, amounts.amount1) = IDualPoolHookLike(venue.hook).previewWithdraw(key, shares);
    }

    /// @dev Of both amounts in whole currency0, times 1e36.
    function _value(
        PoolKey memory key,
        Amounts memory amounts,
        Parameters memory parameters
    ) private view returns (uint256) {
        return
            Decimals.to18(key.currency0, amounts.amount0) * 1e18 +
            Decimals.to18(key.currency1, amounts.amount1) * parameters.priceRatio;
    }

    function _balances(Pau memory pau, PoolKey memory key) private view returns (Amounts memory) {
        return Amounts(pau.balanceOf(key.currency0), pau.balanceOf(key.currency1));
    }
}
