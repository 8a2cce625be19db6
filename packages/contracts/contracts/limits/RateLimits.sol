// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {AccessControl} from "@openzeppelin/contracts/access/AccessControl.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {IRateLimits} from "./IRateLimits.sol";

/// @title RateLimits
/// @notice See {IRateLimits}.
contract RateLimits is IRateLimits, AccessControl {
    /// @dev Two slots, and only the second changes when a limit is used: it is read once and written once.
    struct Packed {
        uint128 maxAmount;
        uint128 slope;
        /// From the lowest bit: 128 bits of the last amount, 64 of the time of the last use, and the flags below.
        uint256 state;
    }

    /// @dev An amount of type(uint256).max, which 128 bits cannot hold, is a flag: that there is no limit, and that the
    ///      last amount was set to it.
    uint256 private constant UNLIMITED = 1 << 192;
    uint256 private constant LAST_AMOUNT_UNLIMITED = 1 << 200;

    bytes32 public constant CONTROLLER = keccak256("CONTROLLER");

    // ------------------------------------------------------------------------------------------------------ storage

    mapping(bytes32 key => Packed) private _limits;

    // -------------------------------------------------------------------------------------------------- constructor

    constructor(address admin) {
        require(admin != address(0), ZeroAdmin());
        _grantRole(DEFAULT_ADMIN_ROLE, admin);
    }

    // --------------------------------------------------------------------------------------------- admin functions

    /// @inheritdoc IRateLimits
    function setRateLimitData(
        bytes32 key,
        uint256 maxAmount,
        uint256 slope,
        uint256 lastAmount,
        uint256 lastUpdated
    ) public onlyRole(DEFAULT_ADMIN_ROLE) {
        require(lastAmount <= maxAmount, "RateLimits/invalid-lastAmount");
        require(lastUpdated <= block.timestamp, "RateLimits/invalid-lastUpdated");

        _limits[key] = Packed({
            maxAmount: _packAmount(maxAmount),
            slope: _pack(slope),
            state: _state(_packAmount(lastAmount), lastUpdated) |
                (maxAmount == type(uint256).max ? UNLIMITED : 0) |
                (lastAmount == type(uint256).max ? LAST_AMOUNT_UNLIMITED : 0)
        });
        emit RateLimitDataSet(key, maxAmount, slope, lastAmount, lastUpdated);
    }

    /// @inheritdoc IRateLimits
    function setRateLimitData(bytes32 key, uint256 maxAmount, uint256 slope) external {
        setRateLimitData(key, maxAmount, slope, maxAmount, block.timestamp);
    }

    /// @inheritdoc IRateLimits
    function setUnlimitedRateLimitData(bytes32 key) external {
        setRateLimitData(key, type(uint256).max, 0, type(uint256).max, block.timestamp);
    }

    // ---------------------------------------------------------------------------------------- controller functions

    /// @inheritdoc IRateLimits
    function triggerRateLimitDecrease(
        bytes32 key,
        uint256 amount
    ) external onlyRole(CONTROLLER) returns (uint256 newLimit) {
        Packed storage limit = _limits[key];
        uint256 state = limit.state;
        if (state & UNLIMITED != 0) return type(uint256).max;
        (uint256 maxAmount, uint256 slope) = (limit.maxAmount, limit.slope);
        require(maxAmount > 0, "RateLimits/zero-maxAmount");
        uint256 oldLimit = _current(state, maxAmount, slope);
        require(amount <= oldLimit, "RateLimits/rate-limit-exceeded");

        newLimit = oldLimit - amount;
        limit.state = _state(newLimit, block.timestamp);
        emit RateLimitDecreaseTriggered(key, amount, oldLimit, newLimit);
    }

    /// @inheritdoc IRateLimits
    function triggerRateLimitIncrease(
        bytes32 key,
        uint256 amount
    ) external onlyRole(CONTROLLER) returns (uint256 newLimit) {
        Packed storage limit = _limits[key];
        uint256 state = limit.state;
        if (state & UNLIMITED != 0) return type(uint256).max;
        (uint256 maxAmount, uint256 slope) = (limit.maxAmount, limit.slope);
        require(maxAmount > 0, "RateLimits/zero-maxAmount");
        uint256 oldLimit = _current(state, maxAmount, slope);

        newLimit = Math.min(oldLimit + amount, maxAmount);
        limit.state = _state(newLimit, block.timestamp);
        emit RateLimitIncreaseTriggered(key, amount, oldLimit, newLimit);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IRateLimits
    function getRateLimitData(bytes32 key) external view returns (RateLimitData memory) {
        Packed memory limit = _limits[key];
        return
            RateLimitData({
                maxAmount: limit.state & UNLIMITED != 0 ? type(uint256).max : limit.maxAmount,
                slope: limit.slope,
                lastAmount: limit.state & LAST_AMOUNT_UNLIMITED != 0 ? type(uint256).max : uint128(limit.state),
                lastUpdated: uint64(limit.state >> 128)
            });
    }

    /// @inheritdoc IRateLimits
    function getCurrentRateLimit(bytes32 key) external view returns (uint256) {
        Packed memory limit = _limits[key];
        if (limit.state & UNLIMITED != 0) return type(uint256).max;
        return _current(limit.state, limit.maxAmount, limit.slope);
    }

    // ---------------------------------------------------------------------------------------------------- internals

    /// @dev See the formula in IRateLimits. A slope below 2^128 times 64 bits of seconds cannot overflow.
    function _current(uint256 state, uint256 maxAmount, uint256 slope) private view returns (uint256) {
        return Math.min(slope * (block.timestamp - uint64(state >> 128)) + uint128(state), maxAmount);
    }

    /// @dev The second slot of a limit that is used up by degrees. An amount is at most `maxAmount`, which fits; a time
    ///      is not after now, which fits 64 bits for longer than the sun will shine.
    function _state(uint256 lastAmount, uint256 lastUpdated) private pure returns (uint256) {
        return lastAmount | (lastUpdated << 128);
    }

    /// @dev The unlimited sentinel is kept as a flag, its 128 bits as zero.
    function _packAmount(uint256 amount) private pure returns (uint128) {
        return amount == type(uint256).max ? 0 : _pack(amount);
    }

    function _pack(uint256 value) private pure returns (uint128) {
        require(value <= type(uint128).max, ValueTooLarge(value));
        return uint128(value);
    }
}
