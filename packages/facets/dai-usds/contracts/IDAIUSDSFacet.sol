// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

/// @title IDAIUSDSFacet
/// @notice Swaps between DAI and USDS at par through Sky's converter.
/// @dev Every address is an immutable. What a swap brings is measured at the proxy. Each direction uses up its own
///      limit and refills neither.
interface IDAIUSDSFacet is IFacet {
    event DAIUSDSSwapUSDSToDAI(uint256 usdsAmount);
    event DAIUSDSSwapDAIToUSDS(uint256 daiAmount);

    function dai() external view returns (address);
    function daiUSDS() external view returns (address);
    function usds() external view returns (address);

    /// @notice Swaps `usdsAmount` wei of the proxy's USDS for as much DAI.
    /// @dev ALLOCATOR_ROLE. Reverts with "DAIUSDSFacet/dai-not-received" where less arrives.
    function swapUSDSToDAI(uint256 usdsAmount) external;

    /// @notice Swaps `daiAmount` wei of the proxy's DAI for as much USDS.
    /// @dev ALLOCATOR_ROLE. Reverts with "DAIUSDSFacet/usds-not-received" where less arrives.
    function swapDAIToUSDS(uint256 daiAmount) external;

    function usdsToDAISwapRateLimitKey() external pure returns (bytes32 key);
    function daiToUSDSSwapRateLimitKey() external pure returns (bytes32 key);
}
