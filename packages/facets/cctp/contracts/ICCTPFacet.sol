// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

/// @title ICCTPFacet
/// @notice Burns USDC through Circle's CCTP, version 2, to be minted on another chain.
/// @dev Trusted: Circle, for minting what was burned. The recipient of each domain and the bounds on Circle's fee are
///      governance's; the operator chooses the amount, the domain and a fee between the bounds. Messages are final
///      ones, which cost least, and anyone may relay them.
interface ICCTPFacet is IFacet {
    event CCTPDomainParametersSet(
        uint32 indexed destinationDomain,
        bytes32 recipient,
        uint32 minFeeCapRate,
        uint32 maxFeeCapRate
    );

    /// @notice One message was sent. A transfer is split where it exceeds the limit of a single burn.
    event CCTPTransferInitiated(
        uint32 indexed destinationDomain,
        bytes32 indexed mintRecipient,
        uint256 amount,
        uint256 maxFee
    );

    /// @notice Who may relay a message: zero, for anyone.
    function DESTINATION_CALLER() external pure returns (bytes32);

    /// @notice How final a burn must be before Circle attests it: 2000, for finalized.
    function MIN_FINALITY_THRESHOLD() external pure returns (uint32);

    function cctp() external view returns (address);
    function usdc() external view returns (address);

    /// @notice Names the recipient on a domain, and bounds what a transfer to it may offer as fee.
    /// @dev DEFAULT_ADMIN_ROLE. Reverts with "CCTPFacet/zero-recipient", "CCTPFacet/min-fee-cap-rate-too-high" where
    ///      the least exceeds the most, "CCTPFacet/max-fee-cap-rate-too-high" for 100 % and above. A domain is closed
    ///      through its limit.
    /// @param destinationDomain Circle's number of the chain.
    /// @param recipient Who receives the USDC there, as a left-padded address.
    /// @param minFeeCapRate The least fee that a transfer offers, in basis points.
    /// @param maxFeeCapRate The most, in basis points.
    function setDomainParameters(
        uint32 destinationDomain,
        bytes32 recipient,
        uint32 minFeeCapRate,
        uint32 maxFeeCapRate
    ) external;

    /// @notice The parameters of a domain; zeros, as before they are ever set, disable it.
    function getDomainParameters(
        uint32 destinationDomain
    ) external view returns (bytes32 mintRecipient, uint32 minFeeCapRate, uint32 maxFeeCapRate);

    /// @notice Sends `usdcAmount` base units to the recipient on a domain, in at most 100 messages.
    /// @dev ALLOCATOR_ROLE. Uses up two limits: that of all transfers and that of the domain. Reverts with
    ///      "CCTPFacet/domain-not-configured", "CCTPFacet/fee-cap-rate-too-low", "CCTPFacet/fee-cap-rate-too-high",
    ///      "CCTPFacet/zero-burn-limit" where CCTP does not burn USDC, "CCTPFacet/too-many-messages".
    /// @param feeCapRate The most that Circle may keep of each message, in basis points, rounded down.
    function transfer(uint256 usdcAmount, uint32 destinationDomain, uint64 feeCapRate) external;

    function toCCTPRateLimitKey() external pure returns (bytes32 key);
    function getToDomainRateLimitKey(uint32 destinationDomain) external pure returns (bytes32 key);
}
