// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {StorageSlot} from "@openzeppelin/contracts/utils/StorageSlot.sol";

import {IParameterRegistry} from "./IParameterRegistry.sol";

/// @title ParameterRegistry
/// @notice See {IParameterRegistry}.
contract ParameterRegistry is IParameterRegistry {
    bytes32 private constant CONTROLLER = keccak256("CONTROLLER");

    /// @inheritdoc IParameterRegistry
    /// @dev The PAU is asked who its controllers are. One that lies can only write what is filed under itself.
    function set(address pau, bytes32 namespace, bytes32 key, bytes32 value) external {
        require(IAccessControl(pau).hasRole(CONTROLLER, msg.sender), NotController(pau, msg.sender));
        _entry(pau, namespace, key).value = value;
        emit ParameterSet(pau, namespace, key, value);
    }

    /// @inheritdoc IParameterRegistry
    function get(address pau, bytes32 namespace, bytes32 key) external view returns (bytes32) {
        return _entry(pau, namespace, key).value;
    }

    /// @inheritdoc IParameterRegistry
    function getWords(
        address pau,
        bytes32 namespace,
        bytes32 keyA,
        bytes32 keyB,
        bytes32 keyC,
        bytes32 keyD
    ) external view returns (bytes32 a, bytes32 b, bytes32 c, bytes32 d) {
        a = _entry(pau, namespace, keyA).value;
        b = _entry(pau, namespace, keyB).value;
        c = _entry(pau, namespace, keyC).value;
        d = _entry(pau, namespace, keyD).value;
    }

    // ---------------------------------------------------------------------------------------------------- internals

    /// @dev Where an entry is stored: at the hash of what names it. One hash, where nested mappings take three, and nothing
    ///      else is stored here that it could meet.
    function _entry(
        address pau,
        bytes32 namespace,
        bytes32 key
    ) private pure returns (StorageSlot.Bytes32Slot storage entry) {
        bytes32 slot;
        // Memory from the free pointer on is only borrowed. The decoder has refused addresses of more than 160 bits.
        assembly ("memory-safe") {
            let at := mload(0x40)
            mstore(at, pau)
            mstore(add(at, 0x20), namespace)
            mstore(add(at, 0x40), key)
            slot := keccak256(at, 0x60)
        }
        return StorageSlot.getBytes32Slot(slot);
    }
}
