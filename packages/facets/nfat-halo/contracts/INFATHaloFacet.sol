// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

/// @title INFATHaloFacet
/// @notice The borrowing side of an NFAT facility: a Halo issues tokens to Primes for the gems that they subscribed
///         with, and repays principal and interest.
/// @dev Trusted: the facility that governance gave a limit, with what is repaid. Not trusted: its gem, which is part of
///      the repayments' keys, and its word, for what comes and goes is measured. A position can be repaid no more
///      principal than it brought, and no more interest than the principal can have grown by at the rate that
///      governance set: simple interest, for years of 365 days.
interface INFATHaloFacet is IFacet {
    event NFATHaloAnnualGrowthRateSet(address indexed facility, uint256 annualGrowthRate);
    event NFATHaloIssue(address indexed facility, address indexed to, uint256 indexed tokenId, uint256 amount);
    event NFATHaloRepayPrincipal(address indexed facility, uint256 indexed tokenId, uint256 amount);
    event NFATHaloRepayInterest(address indexed facility, uint256 indexed tokenId, uint256 amount);

    /// @notice Sets how fast interest may grow from now on, as a 1e18 ratio a year: 0.05e18 for 5 %. Zero, as before it
    ///         is ever set, lets none grow. What has grown already remains.
    /// @dev DEFAULT_ADMIN_ROLE. Reverts with "NFATHaloFacet/facility-zero-address", and with
    ///      "NFATHaloFacet/growth-rate-too-high" above type(uint64).max, some 1845 %.
    function setMaxAnnualGrowthRate(address facility, uint256 maxAnnualGrowthRate) external;

    function getMaxAnnualGrowthRate(address facility) external view returns (uint256 maxAnnualGrowthRate);

    /// @notice Issues a token to a Prime, and receives up to `amount` base units of gems that it subscribed with.
    /// @dev ALLOCATOR_ROLE. Uses up the limit of the facility and the Prime by what arrives. Reverts with
    ///      "NFATHaloFacet/zero-amount", "NFATHaloFacet/position-exists", "NFATHaloFacet/gems-not-received".
    function issue(address facility, address to, uint256 tokenId, uint256 amount) external;

    /// @notice Repays up to `amount` base units of a position's principal.
    /// @dev ALLOCATOR_ROLE. Uses up the limit by what leaves. Reverts with "NFATHaloFacet/zero-amount",
    ///      "NFATHaloFacet/position-not-found", "NFATHaloFacet/principal-exceeded".
    function repayPrincipal(address facility, uint256 tokenId, uint256 amount) external;

    /// @notice Repays up to `amount` base units of a position's interest.
    /// @dev ALLOCATOR_ROLE. Uses up the limit by what leaves. Reverts with "NFATHaloFacet/zero-amount",
    ///      "NFATHaloFacet/position-not-found", "NFATHaloFacet/interest-exceeded".
    function repayInterest(address facility, uint256 tokenId, uint256 amount) external;

    /// @notice The growth of one unit of principal since the first checkpoint, times 1e18, and when it was last stored,
    ///         in seconds; zero where it never was.
    function getFacilityState(address facility) external view returns (uint256 interestIndex, uint256 lastUpdated);

    /// @notice A position as it was last stored, in base units of the gem, with the index at that time.
    function getPosition(
        address facility,
        uint256 tokenId
    )
        external
        view
        returns (bool issued, uint256 outstandingPrincipal, uint256 maxOutstandingInterest, uint256 interestIndex);

    /// @notice The most interest that a position can be repaid now, in base units of the gem.
    function getCurrentMaxOutstandingInterest(address facility, uint256 tokenId) external view returns (uint256);

    function getIssueRateLimitKey(address facility, address to) external pure returns (bytes32 key);
    function getRepayInterestRateLimitKey(address facility, address gem) external pure returns (bytes32 key);
    function getRepayPrincipalRateLimitKey(address facility, address gem) external pure returns (bytes32 key);
}
