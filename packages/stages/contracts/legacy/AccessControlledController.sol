// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {AccessControl} from "@openzeppelin/contracts/access/AccessControl.sol";
import {AccessControlEnumerable} from "@openzeppelin/contracts/access/extensions/AccessControlEnumerable.sol";
import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";

import {SharedController} from "@diamond-pau/contracts/controller/SharedController.sol";
import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";
import {IRateLimits} from "@diamond-pau/contracts/limits/IRateLimits.sol";
import {IAdminFacet} from "@diamond-pau/facet-admin/IAdminFacet.sol";

import {SharedIntegrations} from "./Integrations.sol";
import {Reasons} from "./Reasons.sol";
import {SharedRelays} from "./SharedRelays.sol";

/// @title AccessControlledController
/// @notice What the controllers of Stages 1 and 2 share: roles of their own, and code of integrations and adapters that
///         runs as theirs.
abstract contract AccessControlledController is
    SharedIntegrations,
    SharedRelays,
    AccessControlEnumerable,
    ReentrancyGuardTransient
{
    error ZeroAdmin();
    error ZeroProxy();
    error ZeroRateLimits();

    bytes32 private constant ALLOCATOR_ROLE = keccak256("ALLOCATOR_ROLE");

    /// @notice The PAU's custody.
    address public immutable proxy;
    /// @notice The PAU's limits.
    address public immutable rateLimits;

    constructor(address admin_, address proxy_, address rateLimits_) {
        require(admin_ != address(0), ZeroAdmin());
        require(proxy_ != address(0), ZeroProxy());
        require(rateLimits_ != address(0), ZeroRateLimits());
        proxy = proxy_;
        rateLimits = rateLimits_;
        _grantRole(DEFAULT_ADMIN_ROLE, admin_);
    }

    // ----------------------------------------------------------------------------------------------------------- roles

    /// @notice Stops a relayer, at once. For freezers, and for admins, who may revoke the role anyway.
    /// @dev Reverts with "not-relayer", so that a mistyped address is noticed.
    function removeRelayer(address relayer) external {
        _checkNotEntered();
        require(
            hasRole(FREEZER, msg.sender) || hasRole(DEFAULT_ADMIN_ROLE, msg.sender),
            AccessControlUnauthorizedAccount(msg.sender, FREEZER)
        );
        _require(_revokeRole(RELAYER, relayer), "not-relayer");
        emit IAdminFacet.AdminRelayerRemoved(relayer, msg.sender);
        emit RelayerRemoved(relayer);
    }

    /// @dev Facets and adapters ask for their own name of the role. They alone: to everyone else the controller's roles
    ///      are what the legacy controllers' are.
    function hasRole(bytes32 role, address account) public view override(AccessControl, IAccessControl) returns (bool) {
        if (msg.sender == address(this) && role == ALLOCATOR_ROLE) role = RELAYER;
        return super.hasRole(role, account);
    }

    function _checkAdmin() internal view override {
        _checkNotEntered();
        _checkRole(DEFAULT_ADMIN_ROLE);
    }

    function _checkRelayer() internal view override {
        _checkNotEntered();
        _checkRole(RELAYER);
    }

    function _checkNotEntered() private view {
        require(!_reentrancyGuardEntered(), ReentrancyGuardReentrantCall());
    }

    // ------------------------------------------------------------------------------------------------------- foreign code

    /// @dev Where the adapters lie.
    function _adapters() internal view virtual returns (address);

    function _adapt() internal override {
        _answer(_delegate(_adapters(), msg.data));
    }

    /// @dev Calldata goes on and return data comes back unchanged, but for the selector.
    function _relay(address integration, bytes4 selector) internal override onlyRelayer {
        _answer(_run(integration, bytes.concat(selector, msg.data[4:])));
    }

    function _answer(bytes memory result) private pure {
        // Solidity cannot return data of a type that it does not know.
        assembly ("memory-safe") {
            return(add(result, 0x20), mload(result))
        }
    }

    /// @dev Runs code as this controller's own, having published what it works with.
    function _delegate(address target, bytes memory data) internal returns (bytes memory result) {
        require(target.code.length > 0, IntegrationMissing());
        SharedController.publish(address(this), proxy, rateLimits);
        bool success;
        (success, result) = target.delegatecall(data);
        if (success) return result;
        result = Reasons.relabel(result, _label());
        // Solidity has no statement that reverts with given data.
        assembly ("memory-safe") {
            revert(add(result, 0x20), mload(result))
        }
    }

    function _pau() internal view override returns (Pau memory) {
        return Pau(proxy, IRateLimits(rateLimits));
    }
}
