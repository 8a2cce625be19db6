// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";

import {SharedController} from "@diamond-pau/contracts/controller/SharedController.sol";
import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";
import {Pau, PauActions} from "@diamond-pau/contracts/facet/Pau.sol";

import {LegacyController} from "./LegacyController.sol";

/// @title LegacyModule
/// @notice The adapters of the legacy interface as code that a controller runs: of Stage 1, of Stage 2, or a diamond.
/// @dev Roles are those of the AccessControls that the controller works with, which is itself at Stages 1 and 2.
abstract contract LegacyModule is LegacyController, IFacet, ReentrancyGuardTransient {
    bytes32 private constant DEFAULT_ADMIN_ROLE = 0x00;
    bytes32 private constant ALLOCATOR_ROLE = keccak256("ALLOCATOR_ROLE");

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    function _checkAdmin() internal view override {
        _checkRole(DEFAULT_ADMIN_ROLE);
    }

    function _checkRelayer() internal view override {
        _checkRole(ALLOCATOR_ROLE);
    }

    function _checkRole(bytes32 role) private view {
        require(!_reentrancyGuardEntered(), ReentrancyGuardReentrantCall());
        require(
            IAccessControl(SharedController.accessControls()).hasRole(role, msg.sender),
            AccessControlUnauthorizedAccount(msg.sender, role)
        );
    }

    function _pau() internal view override returns (Pau memory) {
        return PauActions.current();
    }
}
