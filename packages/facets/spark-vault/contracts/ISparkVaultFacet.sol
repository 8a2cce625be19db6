// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

/// @title ISparkVaultFacet
/// @notice Takes idle assets out of Spark's savings vaults, to put them to work. The vault owes them to its depositors
///         and counts on the PAU to bring them back, by a plain transfer.
/// @dev Not trusted: the vault. It can only give; what it gives is measured at the proxy. The limit protects the
///      vault's depositors: it bounds what a compromised operator can move into this PAU.
interface ISparkVaultFacet is IFacet {
    event SparkVaultTake(address indexed sparkVault, uint256 assetAmount);

    /// @notice Takes `assetAmount` base units of the vault's asset to the proxy.
    /// @dev ALLOCATOR_ROLE. Uses up the vault's limit. Reverts with "SparkVaultFacet/assets-not-received" where less
    ///      arrives.
    function take(address sparkVault, uint256 assetAmount) external;

    function getTakeRateLimitKey(address sparkVault) external pure returns (bytes32 key);
}
