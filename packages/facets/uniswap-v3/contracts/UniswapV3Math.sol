// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {SignedMath} from "@openzeppelin/contracts/utils/math/SignedMath.sol";

/// @title UniswapV3Math
/// @notice Prices and amounts as Uniswap V3 computes them, to the last unit and with its rounding. A price is the square
///         root of token1 per token0, in base units, times 2^96. Formulas: Uniswap v3 whitepaper, 6.1, 6.2 and 6.4.
library UniswapV3Math {
    int24 internal constant MAX_TICK = 887272;

    uint256 private constant Q96 = 2 ** 96;

    /// @dev The i-th factor, of 16 bytes, is 1.0001^(-2^i / 2) times 2^128.
    bytes private constant FACTORS =
        hex"fffcb933bd6fad37aa2d162d1a594001fff97272373d413259a46990580e213a"
        hex"fff2e50f5f656932ef12357cf3c7fdccffe5caca7e10e4e61c3624eaa0941cd0"
        hex"ffcb9843d60f6159c9db58835c926644ff973b41fa98c081472e6896dfb254c0"
        hex"ff2ea16466c96a3843ec78b326b52861fe5dee046a99a2a811c461f1969c3053"
        hex"fcbe86c7900a88aedcffc83b479aa3a4f987a7253ac413176f2b074cf7815e54"
        hex"f3392b0822b70005940c7a398e4b70f3e7159475a2c29b7443b29c7fa6e889d9"
        hex"d097f3bdfd2022b8845ad8f792aa5825a9f746462d870fdf8a65dc1f90e061e5"
        hex"70d869a156d2a1b890bb3df62baf32f731be135f97d08fd981231505542fcfa6"
        hex"09aa508b5b7a84e1c677de54f3e99bc9005d6af8dedb81196699c329225ee604"
        hex"00002216e584f5fa1ea926041bedfe9800000000048a170391f7dc42444e8fa2";

    /// @dev The price at a tick, 1.0001^(tick / 2), rounded up. Reverts with "T" beyond MAX_TICK either way, as Uniswap
    ///      does.
    function priceAtTick(int256 tick) internal pure returns (uint160) {
        uint256 distance = SignedMath.abs(tick);
        require(distance <= uint256(int256(MAX_TICK)), "T");
        bytes memory factors = FACTORS;
        uint256 ratio = 2 ** 128;
        for (uint256 i; i < 20; ++i) {
            if ((distance >> i) & 1 == 0) continue;
            uint256 factor;
            // A factor lies in the lower half of the word that starts 16 bytes before it, where the length stands for
            // the first. Solidity has no such read.
            assembly ("memory-safe") {
                factor := and(mload(add(factors, add(16, mul(i, 16)))), 0xffffffffffffffffffffffffffffffff)
            }
            ratio = (ratio * factor) >> 128;
        }
        if (tick > 0) ratio = type(uint256).max / ratio;
        return uint160(Math.ceilDiv(ratio, 2 ** 32));
    }

    /// @dev What a position between the prices `lower` and `upper` takes at a price, where it is made as large as the
    ///      amounts allow. Rounded up, as when it is made.
    function amountsTaken(
        uint256 price,
        uint256 lower,
        uint256 upper,
        uint256 amount0,
        uint256 amount1
    ) internal pure returns (uint256, uint256) {
        // Above the price a position is token0, below it token1.
        uint256 within = Math.min(Math.max(price, lower), upper);
        uint256 liquidity = type(uint256).max;
        if (within < upper) liquidity = liquidityOf0(within, upper, amount0);
        if (within > lower) liquidity = Math.min(liquidity, liquidityOf1(lower, within, amount1));
        // The pool keeps liquidity in so many bits, and so must the bound.
        liquidity = SafeCast.toUint128(liquidity);
        return (amount0Of(within, upper, liquidity), amount1Of(lower, within, liquidity));
    }

    /// @dev The liquidity of an amount of token0 between two prices, rounded down.
    function liquidityOf0(uint256 lower, uint256 upper, uint256 amount0) internal pure returns (uint256) {
        return Math.mulDiv(amount0, Math.mulDiv(lower, upper, Q96), upper - lower);
    }

    /// @dev The liquidity of an amount of token1 between two prices, rounded down.
    function liquidityOf1(uint256 lower, uint256 upper, uint256 amount1) internal pure returns (uint256) {
        return Math.mulDiv(amount1, Q96, upper - lower);
    }

    /// @dev The token0 of a liquidity between two prices, rounded up.
    function amount0Of(uint256 lower, uint256 upper, uint256 liquidity) internal pure returns (uint256) {
        return Math.ceilDiv(Math.mulDiv(liquidity * Q96, upper - lower, upper, Math.Rounding.Ceil), lower);
    }

    /// @dev The token1 of a liquidity between two prices, rounded up.
    function amount1Of(uint256 lower, uint256 upper, uint256 liquidity) internal pure returns (uint256) {
        return Math.mulDiv(liquidity, upper - lower, Q96, Math.Rounding.Ceil);
    }
}
