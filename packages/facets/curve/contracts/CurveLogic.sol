// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {Calls} from "@diamond-pau/contracts/facet/Calls.sol";
import {Keys} from "@diamond-pau/contracts/facet/Keys.sol";
import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";

interface ICurvePoolLike {
    function N_COINS() external view returns (uint256);
    function add_liquidity(
        uint256[] memory amounts,
        uint256 minMintAmount,
        address receiver
    ) external returns (uint256);
    function balances(uint256 i) external view returns (uint256);
    function coins(uint256 i) external view returns (address);
    function exchange(int128 i, int128 j, uint256 dx, uint256 minDy, address receiver) external returns (uint256);
    function get_virtual_price() external view returns (uint256);
    function remove_liquidity(
        uint256 burnAmount,
        uint256[] memory minAmounts,
        address receiver
    ) external returns (uint256[] memory);
    function stored_rates() external view returns (uint256[] memory);
}

/// @title CurveLogic
/// @notice See {ICurveFacet}.
library CurveLogic {
    /// @dev Of the parameters.
    bytes32 internal constant NAMESPACE = keccak256("sky.pau.storage.CurveFacet.v1");
    bytes32 private constant LIMIT_DEPOSIT = keccak256("LIMIT_CURVE_DEPOSIT");
    bytes32 private constant LIMIT_SWAP = keccak256("LIMIT_CURVE_SWAP");
    bytes32 private constant LIMIT_WITHDRAW = keccak256("LIMIT_CURVE_WITHDRAW");

    struct Swap {
        address pool;
        uint256 inputIndex;
        uint256 outputIndex;
        uint256 amountIn;
        uint256 minAmountOut;
    }

    function swap(Pau memory pau, Swap memory args, uint256 maxSlippage) internal returns (uint256 amountOut) {
        require(args.inputIndex != args.outputIndex, "CurveFacet/indices-equal");
        uint256 count = _count(args.pool);
        require(args.inputIndex < count && args.outputIndex < count, "CurveFacet/invalid-index");
        address tokenIn = _coin(args.pool, args.inputIndex);
        address tokenOut = _coin(args.pool, args.outputIndex);
        uint256[] memory rates = ICurvePoolLike(args.pool).stored_rates();
        pau.decreaseRateLimit(swapKey(args.pool, tokenIn), args.amountIn);

        pau.approve(tokenIn, args.pool, args.amountIn);
        uint256 start = pau.balanceOf(tokenOut);
        pau.call(args.pool, _exchange(args, pau.proxy));
        amountOut = pau.balanceOf(tokenOut) - start;
        pau.clearApproval(tokenIn, args.pool);

        require(maxSlippage != 0, "CurveFacet/max-slippage-not-set");
        uint256 fairOut = (_value(args.amountIn, rates[args.inputIndex]) * 1e18) / rates[args.outputIndex];
        require(args.minAmountOut * 1e18 >= fairOut * maxSlippage, "CurveFacet/min-amount-too-low");
        require(amountOut >= args.minAmountOut, "CurveFacet/min-amount-not-met");
    }

    function addLiquidity(
        Pau memory pau,
        address pool,
        uint256[] memory inputAmounts,
        uint256 minShares,
        uint256 maxSlippage
    ) internal returns (uint256 shares) {
        uint256 virtualPrice = _virtualPrice(pool);
        address[] memory tokens = _tokens(pool, inputAmounts.length, "CurveFacet/invalid-deposit-amounts");
        uint256[] memory rates = ICurvePoolLike(pool).stored_rates();

        for (uint256 i; i < tokens.length; ++i) pau.approve(tokens[i], pool, inputAmounts[i]);
        uint256 start = pau.balanceOf(pool);
        pau.call(pool, abi.encodeCall(ICurvePoolLike.add_liquidity, (inputAmounts, minShares, pau.proxy)));
        shares = pau.balanceOf(pool) - start;
        for (uint256 i; i < tokens.length; ++i) pau.clearApproval(tokens[i], pool);

        require(maxSlippage != 0, "CurveFacet/max-slippage-not-set");
        require(
            minShares * virtualPrice >= _totalValue(inputAmounts, rates) * maxSlippage,
            "CurveFacet/min-shares-too-low"
        );
        require(shares >= minShares, "CurveFacet/min-shares-not-met");
        _decreaseDepositLimits(pau, pool, tokens, rates, inputAmounts, shares);
    }

    function removeLiquidity(
        Pau memory pau,
        address pool,
        uint256 shares,
        uint256[] memory minWithdrawAmounts,
        uint256 maxSlippage
    ) internal returns (uint256[] memory withdrawn) {
        uint256 virtualPrice = _virtualPrice(pool);
        address[] memory tokens = _tokens(pool, minWithdrawAmounts.length, "CurveFacet/invalid-min-withdraw-amounts");
        uint256[] memory rates = ICurvePoolLike(pool).stored_rates();

        uint256[] memory start = new uint256[](tokens.length);
        for (uint256 i; i < tokens.length; ++i) start[i] = pau.balanceOf(tokens[i]);
        pau.call(pool, abi.encodeCall(ICurvePoolLike.remove_liquidity, (shares, minWithdrawAmounts, pau.proxy)));
        withdrawn = new uint256[](tokens.length);
        for (uint256 i; i < tokens.length; ++i) withdrawn[i] = pau.balanceOf(tokens[i]) - start[i];

        require(maxSlippage != 0, "CurveFacet/max-slippage-not-set");
        for (uint256 i; i < tokens.length; ++i) {
            require(withdrawn[i] >= minWithdrawAmounts[i], "CurveFacet/min-amount-not-met");
        }
        require(
            _totalValue(minWithdrawAmounts, rates) * 1e36 >= shares * virtualPrice * maxSlippage,
            "CurveFacet/min-amounts-too-low"
        );

        // After the call, because only then it is known what arrived. An excess reverts the whole.
        for (uint256 i; i < tokens.length; ++i) {
            pau.decreaseRateLimit(assetWithdrawKey(pool, tokens[i]), withdrawn[i]);
        }
        pau.decreaseRateLimit(aggregateWithdrawKey(pool), _totalValue(withdrawn, rates));
    }

    function aggregateDepositKey(address pool) internal pure returns (bytes32) {
        return Keys.make(LIMIT_DEPOSIT, pool);
    }

    function assetDepositKey(address pool, address token) internal pure returns (bytes32) {
        return Keys.make(LIMIT_DEPOSIT, token, pool);
    }

    function swapKey(address pool, address token) internal pure returns (bytes32) {
        return Keys.make(LIMIT_SWAP, token, pool);
    }

    function aggregateWithdrawKey(address pool) internal pure returns (bytes32) {
        return Keys.make(LIMIT_WITHDRAW, pool);
    }

    function assetWithdrawKey(address pool, address token) internal pure returns (bytes32) {
        return Keys.make(LIMIT_WITHDRAW, token, pool);
    }

    // ---------------------------------------------------------------------------------------------------- internals

    function maxSlippageKey(address pool) internal pure returns (bytes32) {
        return Keys.make(keccak256("maxSlippage"), pool);
    }

    /// @dev What a deposit gave beyond the proxy's part of the pool was swapped; the part itself was deposited. Limits
    ///      are decreased by zero too, so that every one of them must exist.
    function _decreaseDepositLimits(
        Pau memory pau,
        address pool,
        address[] memory tokens,
        uint256[] memory rates,
        uint256[] memory inputAmounts,
        uint256 shares
    ) private {
        uint256 supply = Calls.read(pool, IERC20.totalSupply.selector);
        uint256[] memory deposited = new uint256[](tokens.length);
        for (uint256 i; i < tokens.length; ++i) {
            uint256 balance = Calls.read(pool, ICurvePoolLike.balances.selector, bytes32(i));
            deposited[i] = Math.mulDiv(balance, shares, supply);
            // The live facet computes in int256. Such amounts are no token's.
            require(Math.max(deposited[i], inputAmounts[i]) <= uint256(type(int256).max), "CurveFacet/int256-overflow");
            pau.decreaseRateLimit(swapKey(pool, tokens[i]), Math.saturatingSub(inputAmounts[i], deposited[i]));
        }
        for (uint256 i; i < tokens.length; ++i) {
            pau.decreaseRateLimit(assetDepositKey(pool, tokens[i]), deposited[i]);
        }
        pau.decreaseRateLimit(aggregateDepositKey(pool), _totalValue(deposited, rates));
    }

    /// @dev Read before the pool is called, and zero only where it has no liquidity: then it bounds nothing.
    function _virtualPrice(address pool) private view returns (uint256 virtualPrice) {
        virtualPrice = Calls.read(pool, ICurvePoolLike.get_virtual_price.selector);
        require(virtualPrice != 0, "CurveFacet/virtual-price-zero");
    }

    /// @dev The pool's coins, where it has as many as the caller gave amounts.
    function _tokens(address pool, uint256 count, string memory error) private view returns (address[] memory tokens) {
        require(count == _count(pool), error);
        tokens = new address[](count);
        for (uint256 i; i < count; ++i) tokens[i] = _coin(pool, i);
    }

    function _count(address pool) private view returns (uint256) {
        return Calls.read(pool, ICurvePoolLike.N_COINS.selector);
    }

    function _coin(address pool, uint256 i) private view returns (address) {
        return address(uint160(Calls.read(pool, ICurvePoolLike.coins.selector, bytes32(i))));
    }

    function _exchange(Swap memory args, address receiver) private pure returns (bytes memory) {
        // Both indices are below the pool's number of coins; one that does not fit would only name another of them.
        int128 i = int128(uint128(args.inputIndex));
        int128 j = int128(uint128(args.outputIndex));
        return abi.encodeCall(ICurvePoolLike.exchange, (i, j, args.amountIn, args.minAmountOut, receiver));
    }

    function _value(uint256 amount, uint256 rate) private pure returns (uint256) {
        return (amount * rate) / 1e18;
    }

    function _totalValue(uint256[] memory amounts, uint256[] memory rates) private pure returns (uint256 value) {
        for (uint256 i; i < amounts.length; ++i) value += _value(amounts[i], rates[i]);
    }
}
