// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

/// @title IPSMFacet
/// @notice Swaps between USDS and USDC at par through Sky's LitePSM, by way of DAI and without its fees.
/// @dev Every address is an immutable, and so is the PSM's conversion factor. What a swap brings is measured at the
///      proxy. Each direction uses up its own limit and refills neither: what may pass in a time is bounded by one
///      limit, whatever comes back in between.
interface IPSMFacet is IFacet {
    event PSMSwapUSDSToUSDC(uint256 usdcAmount);
    event PSMSwapUSDCToUSDS(uint256 usdcAmount);

    function dai() external view returns (address);
    function daiUSDS() external view returns (address);
    function psm() external view returns (address);
    function usdc() external view returns (address);
    function usds() external view returns (address);

    /// @notice Wei of USDS or DAI for one base unit of USDC, as the PSM had it when this facet was deployed.
    function to18ConversionFactor() external view returns (uint256);

    /// @notice Swaps USDS of the proxy for `usdcAmount` base units of USDC.
    /// @dev ALLOCATOR_ROLE. Reverts with "PSMFacet/usdc-not-received" where less arrives.
    function swapUSDSToUSDC(uint256 usdcAmount) external;

    /// @notice Swaps `usdcAmount` base units of the proxy's USDC for USDS. Where the PSM holds too little DAI it is
    ///         filled in between.
    /// @dev ALLOCATOR_ROLE. Reverts with what `fill` reverts with, with "PSMFacet/psm-empty" where a fill brings
    ///      nothing, and with "PSMFacet/usds-not-received" where less arrives.
    function swapUSDCToUSDS(uint256 usdcAmount) external;

    function usdsToUSDCSwapRateLimitKey() external pure returns (bytes32 key);
    function usdcToUSDSSwapRateLimitKey() external pure returns (bytes32 key);
}
