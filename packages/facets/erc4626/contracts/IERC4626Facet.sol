// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

/// @title IERC4626Facet
/// @notice Deposits into and withdraws from ERC-4626 vaults: sUSDS, Morpho vaults and the like.
/// @dev Not trusted: the vault. The deposit limit's key names the asset beside it, so that a vault which changes its
///      asset has no limit. Shares and assets are measured at the proxy.
interface IERC4626Facet is IFacet {
    event ERC4626MaxExchangeRateSet(address indexed token, uint256 maxExchangeRate);
    event ERC4626Deposit(address indexed token, uint256 amount, uint256 shares);
    event ERC4626Withdraw(address indexed token, uint256 amount, uint256 shares);
    event ERC4626Redeem(address indexed token, uint256 shares, uint256 assets);

    /// @notice The precision of exchange rates: assets per share, times 1e36.
    function EXCHANGE_RATE_PRECISION() external pure returns (uint256);

    /// @notice Sets the most that a share may cost in deposits, as `maxExpectedAssets` for `shares`, both in base
    ///         units. Zero assets, as before it is ever set, disable deposits.
    /// @dev DEFAULT_ADMIN_ROLE. Reverts with "ERC4626Facet/token-zero-address", and with "ERC4626Facet/zero-shares"
    ///      for assets without shares.
    function setMaxExchangeRate(address token, uint256 shares, uint256 maxExpectedAssets) external;

    /// @return The rate: EXCHANGE_RATE_PRECISION * assets / shares.
    function getMaxExchangeRate(address token) external view returns (uint256);

    /// @notice Deposits `amount` base units of the vault's asset.
    /// @dev ALLOCATOR_ROLE. Uses up the deposit limit by what is asked for. Reverts with
    ///      "ERC4626Facet/min-shares-out-not-met", "ERC4626Facet/zero-shares", "ERC4626Facet/exchange-rate-too-high".
    /// @return shares What arrived, in base units of the vault.
    function deposit(address token, uint256 amount, uint256 minSharesOut) external returns (uint256 shares);

    /// @notice Withdraws `amount` base units of the vault's asset.
    /// @dev ALLOCATOR_ROLE. Uses up the withdrawal limit by what is asked for and gives the deposit limit back what
    ///      arrives. Reverts with "ERC4626Facet/shares-burned-too-high".
    /// @return shares What it cost, in base units of the vault.
    function withdraw(address token, uint256 amount, uint256 maxSharesIn) external returns (uint256 shares);

    /// @notice Redeems `shares` base units of the vault.
    /// @dev ALLOCATOR_ROLE. Uses up the withdrawal limit by what arrives, and gives it back to the deposit limit.
    ///      Reverts with "ERC4626Facet/min-assets-out-not-met".
    /// @return assets What arrived, in base units of the asset.
    function redeem(address token, uint256 shares, uint256 minAssetsOut) external returns (uint256 assets);

    function getDepositRateLimitKey(address token, address asset) external pure returns (bytes32 key);
    function getWithdrawRateLimitKey(address token) external pure returns (bytes32 key);
}
