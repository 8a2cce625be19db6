// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

/// @title ICentrifugeFacet
/// @notice What Centrifuge V3's vaults can do beyond ERC-7540: cancel requests, and send shares to other chains.
/// @dev Not trusted: the vault. Cancellations name the proxy as controller and receiver, and what a claim brings is
///      measured; they are counted by no limit, and allowed by having one. The spoke that sends shares is the vault's
///      to name, so the key names it too. The recipient on each chain is governance's.
interface ICentrifugeFacet is IFacet {
    event CentrifugeRecipientSet(uint16 indexed centrifugeId, bytes32 recipient);
    event CentrifugeCancelDepositRequest(address indexed token);
    event CentrifugeClaimCancelDepositRequest(address indexed token, uint256 assets);
    event CentrifugeCancelRedeemRequest(address indexed token);
    event CentrifugeClaimCancelRedeemRequest(address indexed token, uint256 shares);
    event CentrifugeTransferShares(address indexed token, uint128 amount, uint16 indexed centrifugeId);

    /// @notice The request of every controller: Centrifuge keeps one and numbers it zero.
    function REQUEST_ID() external pure returns (uint256);

    /// @notice Names the recipient of shares on a chain, in the form in which Centrifuge takes it.
    /// @dev DEFAULT_ADMIN_ROLE. Reverts with "CentrifugeFacet/zero-recipient". A chain is closed through its limit.
    /// @param centrifugeId Centrifuge's number of the chain.
    function setRecipient(uint16 centrifugeId, bytes32 recipient) external;

    /// @notice The recipient; zero, as before it is ever set, disables transfers to the chain.
    function getRecipient(uint16 centrifugeId) external view returns (bytes32);

    /// @notice Asks the vault to cancel the pending deposit.
    /// @dev ALLOCATOR_ROLE. Reverts with "CentrifugeFacet/invalid-action" where the action has no limit, as all four do.
    function cancelDepositRequest(address token) external;

    /// @notice Claims the assets of a cancelled deposit. The event says what arrived, in base units of the asset.
    /// @dev ALLOCATOR_ROLE.
    function claimCancelDepositRequest(address token) external;

    /// @notice Asks the vault to cancel the pending redemption.
    /// @dev ALLOCATOR_ROLE.
    function cancelRedeemRequest(address token) external;

    /// @notice Claims the shares of a cancelled redemption. The event says what arrived, in base units of the share.
    /// @dev ALLOCATOR_ROLE.
    function claimCancelRedeemRequest(address token) external;

    /// @notice Sends `amount` base units of the vault's share to the recipient on another chain. What the call brings
    ///         in wei pays for the message; the spoke gives the proxy back what it does not use.
    /// @dev ALLOCATOR_ROLE. Uses up the limit. Reverts with "CentrifugeFacet/id-not-configured".
    function transferShares(address token, uint128 amount, uint16 centrifugeId) external payable;

    function getCancelDepositRateLimitKey(address token) external pure returns (bytes32 key);
    function getClaimCancelDepositRateLimitKey(address token) external pure returns (bytes32 key);
    function getCancelRedeemRateLimitKey(address token) external pure returns (bytes32 key);
    function getClaimCancelRedeemRateLimitKey(address token) external pure returns (bytes32 key);

    function getTransferRateLimitKey(
        address token,
        uint16 centrifugeId,
        address spoke
    ) external pure returns (bytes32 key);
}
