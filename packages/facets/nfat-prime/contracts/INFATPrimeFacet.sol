// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

/// @title INFATPrimeFacet
/// @notice The lending side of an NFAT facility: a Prime subscribes with gems, the facility's tokens are issued to it
///         against them, and it collects what is repaid.
/// @dev Trusted: the facility that governance gave a limit, with what was subscribed. Not trusted: its gem, which is
///      part of the subscription's key, and its word, for what comes and goes is measured. Limits count after the
///      facility was called, because only then it is known what moved; an approval bounds what may leave until then.
interface INFATPrimeFacet is IFacet {
    event NFATPrimeSubscribe(address indexed facility, uint256 amount, bytes data);
    event NFATPrimeWithdraw(address indexed facility, uint256 amount);
    event NFATPrimeCollect(address indexed facility, uint256 indexed tokenId, uint256 amount);

    /// @notice Deposits up to `amount` base units of the facility's gem, with a message to its operator.
    /// @dev ALLOCATOR_ROLE. Uses up the limit by what leaves the proxy. Zero sends the message alone, and needs the
    ///      limit all the same.
    function subscribe(address facility, uint256 amount, bytes calldata data) external;

    /// @notice Takes back `amount` base units of a deposit that nothing was issued against.
    /// @dev ALLOCATOR_ROLE. Uses up the limit by what arrives, and gives nothing back to that of subscriptions. Reverts
    ///      with "NFATPrimeFacet/zero-amount".
    function withdraw(address facility, uint256 amount) external;

    /// @notice Collects `amount` base units of what was repaid for a token of the proxy.
    /// @dev ALLOCATOR_ROLE. Uses up the limit by what arrives. Reverts with "NFATPrimeFacet/zero-amount".
    function collect(address facility, uint256 tokenId, uint256 amount) external;

    function getCollectRateLimitKey(address facility) external pure returns (bytes32 key);
    function getSubscribeRateLimitKey(address facility, address gem) external pure returns (bytes32 key);
    function getWithdrawRateLimitKey(address facility) external pure returns (bytes32 key);
}
