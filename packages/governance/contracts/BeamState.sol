// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IBeamState} from "./IBeamState.sol";

/// @title BeamState
/// @notice See {IBeamState}.
contract BeamState is IBeamState {
    struct InitRateLimits {
        uint256 maxAmount;
        uint256 slope;
    }

    uint256 private constant ONE = 1e18;

    // ------------------------------------------------------------------------------------------------------ storage

    mapping(address usr => uint256) public wards;
    mapping(address who => bytes32 bitmap) public userRoles;
    mapping(bytes4 sig => bytes32 bitmap) public actionsRoles;

    bool public stopped;

    mapping(address rateLimits_ => uint256) public rateLimits;
    mapping(address controller => uint256) public controllers;
    mapping(address cBeam => uint256) public cBeams;
    mapping(address rateLimits_ => mapping(address cBeam => uint256)) public rateLimitsCBeams;
    mapping(address controller => mapping(address cBeam => uint256)) public controllersCBeams;

    mapping(bytes32 key => mapping(address rateLimits_ => InitRateLimits)) public initRateLimits;
    mapping(bytes32 key => mapping(address controller => uint256)) public initControllerActions;
    mapping(address rateLimits_ => uint256 inSeconds) public hop;
    mapping(address rateLimits_ => uint256 ratio) public maxChange;

    // -------------------------------------------------------------------------------------------------- constructor

    constructor() {
        wards[msg.sender] = 1;
        emit Rely(msg.sender);
    }

    // ---------------------------------------------------------------------------------------------- ward functions

    modifier auth() {
        require(wards[msg.sender] == 1, "BeamState/not-authorized");
        _;
    }

    /// @inheritdoc IBeamState
    function rely(address usr) external auth {
        wards[usr] = 1;
        emit Rely(usr);
    }

    /// @inheritdoc IBeamState
    function deny(address usr) external auth {
        wards[usr] = 0;
        emit Deny(usr);
    }

    /// @inheritdoc IBeamState
    function setUserRole(address who, uint8 role, bool enabled) external auth {
        userRoles[who] = _withBit(userRoles[who], role, enabled);
        emit SetUserRole(who, role, enabled);
    }

    /// @inheritdoc IBeamState
    function setRoleAction(uint8 role, bytes4 sig, bool enabled) external auth {
        actionsRoles[sig] = _withBit(actionsRoles[sig], role, enabled);
        emit SetRoleAction(role, sig, enabled);
    }

    // ---------------------------------------------------------------------------------------------- role functions

    modifier roleAuth() {
        require(
            (userRoles[msg.sender] & actionsRoles[msg.sig]) != 0 || wards[msg.sender] == 1,
            "BeamState/role-not-authorized"
        );
        _;
    }

    /// @inheritdoc IBeamState
    function stop() external roleAuth {
        stopped = true;
        emit Stop();
    }

    /// @inheritdoc IBeamState
    function start() external roleAuth {
        stopped = false;
        emit Start();
    }

    /// @inheritdoc IBeamState
    function setHop(address rateLimits_, uint256 value) external roleAuth {
        hop[rateLimits_] = value;
        emit SetHop(rateLimits_, value);
    }

    /// @inheritdoc IBeamState
    function setMaxChange(address rateLimits_, uint256 value) external roleAuth {
        require(value >= ONE, "BeamState/maxChange-below-1x");
        maxChange[rateLimits_] = value;
        emit SetMaxChange(rateLimits_, value);
    }

    /// @inheritdoc IBeamState
    function addRateLimits(address rateLimits_) external roleAuth {
        rateLimits[rateLimits_] = 1;
        emit AddRateLimits(rateLimits_);
    }

    /// @inheritdoc IBeamState
    function delRateLimits(address rateLimits_) external roleAuth {
        rateLimits[rateLimits_] = 0;
        emit DelRateLimits(rateLimits_);
    }

    /// @inheritdoc IBeamState
    function addController(address controller) external roleAuth {
        controllers[controller] = 1;
        emit AddController(controller);
    }

    /// @inheritdoc IBeamState
    function delController(address controller) external roleAuth {
        controllers[controller] = 0;
        emit DelController(controller);
    }

    /// @inheritdoc IBeamState
    function addCBeam(address cBeam) external roleAuth {
        cBeams[cBeam] = 1;
        emit AddCBeam(cBeam);
    }

    /// @inheritdoc IBeamState
    function delCBeam(address cBeam) external roleAuth {
        cBeams[cBeam] = 0;
        emit DelCBeam(cBeam);
    }

    /// @inheritdoc IBeamState
    function setCBeamForRateLimits(address rateLimits_, address cBeam) external roleAuth {
        require(rateLimits[rateLimits_] == 1, "BeamState/not-existing-rateLimits");
        require(cBeams[cBeam] == 1, "BeamState/not-existing-cBeam");
        rateLimitsCBeams[rateLimits_][cBeam] = 1;
        emit SetCBeamForRateLimits(rateLimits_, cBeam);
    }

    /// @inheritdoc IBeamState
    /// @dev Asks for no registration: what was removed must still be possible to unset.
    function unsetCBeamForRateLimits(address rateLimits_, address cBeam) external roleAuth {
        rateLimitsCBeams[rateLimits_][cBeam] = 0;
        emit UnsetCBeamForRateLimits(rateLimits_, cBeam);
    }

    /// @inheritdoc IBeamState
    function setCBeamForController(address controller, address cBeam) external roleAuth {
        require(controllers[controller] == 1, "BeamState/not-existing-controller");
        require(cBeams[cBeam] == 1, "BeamState/not-existing-cBeam");
        controllersCBeams[controller][cBeam] = 1;
        emit SetCBeamForController(controller, cBeam);
    }

    /// @inheritdoc IBeamState
    /// @dev Asks for no registration: what was removed must still be possible to unset.
    function unsetCBeamForController(address controller, address cBeam) external roleAuth {
        controllersCBeams[controller][cBeam] = 0;
        emit UnsetCBeamForController(controller, cBeam);
    }

    /// @inheritdoc IBeamState
    function addInitRateLimits(bytes32 key, address rateLimits_, uint256 maxAmount, uint256 slope) external roleAuth {
        initRateLimits[key][rateLimits_] = InitRateLimits({maxAmount: maxAmount, slope: slope});
        emit AddInitRateLimits(key, rateLimits_, maxAmount, slope);
    }

    /// @inheritdoc IBeamState
    function delInitRateLimits(bytes32 key, address rateLimits_) external roleAuth {
        delete initRateLimits[key][rateLimits_];
        emit DelInitRateLimits(key, rateLimits_);
    }

    /// @inheritdoc IBeamState
    function addInitControllerActions(bytes calldata data, address controller) external roleAuth returns (bytes32 key) {
        key = keccak256(data);
        initControllerActions[key][controller] = 1;
        emit AddInitControllerActions(key, controller);
    }

    /// @inheritdoc IBeamState
    function delInitControllerActions(bytes32 key, address controller) external roleAuth {
        initControllerActions[key][controller] = 0;
        emit DelInitControllerActions(key, controller);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IBeamState
    function hasUserRole(address who, uint8 role) external view returns (bool) {
        return userRoles[who] & _bit(role) != 0;
    }

    /// @inheritdoc IBeamState
    function isActionInRole(bytes4 sig, uint8 role) external view returns (bool) {
        return actionsRoles[sig] & _bit(role) != 0;
    }

    /// @inheritdoc IBeamState
    function getHop(address rateLimits_) external view returns (uint256) {
        return _ownOrCommon(hop, rateLimits_);
    }

    /// @inheritdoc IBeamState
    function getMaxChange(address rateLimits_) external view returns (uint256) {
        return _ownOrCommon(maxChange, rateLimits_);
    }

    /// @inheritdoc IBeamState
    function getInitRateLimits(
        bytes32 key,
        address rateLimits_
    ) external view returns (uint256 maxAmount, uint256 slope) {
        InitRateLimits memory init = initRateLimits[key][rateLimits_];
        if (init.maxAmount == 0 && init.slope == 0) init = initRateLimits[key][address(0)];
        return (init.maxAmount, init.slope);
    }

    /// @inheritdoc IBeamState
    function isControllerActionEnabled(bytes32 key, address controller) external view returns (bool) {
        return initControllerActions[key][address(0)] == 1 || initControllerActions[key][controller] == 1;
    }

    // ---------------------------------------------------------------------------------------------------- internals

    function _ownOrCommon(
        mapping(address => uint256) storage values,
        address rateLimits_
    ) private view returns (uint256 value) {
        value = values[rateLimits_];
        if (value == 0) value = values[address(0)];
    }

    function _withBit(bytes32 bitmap, uint8 role, bool enabled) private pure returns (bytes32) {
        return enabled ? bitmap | _bit(role) : bitmap & ~_bit(role);
    }

    function _bit(uint8 role) private pure returns (bytes32) {
        return bytes32(uint256(1) << role);
    }
}
