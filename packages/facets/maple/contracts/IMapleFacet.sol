// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

/// @title IMapleFacet
/// @notice Requests redemptions of Maple pool tokens, such as syrupUSDC, and takes requests back. Deposits go through
///         the ERC-4626 facet; Maple pays what it redeems to the proxy without a further call.
/// @dev Trusted: the pool, with the shares, which are its own token, and with their price, by which the limit counts.
///      The proxy is the owner of every request, so nobody else is ever paid.
interface IMapleFacet is IFacet {
    event MapleRequestRedemption(address indexed mapleToken, uint256 shares);
    event MapleCancelRedemption(address indexed mapleToken, uint256 shares);

    /// @notice Puts `shares` base units of the pool's token into its queue.
    /// @dev ALLOCATOR_ROLE. Uses up the limit by what the pool says they are worth, in base units of its asset: at the
    ///      asset rate, which is never below the rate at which it pays.
    function requestRedemption(address mapleToken, uint256 shares) external;

    /// @notice Takes `shares` base units back out of the queue. The event says how many came.
    /// @dev ALLOCATOR_ROLE. Gives no limit back. Reverts with "MapleFacet/invalid-action" where governance gave the
    ///      token no limit to cancel.
    function cancelRedemption(address mapleToken, uint256 shares) external;

    function getCancelRedeemRateLimitKey(address mapleToken) external pure returns (bytes32 key);
    function getRequestRedeemRateLimitKey(address mapleToken) external pure returns (bytes32 key);
}
