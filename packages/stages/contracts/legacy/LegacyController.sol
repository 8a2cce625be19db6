// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";

/// @title LegacyController
/// @notice What the legacy interface is written in, so that one text of it serves all stages. A stage says who may call,
///         where parameters live, and how code of an integration runs: a linked library at Stage 1, a facet from then on.
abstract contract LegacyController {
    /// @notice The controller was built without this integration.
    error IntegrationMissing();

    /// @notice The role that operates. Held in the controller at Stages 1 and 2, and as ALLOCATOR_ROLE in the PAU's
    ///         AccessControls at Stage 3.
    bytes32 public constant RELAYER = keccak256("RELAYER");
    /// @notice The role that stops relayers. FREEZER_ROLE of AccessControls at Stage 3.
    bytes32 public constant FREEZER = keccak256("FREEZER");

    // -------------------------------------------------------------------------------------------------- who may call

    /// @dev In the middle of another operation nobody may, whatever their role.
    modifier onlyAdmin() {
        _checkAdmin();
        _;
    }

    modifier onlyRelayer() {
        _checkRelayer();
        _;
    }

    function _checkAdmin() internal view virtual;

    function _checkRelayer() internal view virtual;

    // ------------------------------------------------------------------------------------------ parameters and custody

    /// @dev Zero where it was never set.
    function _get(bytes32 namespace, bytes32 key) internal view virtual returns (bytes32);

    function _set(bytes32 namespace, bytes32 key, bytes32 value) internal virtual;

    function _pau() internal view virtual returns (Pau memory);

    // ---------------------------------------------------------------------------------------------- integrations' code

    /// @dev Runs code of an integration as this controller's own, under its reentrancy guard, and bubbles its reverts.
    function _run(address integration, bytes memory data) internal virtual returns (bytes memory);

    // -------------------------------------------------------------------------------------------------------- reverts

    /// @dev "MC" on mainnet, "FC" elsewhere, as in the controllers that are live.
    function _label() internal pure virtual returns (string memory);

    function _require(bool condition, string memory reason) internal pure {
        require(condition, string.concat(_label(), "/", reason));
    }

    // ---------------------------------------------------------------------------------------------------------- words

    function _toWord(address value) internal pure returns (bytes32) {
        return bytes32(uint256(uint160(value)));
    }

    function _toAddress(bytes32 word) internal pure returns (address) {
        return address(uint160(uint256(word)));
    }
}
