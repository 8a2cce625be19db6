// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// The arithmetic of Curve's StableSwap, from the published invariant: for n balances with sum S and product P, D is where
/// A·n·S + D = A·n·D + D^(n+1) / (n^n·P). A is the amplification as pools return it, `amp` is A with two decimals.
/// Newton's method in integers, as the live contracts do it: what they round, this rounds.
library StableSwap {
    uint256 internal constant A_PRECISION = 100;
    uint256 private constant MAX_ROUNDS = 255;

    error DidNotConverge();

    /// D of balances, all in the same unit; zero where there is nothing.
    function invariant(uint256[] memory xs, uint256 amp) internal pure returns (uint256 d) {
        uint256 n = xs.length;
        uint256 sum;
        for (uint256 i; i < n; ++i) sum += xs[i];
        if (sum == 0) return 0;
        uint256 ann = amp * n;
        d = sum;
        for (uint256 round; round < MAX_ROUNDS; ++round) {
            // D^(n+1) / (n^n·P)
            uint256 p = d;
            for (uint256 i; i < n; ++i) p = (p * d) / xs[i];
            p /= n ** n;
            uint256 previous = d;
            d = (((ann * sum) / A_PRECISION + p * n) * d) / (((ann - A_PRECISION) * d) / A_PRECISION + (n + 1) * p);
            if (_close(d, previous)) return d;
        }
        revert DidNotConverge();
    }

    /// The balance that coin `j` has to have for the others to have the invariant `d`. That of `j` in `xs` is ignored.
    function balanceFor(uint256[] memory xs, uint256 j, uint256 amp, uint256 d) internal pure returns (uint256 y) {
        uint256 n = xs.length;
        uint256 ann = amp * n;
        uint256 sum;
        uint256 c = d;
        for (uint256 k; k < n; ++k) {
            if (k == j) continue;
            sum += xs[k];
            c = (c * d) / (xs[k] * n);
        }
        c = (c * d * A_PRECISION) / (ann * n);
        uint256 b = sum + (d * A_PRECISION) / ann;
        y = d;
        for (uint256 round; round < MAX_ROUNDS; ++round) {
            uint256 previous = y;
            y = (y * y + c) / (2 * y + b - d);
            if (_close(y, previous)) return y;
        }
        revert DidNotConverge();
    }

    function _close(uint256 a, uint256 b) private pure returns (bool) {
        return (a > b ? a - b : b - a) <= 1;
    }
}
