// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";

import {IParameterRegistry} from "./IParameterRegistry.sol";

/// @title ParameterRegistry
/// @notice See {IParameterRegistry}.
contract ParameterRegistry is IParameterRegistry {
    bytes32 private constant CONTROLLER = keccak256("CONTROLLER");

    mapping(address pau => mapping(bytes32 namespace => mapping(bytes32 key => bytes32 value))) private _values;

    /// @inheritdoc IParameterRegistry
    /// @dev The PAU is asked who its controllers are. One that lies can only write what is filed under itself.
    function set(address pau, bytes32 namespace, bytes32 key, bytes32 value) external {
        require(IAccessControl(pau).hasRole(CONTROLLER, msg.sender), NotController(pau, msg.sender));
        _values[pau][namespace][key] = value;
        emit ParameterSet(pau, namespace, key, value);
    }

    /// @inheritdoc IParameterRegistry
    function get(address pau, bytes32 namespace, bytes32 key) external view returns (bytes32) {
        return _values[pau][namespace][key];
    }
}
