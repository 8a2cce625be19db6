// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// @notice What the anchors' routers were measured with: a call that does nothing, one of a word, one that returns `n`
///         bytes, one that takes bytes. Exactly these four, for the order of selectors is part of the gas.
contract BenchFacet {
    function noop() external pure {}

    function ping(uint256 word) external pure returns (uint256) {
        return word;
    }

    function big(uint256 n) external pure returns (bytes memory) {
        return new bytes(n);
    }

    function sink(bytes calldata data) external pure returns (uint256) {
        return data.length;
    }
}
