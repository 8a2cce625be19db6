// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity ^0.8.20;

/// @notice CCTP_V1_FACET as callers of a Controller see it. Generated from facet.ts and the compiled facet.
interface ICctpV1Controller {
    function cctpV1_VERSION() external pure returns (string memory);
    function cctpV1_cctp() external view returns (address);
    function cctpV1_usdc() external view returns (address);
    function cctpV1_setMintRecipient(uint32 destinationDomain, bytes32 mintRecipient) external;
    function cctpV1_transfer(uint256 usdcAmount, uint32 destinationDomain) external;
    function cctpV1_getMintRecipient(uint32 destinationDomain) external view returns (bytes32 mintRecipient);
    function cctpV1_toCCTPRateLimitKey() external pure returns (bytes32 key);
    function cctpV1_getToDomainRateLimitKey(uint32 destinationDomain) external pure returns (bytes32 key);
}
