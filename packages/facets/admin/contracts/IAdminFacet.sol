// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

/// @title IAdminFacet
/// @notice Who may operate a PAU, and who may stop them, named through its Controller: relayers hold ALLOCATOR_ROLE,
///         freezers hold FREEZER_ROLE. Where the PAU's allocator is an AdministeredAgent, relayers are its actors and
///         freezers its revokers.
/// @dev The Controller itself acts on AccessControls and on the agent, so it needs rights there; the README has the
///      calls that give them and why they lead no further. Trusted: governance, and the agent it names. No function is
///      for the allocator.
interface IAdminFacet is IFacet {
    event AdminAgentSet(address indexed agent);
    event AdminRelayerSet(address indexed relayer);
    event AdminRelayerRemoved(address indexed relayer, address indexed sender);
    event AdminFreezerSet(address indexed freezer);
    event AdminFreezerRemoved(address indexed freezer);

    /// @notice Sets the AdministeredAgent through which relayers act; zero where they hold ALLOCATOR_ROLE themselves.
    /// @dev DEFAULT_ADMIN_ROLE. Moves nobody from one to the other. Reverts with "AdminFacet/agent-unchanged", and with
    ///      "AdminFacet/not-admin-of-agent" where the Controller could do nothing there.
    function setAgent(address agent_) external;

    /// @notice Lets an account operate the PAU: as an actor of the agent, or with ALLOCATOR_ROLE where there is no agent
    ///         or the account is the agent itself.
    /// @dev DEFAULT_ADMIN_ROLE. Reverts with "AdminFacet/zero-relayer" and "AdminFacet/already-relayer".
    function setRelayer(address relayer) external;

    /// @notice Lets an account stop relayers: as a revoker of the agent, or with FREEZER_ROLE where there is no agent.
    /// @dev DEFAULT_ADMIN_ROLE. Reverts with "AdminFacet/zero-freezer" and "AdminFacet/already-freezer".
    function setFreezer(address freezer) external;

    /// @notice Takes from an account everything that lets it stop relayers: FREEZER_ROLE, and its place at the agent.
    /// @dev DEFAULT_ADMIN_ROLE. Reverts with "AdminFacet/not-freezer", so that a mistyped address is noticed.
    function removeFreezer(address freezer) external;

    /// @notice The emergency stop. Takes from an account everything that lets it operate the PAU: ALLOCATOR_ROLE, and
    ///         its place at the agent. Of the agent itself: that stops all who act through it.
    /// @dev For holders of FREEZER_ROLE or DEFAULT_ADMIN_ROLE, and revokers of the agent. Reverts with
    ///      "AdminFacet/not-relayer", so that a mistyped address is noticed.
    function removeRelayer(address relayer) external;

    /// @notice The PAU's AdministeredAgent; zero where relayers hold ALLOCATOR_ROLE themselves.
    function agent() external view returns (address);
}
