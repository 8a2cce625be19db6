// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {AccessControl} from "@openzeppelin/contracts/access/AccessControl.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {IRateLimits} from "./IRateLimits.sol";

/// @title RateLimits
/// @notice See {IRateLimits}.
contract RateLimits is IRateLimits, AccessControl {
    /// @dev Two slots, and only the second changes when a limit is used. An amount of type(uint256).max, which the
    ///      first 128 bits cannot hold, is a flag.
    struct Packed {
        uint128 maxAmount;
        uint128 slope;
        uint128 lastAmount;
        uint64 lastUpdated;
        bool unlimited;
        bool lastAmountUnlimited;
    }

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
            lastAmount: _packAmount(lastAmount),
            // Not after now, which fits 64 bits for longer than the sun will shine.
            lastUpdated: uint64(lastUpdated),
            unlimited: maxAmount == type(uint256).max,
            lastAmountUnlimited: lastAmount == type(uint256).max
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
        if (limit.unlimited) return type(uint256).max;
        uint256 maxAmount = _maxAmount(limit);
        uint256 oldLimit = _current(limit, maxAmount);
        require(amount <= oldLimit, "RateLimits/rate-limit-exceeded");

        newLimit = oldLimit - amount;
        _use(limit, newLimit);
        emit RateLimitDecreaseTriggered(key, amount, oldLimit, newLimit);
    }

    /// @inheritdoc IRateLimits
    function triggerRateLimitIncrease(
        bytes32 key,
        uint256 amount
    ) external onlyRole(CONTROLLER) returns (uint256 newLimit) {
        Packed storage limit = _limits[key];
        if (limit.unlimited) return type(uint256).max;
        uint256 maxAmount = _maxAmount(limit);
        uint256 oldLimit = _current(limit, maxAmount);

        newLimit = Math.min(oldLimit + amount, maxAmount);
        _use(limit, newLimit);
        emit RateLimitIncreaseTriggered(key, amount, oldLimit, newLimit);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IRateLimits
    function getRateLimitData(bytes32 key) external view returns (RateLimitData memory) {
        Packed memory limit = _limits[key];
        return
            RateLimitData({
                maxAmount: limit.unlimited ? type(uint256).max : limit.maxAmount,
                slope: limit.slope,
                lastAmount: limit.lastAmountUnlimited ? type(uint256).max : limit.lastAmount,
                lastUpdated: limit.lastUpdated
            });
    }

    /// @inheritdoc IRateLimits
    function getCurrentRateLimit(bytes32 key) external view returns (uint256) {
        Packed storage limit = _limits[key];
        return limit.unlimited ? type(uint256).max : _current(limit, limit.maxAmount);
    }

    // ---------------------------------------------------------------------------------------------------- internals

    function _maxAmount(Packed storage limit) private view returns (uint256 maxAmount) {
        maxAmount = limit.maxAmount;
        require(maxAmount > 0, "RateLimits/zero-maxAmount");
    }

    /// @dev See the formula in IRateLimits. A slope below 2^128 times 64 bits of seconds cannot overflow.
    function _current(Packed storage limit, uint256 maxAmount) private view returns (uint256) {
        return Math.min(uint256(limit.slope) * (block.timestamp - limit.lastUpdated) + limit.lastAmount, maxAmount);
    }

    /// @dev Writes what is left: at most `maxAmount`, which fits.
    function _use(Packed storage limit, uint256 left) private {
        limit.lastAmount = uint128(left);
        limit.lastUpdated = uint64(block.timestamp);
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
