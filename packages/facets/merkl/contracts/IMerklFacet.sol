// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

/// @title IMerklFacet
/// @notice Lets an operator claim Merkl rewards for the proxy, or no longer.
/// @dev Trusted: governance, to name pairs of distributor and operator by giving them a limit. The limit is a gate: the
///      call moves nothing. What a distributor does with the permission concerns unclaimed rewards alone.
interface IMerklFacet is IFacet {
    event MerklToggleOperator(address indexed distributor, address indexed operator);

    /// @notice Turns the permission of `operator` to claim for the proxy on where it is off, and off where it is on.
    /// @dev ALLOCATOR_ROLE. Reverts with "MerklFacet/invalid-action" where governance gave the pair no limit.
    function toggleOperator(address distributor, address operator) external;

    function getToggleOperatorRateLimitKey(address distributor, address operator) external pure returns (bytes32 key);
}
