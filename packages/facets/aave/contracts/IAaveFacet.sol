// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

/// @title IAaveFacet
/// @notice Supplies to and withdraws from markets of Aave V3 and its forks, such as SparkLend.
/// @dev Not trusted: the aToken and its pool. Both are upgradeable and say themselves which pool and which underlying
///      they belong to, so the deposit limit's key names all three: an aToken that points elsewhere has no limit there.
///      What arrives is measured at the proxy. The withdrawal's key leaves the underlying out, as the live one does: a
///      withdrawal can only bring assets to the proxy.
interface IAaveFacet is IFacet {
    event AaveMaxSlippageSet(address indexed aToken, uint256 maxSlippage);
    event AaveDeposit(address indexed aToken, uint256 amount);
    event AaveWithdraw(address indexed aToken, uint256 amountWithdrawn);

    /// @notice Sets the least share of a deposit that must arrive as aTokens, as a 1e18 ratio: 0.9999e18 bears a loss
    ///         of one basis point. Zero, as before it is ever set, disables deposits.
    /// @dev DEFAULT_ADMIN_ROLE. Reverts with "AaveFacet/aToken-zero-address".
    function setMaxSlippage(address aToken, uint256 maxSlippage) external;

    function getMaxSlippage(address aToken) external view returns (uint256);

    /// @notice Supplies `amount` base units of the aToken's underlying from the proxy.
    /// @dev ALLOCATOR_ROLE. Uses up the deposit limit by what is asked for. Reverts with
    ///      "AaveFacet/max-slippage-not-set", and with "AaveFacet/slippage-too-high" where fewer aTokens arrive than
    ///      amount * maxSlippage / 1e18.
    function deposit(address aToken, uint256 amount) external;

    /// @notice Withdraws to the proxy.
    /// @dev ALLOCATOR_ROLE. Uses up the withdrawal limit by what arrives, and gives it back to the deposit limit.
    /// @param amount Base units of the underlying; type(uint256).max for all there is.
    /// @return amountWithdrawn What arrived, in base units.
    function withdraw(address aToken, uint256 amount) external returns (uint256 amountWithdrawn);

    function getDepositRateLimitKey(
        address aToken,
        address pool,
        address underlyingAsset
    ) external pure returns (bytes32 key);

    function getWithdrawRateLimitKey(address aToken, address pool) external pure returns (bytes32 key);
}
