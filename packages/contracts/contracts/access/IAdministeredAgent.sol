// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// @title IAdministeredAgent
/// @notice An account that several people may act through: it holds a PAU's ALLOCATOR_ROLE, its actors make the calls.
/// @dev Admins manage everybody; there is always at least one. Grantors can only add actors, revokers only remove them,
///      so that an emergency stop needs no power to do anything else.
interface IAdministeredAgent {
    error NotActor();
    error NotAdmin();
    error NotGrantor();
    error NotRevoker();
    error ZeroAccount();
    error AccountAlreadyAdmin();
    error AccountNotAdmin();
    error AccountAlreadyActor();
    error AccountNotActor();
    error AccountAlreadyGrantor();
    error AccountNotGrantor();
    error AccountAlreadyRevoker();
    error AccountNotRevoker();
    error NoAdminsRemaining();
    /// @notice The agent was told to call itself.
    error InvalidTarget();
    error MismatchedArrayLengths();

    event AdminAdded(address indexed account, address indexed sender);
    event AdminRemoved(address indexed account, address indexed sender);
    event ActorAdded(address indexed account, address indexed sender);
    event ActorRemoved(address indexed account, address indexed sender);
    event GrantorAdded(address indexed account, address indexed sender);
    event GrantorRemoved(address indexed account, address indexed sender);
    event RevokerAdded(address indexed account, address indexed sender);
    event RevokerRemoved(address indexed account, address indexed sender);

    function addAdmin(address account) external;
    function removeAdmin(address account) external;
    function addGrantor(address account) external;
    function removeGrantor(address account) external;
    function addRevoker(address account) external;
    function removeRevoker(address account) external;

    /// @dev Admins and grantors.
    function addActor(address account) external;

    /// @dev Admins and revokers.
    function removeActor(address account) external;

    /// @notice Calls a target as the agent, with the call's own ETH.
    /// @return result What the target returned. Its revert data is passed on unchanged.
    function call(address target, bytes calldata data) external payable returns (bytes memory result);

    /// @notice Calls targets in order, all or none.
    /// @param values Wei for each, from the agent's balance; what the caller sends becomes part of it first.
    function batchCall(
        address[] calldata targets,
        bytes[] calldata data,
        uint256[] calldata values
    ) external payable returns (bytes[] memory results);

    /// @notice Sends ETH from the agent's balance, in wei.
    function sendValue(address target, uint256 value) external payable;

    function adminCount() external view returns (uint256);
    function actorCount() external view returns (uint256);
    function grantorCount() external view returns (uint256);
    function revokerCount() external view returns (uint256);
    function getAdmin(uint256 index) external view returns (address);
    function getActor(uint256 index) external view returns (address);
    function getGrantor(uint256 index) external view returns (address);
    function getRevoker(uint256 index) external view returns (address);
    function getIsAdmin(address account) external view returns (bool);
    function getIsActor(address account) external view returns (bool);
    function getIsGrantor(address account) external view returns (bool);
    function getIsRevoker(address account) external view returns (bool);

    receive() external payable;
}
