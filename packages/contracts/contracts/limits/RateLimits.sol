// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {AccessControl} from "@openzeppelin/contracts/access/AccessControl.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {IRateLimits} from "./IRateLimits.sol";

/// @title RateLimits
/// @notice See {IRateLimits}.
contract RateLimits is IRateLimits, AccessControl {
    /// @dev One word where the numbers are small enough, and the maximum round enough, to share it: those of all limits
    ///      that governance publishes. Two where they are not. A use reads what there is once and writes `word` once.
    struct Limit {
        uint256 word;
        /// Of a wide limit: 128 bits of the slope, then 128 of the maximum.
        uint256 bounds;
    }

    // The word, from the lowest bit. Of a wide limit: 128 bits of the last amount, 64 of the time of the last use. Of any
    // other: 96 of the last amount, 40 of the time, 80 of the slope, and the maximum as 32 bits and, in 5, how many zeros
    // follow them as a decimal. Then the flags.
    uint256 private constant WIDE = 1 << 253;
    /// @dev An amount of type(uint256).max, which no field can hold, is a flag: that there is no limit, and that the last
    ///      amount was set to it.
    uint256 private constant UNLIMITED = 1 << 254;
    uint256 private constant LAST_AMOUNT_UNLIMITED = 1 << 255;

    bytes32 public constant CONTROLLER = keccak256("CONTROLLER");

    // ------------------------------------------------------------------------------------------------------ storage

    mapping(bytes32 key => Limit) private _limits;

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

        Limit storage limit = _limits[key];
        (uint256 word, uint256 bounds) = _pack(_field(maxAmount), _fitting(slope), _field(lastAmount), lastUpdated);
        if (maxAmount == type(uint256).max) word |= UNLIMITED;
        if (lastAmount == type(uint256).max) word |= LAST_AMOUNT_UNLIMITED;
        limit.word = word;
        if (word & WIDE != 0) limit.bounds = bounds;
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
        Limit storage limit = _limits[key];
        uint256 word = limit.word;
        if (word & UNLIMITED != 0) return type(uint256).max;
        (uint256 maxAmount, uint256 oldLimit) = _current(limit, word);
        require(maxAmount > 0, "RateLimits/zero-maxAmount");
        require(amount <= oldLimit, "RateLimits/rate-limit-exceeded");

        newLimit = oldLimit - amount;
        limit.word = _used(word, newLimit);
        emit RateLimitDecreaseTriggered(key, amount, oldLimit, newLimit);
    }

    /// @inheritdoc IRateLimits
    function triggerRateLimitIncrease(
        bytes32 key,
        uint256 amount
    ) external onlyRole(CONTROLLER) returns (uint256 newLimit) {
        Limit storage limit = _limits[key];
        uint256 word = limit.word;
        if (word & UNLIMITED != 0) return type(uint256).max;
        (uint256 maxAmount, uint256 oldLimit) = _current(limit, word);
        require(maxAmount > 0, "RateLimits/zero-maxAmount");

        newLimit = Math.min(oldLimit + amount, maxAmount);
        limit.word = _used(word, newLimit);
        emit RateLimitIncreaseTriggered(key, amount, oldLimit, newLimit);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IRateLimits
    function getRateLimitData(bytes32 key) external view returns (RateLimitData memory data) {
        Limit storage limit = _limits[key];
        uint256 word = limit.word;
        (data.maxAmount, data.slope, data.lastAmount, data.lastUpdated) = _unpack(limit, word);
        if (word & UNLIMITED != 0) data.maxAmount = type(uint256).max;
        if (word & LAST_AMOUNT_UNLIMITED != 0) data.lastAmount = type(uint256).max;
    }

    /// @inheritdoc IRateLimits
    function getCurrentRateLimit(bytes32 key) external view returns (uint256 limitNow) {
        Limit storage limit = _limits[key];
        uint256 word = limit.word;
        if (word & UNLIMITED != 0) return type(uint256).max;
        (, limitNow) = _current(limit, word);
    }

    // ---------------------------------------------------------------------------------------------------- internals

    /// @dev See the formula in IRateLimits.
    function _current(Limit storage limit, uint256 word) private view returns (uint256 maxAmount, uint256 limitNow) {
        uint256 slope;
        uint256 lastUpdated;
        (maxAmount, slope, limitNow, lastUpdated) = _unpack(limit, word);
        // A time is never after now, and a slope below 2^128 times 64 bits of seconds cannot overflow.
        unchecked {
            limitNow = Math.min(slope * (block.timestamp - lastUpdated) + limitNow, maxAmount);
        }
    }

    /// @dev The fields of a limit as they are kept, zero for what is a flag.
    function _unpack(
        Limit storage limit,
        uint256 word
    ) private view returns (uint256 maxAmount, uint256 slope, uint256 lastAmount, uint256 lastUpdated) {
        if (word & WIDE != 0) {
            uint256 bounds = limit.bounds;
            return (bounds >> 128, uint128(bounds), uint128(word), uint64(word >> 128));
        }
        // Only what did not overflow was packed.
        unchecked {
            maxAmount = uint32(word >> 216) * 10 ** ((word >> 248) & 31);
        }
        return (maxAmount, uint80(word >> 136), uint96(word), uint40(word >> 96));
    }

    /// @dev The word of a limit after a use. What is left is at most the maximum, which fits; so does the time: 40 bits of
    ///      seconds last until the year 36812.
    function _used(uint256 word, uint256 lastAmount) private view returns (uint256) {
        if (word & WIDE != 0) return WIDE | (block.timestamp << 128) | lastAmount;
        return ((word >> 136) << 136) | (block.timestamp << 96) | lastAmount;
    }

    /// @dev What a limit is kept as, but for its flags. `bounds` are those of a wide one.
    function _pack(
        uint256 maxAmount,
        uint256 slope,
        uint256 lastAmount,
        uint256 lastUpdated
    ) private pure returns (uint256 word, uint256 bounds) {
        // Trailing zeros are cut off until the rest fits, if it ever does. Below 2^96 they are less than 32.
        uint256 zeros;
        uint256 digits = maxAmount;
        while (digits > type(uint32).max && digits % 10 == 0) (digits, zeros) = (digits / 10, zeros + 1);
        bool fits = digits <= type(uint32).max && maxAmount <= type(uint96).max && lastAmount <= type(uint96).max;
        if (fits && slope <= type(uint80).max && lastUpdated <= type(uint40).max) {
            return (lastAmount | (lastUpdated << 96) | (slope << 136) | (digits << 216) | (zeros << 248), 0);
        }
        return (WIDE | (lastUpdated << 128) | lastAmount, (maxAmount << 128) | slope);
    }

    /// @dev An amount as a field keeps it: the unlimited sentinel is a flag, and its field zero.
    function _field(uint256 amount) private pure returns (uint256) {
        return amount == type(uint256).max ? 0 : _fitting(amount);
    }

    function _fitting(uint256 value) private pure returns (uint256) {
        require(value <= type(uint128).max, ValueTooLarge(value));
        return value;
    }
}
