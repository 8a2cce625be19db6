// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// @title BrokenParameterRegistry
/// @notice A registry in which anybody writes for any PAU.
/// @dev Storage as in ParameterRegistry, in whose place it is put.
contract BrokenParameterRegistry {
    mapping(address pau => mapping(bytes32 namespace => mapping(bytes32 key => bytes32 value))) private _values;

    function set(address pau, bytes32 namespace, bytes32 key, bytes32 value) external {
        _values[pau][namespace][key] = value;
    }

    function get(address pau, bytes32 namespace, bytes32 key) external view returns (bytes32) {
        return _values[pau][namespace][key];
    }
}
