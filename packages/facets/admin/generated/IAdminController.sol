// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity ^0.8.20;

/// @notice ADMIN_FACET as callers of a Controller see it. Generated from facet.ts and the compiled facet.
interface IAdminController {
    function admin_VERSION() external pure returns (string memory);
    function admin_setAgent(address agent_) external;
    function admin_setRelayer(address relayer) external;
    function admin_setFreezer(address freezer) external;
    function admin_removeFreezer(address freezer) external;
    function admin_removeRelayer(address relayer) external;
    function admin_agent() external view returns (address);
}
