// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// The arithmetic of Sky's rates: fixed point with 27 decimals.
library RayMath {
    uint256 internal constant RAY = 1e27;

    function divUp(uint256 x, uint256 y) internal pure returns (uint256) {
        return x == 0 ? 0 : (x - 1) / y + 1;
    }

    /// x to the power of n by squaring, every product rounded half up, in the order of the live contracts: the result
    /// is equal to theirs in the last digit.
    function pow(uint256 x, uint256 n) internal pure returns (uint256 z) {
        z = n % 2 == 1 ? x : RAY;
        for (n /= 2; n > 0; n /= 2) {
            x = (x * x + RAY / 2) / RAY;
            if (n % 2 == 1) z = (z * x + RAY / 2) / RAY;
        }
    }
}
