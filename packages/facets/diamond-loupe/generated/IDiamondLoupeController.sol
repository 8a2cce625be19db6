// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity ^0.8.20;

/// @notice DIAMOND_LOUPE_FACET as callers of a Controller see it. Generated from facet.ts and the compiled facet.
interface IDiamondLoupeController {
    function diamondLoupe_VERSION() external pure returns (string memory);
    function supportsInterface(bytes4 interfaceId) external pure returns (bool);
}
