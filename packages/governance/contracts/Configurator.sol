// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {IRateLimits} from "@diamond-pau/contracts/limits/IRateLimits.sol";

import {IBeamState} from "./IBeamState.sol";
import {IConfigurator} from "./IConfigurator.sol";

/// @title Configurator
/// @notice See {IConfigurator}.
contract Configurator is IConfigurator {
    uint256 private constant ONE = 1e18;

    /// @dev The greatest value of a limit that is not unlimited: what RateLimits can hold. From an unlimited key that no
    ///      longer may be one, where a product with maxChange would overflow, it is the way down.
    uint256 private constant GREATEST_LIMIT = type(uint128).max;

    // ------------------------------------------------------------------------------------------------------ storage

    /// @inheritdoc IConfigurator
    mapping(address rateLimits => mapping(bytes32 key => uint256 timestamp)) public zzz;

    // --------------------------------------------------------------------------------------------------- immutables

    /// @inheritdoc IConfigurator
    IBeamState public immutable beamState;

    // -------------------------------------------------------------------------------------------------- constructor

    constructor(address beamState_) {
        beamState = IBeamState(beamState_);
    }

    // --------------------------------------------------------------------------------------------- cBEAM functions

    modifier notStopped() {
        require(!beamState.stopped(), "Configurator/stopped");
        _;
    }

    /// @inheritdoc IConfigurator
    function setRateLimit(address rateLimits, bytes32 key, uint256 maxAmount, uint256 slope) external {
        _setRateLimit(rateLimits, key, maxAmount, slope);
    }

    /// @inheritdoc IConfigurator
    function callControllerAction(address controller, bytes calldata data) external returns (bytes memory) {
        return _callControllerAction(controller, data);
    }

    // ---------------------------------------------------------------------------------------------------- internals

    function _setRateLimit(address rateLimits, bytes32 key, uint256 maxAmount, uint256 slope) internal notStopped {
        require(
            beamState.rateLimitsCBeams(rateLimits, msg.sender) == 1,
            "Configurator/not-authorized-ratelimits-cBeam"
        );

        (uint256 initMaxAmount, uint256 initSlope) = beamState.getInitRateLimits(key, rateLimits);
        if (initMaxAmount == type(uint256).max && initSlope == 0) {
            require(maxAmount == type(uint256).max && slope == 0, "Configurator/unlimited-incorrect-params");
            IRateLimits(rateLimits).setUnlimitedRateLimitData(key);
        } else {
            _setLimited(rateLimits, key, maxAmount, slope, initMaxAmount, initSlope);
        }
        emit SetRateLimit(rateLimits, key, maxAmount, slope);
    }

    function _callControllerAction(address controller, bytes memory data) internal virtual returns (bytes memory) {
        _checkControllerAction(controller, keccak256(data));
        return _call(controller, data);
    }

    function _checkControllerAction(
        address controller,
        bytes32 key
    ) internal view notStopped onlyControllerCBeam(controller) {
        require(beamState.isControllerActionEnabled(key, controller), "Configurator/not-valid-data");
    }

    modifier onlyControllerCBeam(address controller) {
        require(
            beamState.controllersCBeams(controller, msg.sender) == 1,
            "Configurator/not-authorized-controller-cBeam"
        );
        _;
    }

    /// @dev The caller has proved that the call may be made.
    function _call(address controller, bytes memory data) internal returns (bytes memory) {
        (bool success, bytes memory ret) = controller.call(data);
        require(success, "Configurator/call-failed");
        emit CallControllerAction(controller, data);
        return ret;
    }

    function _setLimited(
        address rateLimits,
        bytes32 key,
        uint256 maxAmount,
        uint256 slope,
        uint256 initMaxAmount,
        uint256 initSlope
    ) private {
        IRateLimits.RateLimitData memory current = IRateLimits(rateLimits).getRateLimitData(key);
        // Unset, maxChange is 1: nothing is raised above the init, and what is above it can be lowered.
        uint256 maxChange = Math.max(beamState.getMaxChange(rateLimits), ONE);
        require(maxAmount <= _ceiling(current.maxAmount, maxChange, initMaxAmount), "Configurator/exceeds-max-amount");
        require(slope <= _ceiling(current.slope, maxChange, initSlope), "Configurator/exceeds-max-slope");

        if (maxAmount > current.maxAmount || slope > current.slope) {
            require(
                block.timestamp >= zzz[rateLimits][key] + beamState.getHop(rateLimits),
                "Configurator/increment-too-soon"
            );
            zzz[rateLimits][key] = block.timestamp;
        }

        uint256 left = IRateLimits(rateLimits).getCurrentRateLimit(key);
        IRateLimits(rateLimits).setRateLimitData(key, maxAmount, slope, Math.min(maxAmount, left), block.timestamp);
    }

    /// @dev A saturated product is above GREATEST_LIMIT even when divided.
    function _ceiling(uint256 current, uint256 maxChange, uint256 init) private pure returns (uint256) {
        return Math.min(Math.max(Math.saturatingMul(current, maxChange) / ONE, init), GREATEST_LIMIT);
    }
}
