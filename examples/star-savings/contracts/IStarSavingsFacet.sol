// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

/// @title IStarSavingsFacet
/// @notice What the integration does.
/// @dev Whom it trusts, whom it does not, and what follows from that.
interface IStarSavingsFacet is IFacet {
    event StarSavingsDeposit(address indexed venue, uint256 amount);

    /// @notice Deposits `amount` base units of `asset` from the proxy.
    /// @dev ALLOCATOR_ROLE. Uses up the deposit limit.
    function deposit(address venue, address asset, uint256 amount) external;

    function getDepositRateLimitKey(address venue, address asset) external pure returns (bytes32 key);
}
