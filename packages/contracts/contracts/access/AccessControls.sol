// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {AccessControlEnumerable} from "@openzeppelin/contracts/access/extensions/AccessControlEnumerable.sol";

/// @title AccessControls
/// @notice The roles of one PAU: who administers it, and which accounts may allocate.
contract AccessControls is AccessControlEnumerable {
    error ZeroAdmin();

    constructor(address admin) {
        require(admin != address(0), ZeroAdmin());
        _grantRole(DEFAULT_ADMIN_ROLE, admin);
    }

    /// @notice Sets which role grants and revokes `role`.
    /// @dev DEFAULT_ADMIN_ROLE.
    function setRoleAdmin(bytes32 role, bytes32 adminRole) external onlyRole(DEFAULT_ADMIN_ROLE) {
        _setRoleAdmin(role, adminRole);
    }
}
