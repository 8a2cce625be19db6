// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity ^0.8.20;

/// @notice STAR_SAVINGS_FACET as callers of a Controller see it. Generated from facet.ts and the compiled facet.
interface IStarSavingsController {
    function starSavings_VERSION() external pure returns (string memory);
    function starSavings_deposit(address venue, address asset, uint256 amount) external;
    function starSavings_getDepositRateLimitKey(address venue, address asset) external pure returns (bytes32 key);
}
