// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity ^0.8.20;

/// @notice DIAMOND_CUT_FACET as callers of a Controller see it. Generated from facet.ts and the compiled facet.
interface IDiamondCutController {
    struct FacetCut {
        address facetAddress;
        uint8 action;
        bytes4[] functionSelectors;
    }

    function diamondCut_VERSION() external pure returns (string memory);
    function diamondCut(FacetCut[] calldata cuts, address init, bytes calldata data) external;
}
