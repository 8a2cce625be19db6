// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {AccessControl} from "@openzeppelin/contracts/access/AccessControl.sol";

import {Custody} from "./Custody.sol";

/// @title ALMProxyFreezable
/// @notice Custody that allocators act upon directly, without a controller, and that a freezer can take from them.
contract ALMProxyFreezable is Custody, AccessControl {
    bytes32 public constant ALLOCATOR_ROLE = keccak256("ALLOCATOR_ROLE");
    bytes32 public constant FREEZER_ROLE = keccak256("FREEZER_ROLE");

    event AllocatorRemoved(address indexed allocator);

    constructor(address admin) {
        require(admin != address(0), ZeroAdmin());
        _grantRole(DEFAULT_ADMIN_ROLE, admin);
    }

    function doCall(address target, bytes calldata data) external onlyRole(ALLOCATOR_ROLE) returns (bytes memory) {
        return _call(target, data, 0);
    }

    function doCallWithValue(
        address target,
        bytes calldata data,
        uint256 value
    ) external payable onlyRole(ALLOCATOR_ROLE) returns (bytes memory) {
        return _call(target, data, value);
    }

    /// @notice Takes an allocator's role away. Reverts for an account that does not hold it, so that a freezer who
    ///         mistypes the address does not believe to have stopped anybody.
    function removeAllocator(address allocator) external onlyRole(FREEZER_ROLE) {
        require(_revokeRole(ALLOCATOR_ROLE, allocator), "ALMProxyFreezable/not-live-allocator");
        emit AllocatorRemoved(allocator);
    }
}
