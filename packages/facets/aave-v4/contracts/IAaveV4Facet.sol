// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

/// @title IAaveV4Facet
/// @notice Supplies to and withdraws from the reserves of Aave V4's spokes, which pass assets on to hubs.
/// @dev Not trusted: where a spoke sends assets. It is upgradeable and says itself which hub, asset of the hub and
///      underlying a reserve stands for, so the deposit limit's key names all of them. Trusted: its accounts of what the
///      proxy supplied, for a position is no token that could be counted. The withdrawal's key names spoke and reserve
///      alone: a withdrawal can only bring assets to the proxy, and what arrives is measured there.
interface IAaveV4Facet is IFacet {
    event AaveV4MaxSlippageSet(address indexed spoke, uint256 indexed reserveId, uint256 maxSlippage);
    event AaveV4Deposit(address indexed spoke, uint256 indexed reserveId, uint256 amount);
    event AaveV4Withdraw(address indexed spoke, uint256 indexed reserveId, uint256 amountWithdrawn);

    /// @notice Sets the least share of a deposit by which the proxy's position must grow, as a 1e18 ratio: 0.9999e18
    ///         bears a loss of one basis point. Zero, as before it is ever set, disables deposits.
    /// @dev DEFAULT_ADMIN_ROLE. Reverts with "AaveV4Facet/spoke-zero-address".
    function setMaxSlippage(address spoke, uint256 reserveId, uint256 maxSlippage) external;

    function getMaxSlippage(address spoke, uint256 reserveId) external view returns (uint256);

    /// @notice Supplies `amount` base units of the reserve's underlying from the proxy.
    /// @dev ALLOCATOR_ROLE. Uses up the deposit limit by what is asked for. Reverts with
    ///      "AaveV4Facet/max-slippage-not-set", "AaveV4Facet/asset-deficit" where the hub owes more of the asset than it
    ///      has, and "AaveV4Facet/slippage-too-high" where the position grows by less than
    ///      amount * maxSlippage / 1e18.
    function deposit(address spoke, uint256 reserveId, uint256 amount) external;

    /// @notice Withdraws to the proxy.
    /// @dev ALLOCATOR_ROLE. Uses up the withdrawal limit by what arrives, and gives it back to the deposit limit.
    /// @param amount Base units of the underlying; the spoke takes more than there is for all.
    /// @return amountWithdrawn What arrived, in base units.
    function withdraw(address spoke, uint256 reserveId, uint256 amount) external returns (uint256 amountWithdrawn);

    function getDepositRateLimitKey(
        address spoke,
        uint256 reserveId,
        address hub,
        uint16 assetId,
        address underlying
    ) external pure returns (bytes32 key);

    function getWithdrawRateLimitKey(address spoke, uint256 reserveId) external pure returns (bytes32 key);
}
