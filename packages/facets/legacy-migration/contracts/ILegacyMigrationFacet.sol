// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

/// @title ILegacyMigrationFacet
/// @notice Winds down a legacy PAU: a Controller over the legacy proxy moves its tokens to the proxy of its successor.
///         There is no way back, and no other destination.
/// @dev Trusted: governance, which names the successor and gives limits to tokens. Not trusted: the token, which must
///      deliver what it takes. ERC-20 only: ETH is wrapped before it is moved.
interface ILegacyMigrationFacet is IFacet {
    event LegacyMigrationSuccessorSet(address indexed successor);
    event LegacyMigrationMigrate(address indexed token, address indexed successor, uint256 amount);

    /// @notice Sets the proxy that receives everything. Zero, as before it is ever set, disables migration.
    /// @dev DEFAULT_ADMIN_ROLE. Reverts with "LegacyMigrationFacet/successor-is-proxy" for the legacy proxy itself, and
    ///      with "LegacyMigrationFacet/successor-has-no-code" for an account that cannot be a proxy.
    function setSuccessor(address successor_) external;

    /// @notice Moves `amount` base units of `token` from the legacy proxy to the successor.
    /// @dev ALLOCATOR_ROLE. Uses up the limit of token and successor. Two base units are allowed for the rounding of
    ///      tokens that keep balances in shares. Reverts with "LegacyMigrationFacet/no-successor",
    ///      "LegacyMigrationFacet/transfer-failed" where the token answers with anything but nothing or true,
    ///      "LegacyMigrationFacet/wrong-amount-sent" where it takes more or less from the proxy than it is told to, and
    ///      "LegacyMigrationFacet/amount-not-received" where less arrives than was taken, such as with a fee.
    /// @return received What arrived, in base units.
    function migrate(address token, uint256 amount) external returns (uint256 received);

    function successor() external view returns (address);

    /// @notice The key of the limit on what of a token may go to a successor, `destination`.
    function getMigrateRateLimitKey(address token, address destination) external pure returns (bytes32 key);
}
