// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

/// @title IERC7540Facet
/// @notice Requests deposits and redemptions of asynchronous ERC-7540 vaults, and claims what was fulfilled.
/// @dev Not trusted: the vault. The key of a deposit names the asset beside it, so that a vault which changes its asset
///      has no limit, and the proxy is owner, controller and receiver of everything. Only the vault can say what its
///      shares are worth, so a redemption is counted at its word: shares go to the vault that issued them, and to it
///      they were owed. Claims move nothing out of the proxy and are counted by no limit; that one exists allows them.
interface IERC7540Facet is IFacet {
    event ERC7540RequestDeposit(address indexed token, uint256 assets);
    event ERC7540ClaimDeposit(address indexed token, uint256 shares);
    event ERC7540RequestRedeem(address indexed token, uint256 shares);
    event ERC7540ClaimRedeem(address indexed token, uint256 assets);

    /// @notice Requests a deposit of `amount` base units of the vault's asset.
    /// @dev ALLOCATOR_ROLE. Uses up the limit of deposits by what is asked for.
    function requestDeposit(address token, uint256 amount) external;

    /// @notice Claims all shares of fulfilled deposits.
    /// @dev ALLOCATOR_ROLE. Reverts with "ERC7540Facet/invalid-action" where the claim has no limit. The event says
    ///      what arrived, in base units of the share.
    function claimDeposit(address token) external;

    /// @notice Requests the redemption of `shares` base units of the vault's share.
    /// @dev ALLOCATOR_ROLE. Uses up the limit of redemptions by what the vault converts the shares to, in base units of
    ///      its asset. Reverts with "ERC7540Facet/zero-assets" where that is nothing.
    function requestRedeem(address token, uint256 shares) external;

    /// @notice Claims all assets of fulfilled redemptions.
    /// @dev ALLOCATOR_ROLE. Reverts with "ERC7540Facet/invalid-action" where the claim has no limit. The event says
    ///      what arrived, in base units of the asset.
    function claimRedeem(address token) external;

    function getRequestDepositRateLimitKey(address token, address asset) external pure returns (bytes32 key);
    function getClaimDepositRateLimitKey(address token) external pure returns (bytes32 key);
    function getRequestRedeemRateLimitKey(address token) external pure returns (bytes32 key);
    function getClaimRedeemRateLimitKey(address token) external pure returns (bytes32 key);
}
