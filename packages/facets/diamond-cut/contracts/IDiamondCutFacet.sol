// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IDiamond} from "@diamond-pau/contracts/controller/IDiamond.sol";
import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

/// @title IDiamondCutFacet
/// @notice EIP-2535's `diamondCut` on a Controller. A cut is a way to spell `updateIntegrations` and
///         `removeIntegrations`, and can do nothing that they cannot.
/// @dev Trusted: the Controller's admin, and the Controller's own Beacon for what an integration is. A cut names
///      selectors; the integrations follow from them:
///      - an Add or Replace belongs to the integration that the Beacon publishes for its facet and selector, and pulls
///        it as it is published;
///      - a Remove belongs to the integration that the Controller has wired to its selector, and removes it whole,
///        unless another selector of the cut pulls it anew. The Beacon is not asked.
///      Removals come first, then updates, each in the order in which the cut first names them. What that changes in
///      the routing of calls must be exactly what the cut says, selector by selector.
interface IDiamondCutFacet is IFacet, IDiamond {
    /// @notice Facets hold no state, so there is nothing to initialise, and no code but theirs runs in a Controller.
    error InitialiserNotAllowed();
    /// @notice A cut names a selector twice.
    error SelectorRepeated(bytes4 selector);
    /// @notice A Remove names a facet other than zero.
    error FacetInRemoval(bytes4 selector, address facet);
    /// @notice The Beacon publishes no integration in which the facet answers to the selector.
    error NotPublished(bytes4 selector, address facet);
    /// @notice A Replace leaves the selector where it was.
    error SelectorUnchanged(bytes4 selector);
    /// @notice A Remove leaves the selector wired: its integration is pulled anew, and still has it.
    error SelectorKept(bytes4 selector);
    /// @notice The integrations that the cut belongs to change the selector too, and the cut does not say so.
    error SelectorMissing(bytes4 selector);

    /// @notice Adds, replaces and removes selectors, by whole integrations.
    /// @dev DEFAULT_ADMIN_ROLE. Emits IntegrationRemoved and IntegrationSet as the Controller does, then the cut. Beside
    ///      the errors above it reverts with EmptyArray for no cut and for a cut without selectors,
    ///      CallSelectorAlreadyWired for an Add of what is wired, and for an update that needs another integration's
    ///      selector, CallSelectorNotWired for a Replace or Remove of what is not, and EmptyFacet for a facet without
    ///      code.
    /// @param init Must be zero.
    /// @param data Must be empty.
    function diamondCut(FacetCut[] calldata cuts, address init, bytes calldata data) external;
}
