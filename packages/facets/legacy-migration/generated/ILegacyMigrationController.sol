// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity ^0.8.20;

/// @notice LEGACY_MIGRATION_FACET as callers of a Controller see it. Generated from facet.ts and the compiled facet.
interface ILegacyMigrationController {
    function legacyMigration_VERSION() external pure returns (string memory);
    function legacyMigration_setSuccessor(address successor_) external;
    function legacyMigration_migrate(address token, uint256 amount) external returns (uint256 received);
    function legacyMigration_successor() external view returns (address);
    function legacyMigration_getMigrateRateLimitKey(address token, address destination) external pure returns (bytes32 key);
}
