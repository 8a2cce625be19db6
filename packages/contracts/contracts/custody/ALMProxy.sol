// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {AccessControl} from "@openzeppelin/contracts/access/AccessControl.sol";

import {Custody} from "./Custody.sol";

/// @title ALMProxy
/// @notice A PAU's custody, acted upon by its controllers. It is the PAU's identity: everything else can be replaced.
contract ALMProxy is Custody, AccessControl {
    bytes32 public constant CONTROLLER = keccak256("CONTROLLER");

    constructor(address admin) {
        require(admin != address(0), ZeroAdmin());
        _grantRole(DEFAULT_ADMIN_ROLE, admin);
    }

    function doCall(address target, bytes calldata data) external onlyRole(CONTROLLER) returns (bytes memory) {
        return _call(target, data, 0);
    }

    function doCallWithValue(
        address target,
        bytes calldata data,
        uint256 value
    ) external payable onlyRole(CONTROLLER) returns (bytes memory) {
        return _call(target, data, value);
    }

    /// @notice Runs a target's code as the proxy itself. Part of the live interface; no facet uses it.
    function doDelegateCall(address target, bytes calldata data) external onlyRole(CONTROLLER) returns (bytes memory) {
        return _delegateCall(target, data);
    }
}
