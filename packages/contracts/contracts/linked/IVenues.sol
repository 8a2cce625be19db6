// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// @title IVenues
/// @notice The addresses that a Stage 1 controller was built with. A linked library, which has no immutables, asks the
///         controller that runs it, that is itself. A chain without a venue has zero for it.
/// @dev Names are the legacy controllers' where those have one.
interface IVenues {
    /// @notice Circle's TokenMessenger, version 1.
    function cctp() external view returns (address);
    /// @notice Circle's TokenMessenger, version 2.
    function cctpV2() external view returns (address);
    function pendleRouter() external view returns (address);
    /// @notice The LitePSM on mainnet, PSM3 elsewhere.
    function psm() external view returns (address);
    function uniswapV3PositionManager() external view returns (address);
    function uniswapV3Router() external view returns (address);
    function usdc() external view returns (address);
}

/// @title IMainnetVenues
/// @notice What mainnet has beyond that.
interface IMainnetVenues is IVenues {
    function dai() external view returns (address);
    function daiUsds() external view returns (address);
    function ethenaMinter() external view returns (address);
    function permit2() external view returns (address);
    /// @notice What one base unit of USDC is in base units of USDS.
    function psmTo18ConversionFactor() external view returns (uint256);
    function susde() external view returns (address);
    function uniswapV4PositionManager() external view returns (address);
    function uniswapV4Router() external view returns (address);
    function usde() external view returns (address);
    function usds() external view returns (address);
    function ustb() external view returns (address);
    function weeth() external view returns (address);
    function weth() external view returns (address);
    function wsteth() external view returns (address);
    function wstethWithdrawQueue() external view returns (address);
}
