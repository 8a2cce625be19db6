// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// @title LocalParameters
/// @notice Where a Stage 1 controller keeps what governance set for its integrations: in itself, as the monoliths did.
/// @dev Words under the namespaces and keys that the ParameterRegistry files them under from Stage 2 on, so that moving
///      there copies words and translates nothing. At the slot of the ERC-7201 namespace
///      `diamond-pau.storage.LocalParameters`, which linked libraries reach as code of the controller.
library LocalParameters {
    /// @dev A value with where it is filed.
    struct Word {
        bytes32 namespace;
        bytes32 key;
        bytes32 value;
    }

    struct Layout {
        mapping(bytes32 namespace => mapping(bytes32 key => bytes32 value)) values;
    }

    /// @dev keccak256(abi.encode(uint256(keccak256("diamond-pau.storage.LocalParameters")) - 1)) & ~bytes32(uint256(0xff))
    bytes32 internal constant STORAGE_SLOT = 0x79a721abf3ae9f66bc004cc53e4ee602ee869a998e9fba7aa8f703c37717de00;

    /// @dev Zero where it was never set.
    function get(bytes32 namespace, bytes32 key) internal view returns (bytes32) {
        return _layout().values[namespace][key];
    }

    function set(bytes32 namespace, bytes32 key, bytes32 value) internal {
        _layout().values[namespace][key] = value;
    }

    function _layout() private pure returns (Layout storage $) {
        // An ERC-7201 namespace can only be reached through assembly.
        assembly ("memory-safe") {
            $.slot := STORAGE_SLOT
        }
    }
}
