// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

/// @title IBasinFacet
/// @notice Deposits assets into a Grove Basin for shares, and withdraws them.
/// @dev Not trusted: what the basin reports. Shares and assets are measured, and both limits name the asset beside the
///      basin. Trusted, by giving a basin a limit: its price of a share, for which governance sets no bound here.
interface IBasinFacet is IFacet {
    event BasinDeposit(address indexed basin, address indexed asset, uint256 amount, uint256 shares);
    event BasinWithdraw(address indexed basin, address indexed asset, uint256 assetsWithdrawn, uint256 sharesBurned);

    /// @notice Deposits `amount` base units of `asset` from the proxy.
    /// @dev ALLOCATOR_ROLE. Uses up the deposit limit by what is asked for. Reverts with "BasinFacet/zero-shares" where
    ///      a deposit brings none, and with "BasinFacet/min-shares-out-not-met".
    /// @return shares What the proxy's shares grew by.
    function deposit(
        address basin,
        address asset,
        uint256 amount,
        uint256 minSharesOut
    ) external returns (uint256 shares);

    /// @notice Withdraws up to `maxAmount` base units of `asset` to the proxy.
    /// @dev ALLOCATOR_ROLE. Uses up the withdrawal limit by what arrives, and gives nothing back to the deposit limit.
    ///      Reverts with "BasinFacet/min-conversion-rate-not-met".
    /// @param minConversionRate The least base units of the asset for one share, times 1e18.
    /// @return assetsWithdrawn What arrived, in base units.
    function withdraw(
        address basin,
        address asset,
        uint256 maxAmount,
        uint256 minConversionRate
    ) external returns (uint256 assetsWithdrawn);

    function getDepositRateLimitKey(address basin, address asset) external pure returns (bytes32 key);
    function getWithdrawRateLimitKey(address basin, address asset) external pure returns (bytes32 key);
}
