// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

/// @title ICCTPV1Facet
/// @notice Burns USDC through Circle's CCTP, version 1, to be minted on another chain.
/// @dev Trusted: Circle, for minting what was burned. The recipient of each domain is governance's; the operator
///      chooses the amount and the domain. Limits and events are those of the legacy controllers, and the limits are
///      also those of version 2: what leaves through CCTP is bounded once, whichever version it takes.
interface ICCTPV1Facet is IFacet {
    event MintRecipientSet(uint32 indexed destinationDomain, bytes32 mintRecipient);

    /// @notice One message was sent. A transfer is split where it exceeds the limit of a single burn.
    /// @param nonce Circle's number of the message, at the messenger's word.
    event CCTPTransferInitiated(
        uint64 indexed nonce,
        uint32 indexed destinationDomain,
        bytes32 indexed mintRecipient,
        uint256 usdcAmount
    );

    function cctp() external view returns (address);
    function usdc() external view returns (address);

    /// @notice Names the recipient on a domain, as a left-padded address. Zero, as before it is ever set, disables
    ///         transfers to it.
    /// @dev DEFAULT_ADMIN_ROLE.
    /// @param destinationDomain Circle's number of the chain.
    function setMintRecipient(uint32 destinationDomain, bytes32 mintRecipient) external;

    function getMintRecipient(uint32 destinationDomain) external view returns (bytes32 mintRecipient);

    /// @notice Sends `usdcAmount` base units to the recipient on a domain, in at most 100 messages.
    /// @dev ALLOCATOR_ROLE. Uses up two limits: that of all transfers and that of the domain. Reverts with
    ///      "CCTPV1Facet/domain-not-configured", "CCTPV1Facet/zero-burn-limit" where CCTP does not burn USDC,
    ///      "CCTPV1Facet/too-many-messages".
    function transfer(uint256 usdcAmount, uint32 destinationDomain) external;

    function toCCTPRateLimitKey() external pure returns (bytes32 key);
    function getToDomainRateLimitKey(uint32 destinationDomain) external pure returns (bytes32 key);
}
