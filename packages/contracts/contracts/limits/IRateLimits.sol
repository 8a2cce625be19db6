// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// @title IRateLimits
/// @notice How much of what may still happen: one limit per key, which calls use up and time refills.
/// @dev current = min(slope * (block.timestamp - lastUpdated) + lastAmount, maxAmount). Amounts are in base units of
///      whatever the key's owner counts, slopes in base units per second. A `maxAmount` of zero means that nothing was
///      ever allowed; type(uint256).max means that nothing is limited.
interface IRateLimits {
    struct RateLimitData {
        uint256 maxAmount;
        uint256 slope;
        uint256 lastAmount;
        uint256 lastUpdated;
    }

    error ZeroAdmin();
    /// @notice The value does not fit the packed layout (2^128 - 1) and is not the unlimited sentinel either.
    error ValueTooLarge(uint256 value);

    event RateLimitDataSet(
        bytes32 indexed key,
        uint256 maxAmount,
        uint256 slope,
        uint256 lastAmount,
        uint256 lastUpdated
    );
    event RateLimitDecreaseTriggered(
        bytes32 indexed key,
        uint256 amountToDecrease,
        uint256 oldRateLimit,
        uint256 newRateLimit
    );
    event RateLimitIncreaseTriggered(
        bytes32 indexed key,
        uint256 amountToIncrease,
        uint256 oldRateLimit,
        uint256 newRateLimit
    );

    /// @notice Sets a limit with what is left of it and since when it refills, as after a migration.
    /// @dev DEFAULT_ADMIN_ROLE. Reverts with "RateLimits/invalid-lastAmount" above `maxAmount`, with
    ///      "RateLimits/invalid-lastUpdated" in the future, with {ValueTooLarge} for what cannot be packed.
    function setRateLimitData(
        bytes32 key,
        uint256 maxAmount,
        uint256 slope,
        uint256 lastAmount,
        uint256 lastUpdated
    ) external;

    /// @notice Sets a limit, full as of now.
    function setRateLimitData(bytes32 key, uint256 maxAmount, uint256 slope) external;

    function setUnlimitedRateLimitData(bytes32 key) external;

    /// @notice Uses up part of a limit.
    /// @dev CONTROLLER. Reverts with "RateLimits/zero-maxAmount" where no limit was set, and with
    ///      "RateLimits/rate-limit-exceeded" above what is left. An unlimited key changes nothing and emits nothing.
    /// @return newLimit What is left.
    function triggerRateLimitDecrease(bytes32 key, uint256 amount) external returns (uint256 newLimit);

    /// @notice Gives back part of a limit, at most up to its maximum.
    /// @dev CONTROLLER. Reverts with "RateLimits/zero-maxAmount" where no limit was set.
    function triggerRateLimitIncrease(bytes32 key, uint256 amount) external returns (uint256 newLimit);

    /// @notice The limit as last written, not as of now.
    function getRateLimitData(bytes32 key) external view returns (RateLimitData memory);

    /// @notice What is left now, in the key's base units.
    function getCurrentRateLimit(bytes32 key) external view returns (uint256);
}
