// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// @title IDiamondLoupe
/// @notice The views of EIP-2535 over a Controller's routing table. Selectors are those that callers use.
interface IDiamondLoupe {
    struct Facet {
        address facetAddress;
        bytes4[] functionSelectors;
    }

    function facets() external view returns (Facet[] memory facets_);

    /// @notice The selectors that lead to a facet; empty for an unknown one.
    function facetFunctionSelectors(address facet) external view returns (bytes4[] memory selectors);

    function facetAddresses() external view returns (address[] memory addresses);

    /// @notice The facet that answers to a selector; zero where it is not wired.
    function facetAddress(bytes4 selector) external view returns (address facet);
}
