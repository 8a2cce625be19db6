// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

/// @title IPSM3Facet
/// @notice Provides liquidity to Spark's PSM3 of a layer 2, and withdraws it. The PSM holds USDS, sUSDS and USDC, and
///         its shares stand for a part of them all.
/// @dev Trusted: the PSM, an immutable that cannot be upgraded, for the price of its shares. Not trusted: its word for
///      what moved, for shares and assets are measured.
interface IPSM3Facet is IFacet {
    event PSM3Deposit(address indexed asset, uint256 amount, uint256 shares);
    event PSM3Withdraw(address indexed asset, uint256 assetsWithdrawn, uint256 sharesBurned);

    function psm() external view returns (address);

    /// @notice Deposits `amount` base units of `asset` from the proxy.
    /// @dev ALLOCATOR_ROLE. Uses up the deposit limit by what is asked for. Reverts with "PSM3Facet/zero-shares" where
    ///      a deposit brings none.
    /// @return shares What the proxy's shares grew by.
    function deposit(address asset, uint256 amount) external returns (uint256 shares);

    /// @notice Withdraws up to `maxAmount` base units of `asset` to the proxy.
    /// @dev ALLOCATOR_ROLE. Uses up the withdrawal limit by what arrives, and gives nothing back to the deposit limit.
    /// @return assetsWithdrawn What arrived, in base units.
    function withdraw(address asset, uint256 maxAmount) external returns (uint256 assetsWithdrawn);

    function getDepositRateLimitKey(address asset) external pure returns (bytes32 key);
    function getWithdrawRateLimitKey(address asset) external pure returns (bytes32 key);
}
