// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {AccessControl} from "@openzeppelin/contracts/access/AccessControl.sol";

import {IRateLimits} from "@diamond-pau/contracts/limits/IRateLimits.sol";

/// @notice Stands for the RateLimits that live PAUs have and keep: the same rules over a slot for each number.
contract UnpackedRateLimits is IRateLimits, AccessControl {
    bytes32 public constant CONTROLLER = keccak256("CONTROLLER");

    mapping(bytes32 key => RateLimitData) private _limits;

    constructor(address admin) {
        require(admin != address(0), ZeroAdmin());
        _grantRole(DEFAULT_ADMIN_ROLE, admin);
    }

    function setRateLimitData(
        bytes32 key,
        uint256 maxAmount,
        uint256 slope,
        uint256 lastAmount,
        uint256 lastUpdated
    ) public onlyRole(DEFAULT_ADMIN_ROLE) {
        require(lastAmount <= maxAmount, "RateLimits/invalid-lastAmount");
        require(lastUpdated <= block.timestamp, "RateLimits/invalid-lastUpdated");
        _limits[key] = RateLimitData(maxAmount, slope, lastAmount, lastUpdated);
        emit RateLimitDataSet(key, maxAmount, slope, lastAmount, lastUpdated);
    }

    function setRateLimitData(bytes32 key, uint256 maxAmount, uint256 slope) external {
        setRateLimitData(key, maxAmount, slope, maxAmount, block.timestamp);
    }

    function setUnlimitedRateLimitData(bytes32 key) external {
        setRateLimitData(key, type(uint256).max, 0, type(uint256).max, block.timestamp);
    }

    function triggerRateLimitDecrease(bytes32 key, uint256 amount) external onlyRole(CONTROLLER) returns (uint256) {
        RateLimitData storage limit = _limits[key];
        uint256 maxAmount = limit.maxAmount;
        require(maxAmount > 0, "RateLimits/zero-maxAmount");
        if (maxAmount == type(uint256).max) return maxAmount;

        uint256 oldLimit = getCurrentRateLimit(key);
        require(amount <= oldLimit, "RateLimits/rate-limit-exceeded");
        uint256 newLimit = oldLimit - amount;
        limit.lastAmount = newLimit;
        limit.lastUpdated = block.timestamp;
        emit RateLimitDecreaseTriggered(key, amount, oldLimit, newLimit);
        return newLimit;
    }

    function triggerRateLimitIncrease(bytes32 key, uint256 amount) external onlyRole(CONTROLLER) returns (uint256) {
        RateLimitData storage limit = _limits[key];
        uint256 maxAmount = limit.maxAmount;
        require(maxAmount > 0, "RateLimits/zero-maxAmount");
        if (maxAmount == type(uint256).max) return maxAmount;

        uint256 oldLimit = getCurrentRateLimit(key);
        uint256 newLimit = _min(oldLimit + amount, maxAmount);
        limit.lastAmount = newLimit;
        limit.lastUpdated = block.timestamp;
        emit RateLimitIncreaseTriggered(key, amount, oldLimit, newLimit);
        return newLimit;
    }

    function getRateLimitData(bytes32 key) external view returns (RateLimitData memory) {
        return _limits[key];
    }

    function getCurrentRateLimit(bytes32 key) public view returns (uint256) {
        RateLimitData memory limit = _limits[key];
        if (limit.maxAmount == type(uint256).max) return limit.maxAmount;
        return _min(limit.slope * (block.timestamp - limit.lastUpdated) + limit.lastAmount, limit.maxAmount);
    }

    function _min(uint256 a, uint256 b) private pure returns (uint256) {
        return a < b ? a : b;
    }
}
