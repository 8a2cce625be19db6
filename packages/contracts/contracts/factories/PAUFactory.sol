// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {AccessControls} from "../access/AccessControls.sol";
import {Controller} from "../controller/Controller.sol";
import {ALMProxy} from "../custody/ALMProxy.sol";
import {ALMProxyFreezable} from "../custody/ALMProxyFreezable.sol";
import {RateLimits} from "../limits/RateLimits.sol";
import {DeterministicFactory} from "./DeterministicFactory.sol";

/// @title PAUFactory
/// @notice Deploys the components of a PAU, one by one or as a wired stack, for anyone. It keeps no role.
/// @dev Every function exists twice: as the live factory has it, and with a salt of the caller's choice.
contract PAUFactory is DeterministicFactory {
    error ZeroBeacon();
    error ZeroAdmin();

    event AccessControlsDeployed(address indexed accessControls);
    event ALMProxyDeployed(address indexed proxy);
    event ALMProxyFreezableDeployed(address indexed proxy);
    event RateLimitsDeployed(address indexed rateLimits);
    event ControllerDeployed(address indexed controller, address accessControls, address proxy, address rateLimits);

    /// @notice The Beacon of every Controller deployed here.
    address public immutable beacon;

    constructor(address beacon_) {
        require(beacon_ != address(0), ZeroBeacon());
        beacon = beacon_;
    }

    // -------------------------------------------------------------------------------------------------------- stack

    /// @notice Deploys AccessControls, ALMProxy, RateLimits and Controller, makes the Controller the CONTROLLER of
    ///         proxy and limits, hands all three to `admin`, and gives up its own rights.
    function deploy(
        address admin
    ) external returns (address proxy, address controller, address accessControls, address rateLimits) {
        require(admin != address(0), ZeroAdmin());
        bytes32 salt = _nextSalt();
        accessControls = _deployAccessControls(address(this), salt);
        proxy = _deployALMProxy(address(this), salt);
        rateLimits = _deployRateLimits(address(this), salt);
        controller = _deployController(accessControls, proxy, rateLimits, salt);

        bytes32 controllerRole = ALMProxy(payable(proxy)).CONTROLLER();
        ALMProxy(payable(proxy)).grantRole(controllerRole, controller);
        RateLimits(rateLimits).grantRole(controllerRole, controller);
        _handOver(accessControls, admin);
        _handOver(proxy, admin);
        _handOver(rateLimits, admin);
    }

    // --------------------------------------------------------------------------------------------------- components

    function deployAccessControls(address admin) external returns (address) {
        return _deployAccessControls(admin, _nextSalt());
    }

    function deployAccessControls(address admin, bytes32 salt) external returns (address) {
        return _deployAccessControls(admin, _salt(salt));
    }

    function deployALMProxy(address admin) external returns (address) {
        return _deployALMProxy(admin, _nextSalt());
    }

    function deployALMProxy(address admin, bytes32 salt) external returns (address) {
        return _deployALMProxy(admin, _salt(salt));
    }

    function deployALMProxyFreezable(address admin) external returns (address) {
        return _deployALMProxyFreezable(admin, _nextSalt());
    }

    function deployALMProxyFreezable(address admin, bytes32 salt) external returns (address) {
        return _deployALMProxyFreezable(admin, _salt(salt));
    }

    function deployRateLimits(address admin) external returns (address) {
        return _deployRateLimits(admin, _nextSalt());
    }

    function deployRateLimits(address admin, bytes32 salt) external returns (address) {
        return _deployRateLimits(admin, _salt(salt));
    }

    function deployController(address accessControls, address proxy, address rateLimits) external returns (address) {
        return _deployController(accessControls, proxy, rateLimits, _nextSalt());
    }

    function deployController(
        address accessControls,
        address proxy,
        address rateLimits,
        bytes32 salt
    ) external returns (address) {
        return _deployController(accessControls, proxy, rateLimits, _salt(salt));
    }

    // ---------------------------------------------------------------------------------------------------- internals

    function _deployAccessControls(address admin, bytes32 salt) private returns (address accessControls) {
        accessControls = address(new AccessControls{salt: salt}(admin));
        emit AccessControlsDeployed(accessControls);
    }

    function _deployALMProxy(address admin, bytes32 salt) private returns (address proxy) {
        proxy = address(new ALMProxy{salt: salt}(admin));
        emit ALMProxyDeployed(proxy);
    }

    function _deployALMProxyFreezable(address admin, bytes32 salt) private returns (address proxy) {
        proxy = address(new ALMProxyFreezable{salt: salt}(admin));
        emit ALMProxyFreezableDeployed(proxy);
    }

    function _deployRateLimits(address admin, bytes32 salt) private returns (address rateLimits) {
        rateLimits = address(new RateLimits{salt: salt}(admin));
        emit RateLimitsDeployed(rateLimits);
    }

    function _deployController(
        address accessControls,
        address proxy,
        address rateLimits,
        bytes32 salt
    ) private returns (address controller) {
        controller = address(new Controller{salt: salt}(accessControls, beacon, proxy, rateLimits));
        emit ControllerDeployed(controller, accessControls, proxy, rateLimits);
    }

    /// @dev Grants before it renounces, so that a contract is never without an admin.
    function _handOver(address target, address admin) private {
        bytes32 adminRole = AccessControls(target).DEFAULT_ADMIN_ROLE();
        AccessControls(target).grantRole(adminRole, admin);
        AccessControls(target).renounceRole(adminRole, address(this));
    }
}
