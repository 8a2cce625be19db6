// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity ^0.8.20;

/// @notice SPARK_VAULT_FACET as callers of a Controller see it. Generated from facet.ts and the compiled facet.
interface ISparkVaultController {
    function sparkVault_VERSION() external pure returns (string memory);
    function sparkVault_take(address sparkVault, uint256 assetAmount) external;
    function sparkVault_getTakeRateLimitKey(address sparkVault) external pure returns (bytes32 key);
}
