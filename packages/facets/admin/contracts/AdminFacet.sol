// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IAdministeredAgent} from "@diamond-pau/contracts/access/IAdministeredAgent.sol";
import {SharedController} from "@diamond-pau/contracts/controller/SharedController.sol";
import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";
import {Keys} from "@diamond-pau/contracts/facet/Keys.sol";
import {ParameterizedFacet} from "@diamond-pau/contracts/facet/ParameterizedFacet.sol";
import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";

import {IAdminFacet} from "./IAdminFacet.sol";

/// @title AdminFacet
/// @notice See {IAdminFacet}.
contract AdminFacet is IAdminFacet, ParameterizedFacet {
    bytes32 private constant FREEZER_ROLE = keccak256("FREEZER_ROLE");
    bytes32 private constant AGENT = keccak256("agent");

    constructor(address parameterRegistry_) ParameterizedFacet(parameterRegistry_) {}

    // ---------------------------------------------------------------------------------------------- admin functions

    /// @inheritdoc IAdminFacet
    function setAgent(address agent_) external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) {
        require(agent_ != agent(), "AdminFacet/agent-unchanged");
        // A typing error found here is not found in an emergency.
        require(
            agent_ == address(0) || IAdministeredAgent(payable(agent_)).getIsAdmin(address(this)),
            "AdminFacet/not-admin-of-agent"
        );
        _setParameter(Keys.make(AGENT), bytes32(uint256(uint160(agent_))));
        emit AdminAgentSet(agent_);
    }

    /// @inheritdoc IAdminFacet
    function setRelayer(address relayer) external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) {
        require(relayer != address(0), "AdminFacet/zero-relayer");
        (IAdministeredAgent agent_, bool exists) = _agent();
        if (exists && relayer != address(agent_)) {
            require(!agent_.getIsActor(relayer), "AdminFacet/already-relayer");
            agent_.addActor(relayer);
        } else {
            require(_grant(ALLOCATOR_ROLE, relayer), "AdminFacet/already-relayer");
        }
        emit AdminRelayerSet(relayer);
    }

    /// @inheritdoc IAdminFacet
    function setFreezer(address freezer) external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) {
        require(freezer != address(0), "AdminFacet/zero-freezer");
        (IAdministeredAgent agent_, bool exists) = _agent();
        if (exists) {
            require(!agent_.getIsRevoker(freezer), "AdminFacet/already-freezer");
            agent_.addRevoker(freezer);
        } else {
            require(_grant(FREEZER_ROLE, freezer), "AdminFacet/already-freezer");
        }
        emit AdminFreezerSet(freezer);
    }

    /// @inheritdoc IAdminFacet
    function removeFreezer(address freezer) external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) {
        bool removed = _revoke(FREEZER_ROLE, freezer);
        (IAdministeredAgent agent_, bool exists) = _agent();
        if (exists && agent_.getIsRevoker(freezer)) {
            agent_.removeRevoker(freezer);
            removed = true;
        }
        require(removed, "AdminFacet/not-freezer");
        emit AdminFreezerRemoved(freezer);
    }

    // -------------------------------------------------------------------------------------------- freezer functions

    /// @inheritdoc IAdminFacet
    function removeRelayer(address relayer) external nonReentrant {
        (IAdministeredAgent agent_, bool exists) = _agent();
        require(
            _accessControls().hasRole(FREEZER_ROLE, msg.sender) ||
                _accessControls().hasRole(DEFAULT_ADMIN_ROLE, msg.sender) ||
                (exists && agent_.getIsRevoker(msg.sender)),
            AccessControlUnauthorizedAccount(msg.sender, FREEZER_ROLE)
        );

        bool removed = _revoke(ALLOCATOR_ROLE, relayer);
        if (exists && agent_.getIsActor(relayer)) {
            agent_.removeActor(relayer);
            removed = true;
        }
        require(removed, "AdminFacet/not-relayer");
        emit AdminRelayerRemoved(relayer, msg.sender);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc IAdminFacet
    function agent() public view returns (address) {
        return address(uint160(uint256(_getParameter(Keys.make(AGENT)))));
    }

    // ---------------------------------------------------------------------------------------------------- internals

    /// @dev As the Controller, which AccessControls must allow to grant the role. Returns whether anything changed.
    function _grant(bytes32 role, address account) private returns (bool changed) {
        changed = !_accessControls().hasRole(role, account);
        if (changed) _accessControls().grantRole(role, account);
    }

    /// @dev See `_grant`.
    function _revoke(bytes32 role, address account) private returns (bool changed) {
        changed = _accessControls().hasRole(role, account);
        if (changed) _accessControls().revokeRole(role, account);
    }

    function _accessControls() private view returns (IAccessControl) {
        return IAccessControl(SharedController.accessControls());
    }

    function _agent() private view returns (IAdministeredAgent agent_, bool exists) {
        agent_ = IAdministeredAgent(payable(agent()));
        exists = address(agent_) != address(0);
    }

    function _namespace() internal pure override returns (bytes32) {
        return keccak256("sky.pau.storage.AdminFacet.v1");
    }
}
