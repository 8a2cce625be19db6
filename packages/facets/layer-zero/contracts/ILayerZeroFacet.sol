// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

/// @title ILayerZeroFacet
/// @notice Sends tokens to other chains through LayerZero's OFTs.
/// @dev Trusted: the OFT that governance gave a limit, and its peer, for delivering what was sent. Not trusted: where
///      they point. The key names the token, the OFT, its peer and the endpoint, so that one which points elsewhere
///      has no limit; and the recipient on each endpoint is governance's. The native fee is the caller's, never the
///      proxy's.
interface ILayerZeroFacet is IFacet {
    /// @notice What an OFT is asked to send, as its standard has it.
    struct SendParam {
        uint32 dstEid;
        bytes32 to;
        uint256 amountLD;
        uint256 minAmountLD;
        bytes extraOptions;
        bytes composeMsg;
        bytes oftCmd;
    }

    /// @notice What it costs: wei, and base units of LayerZero's token, which is never used.
    struct MessagingFee {
        uint256 nativeFee;
        uint256 lzTokenFee;
    }

    event LayerZeroRecipientSet(uint32 indexed destinationEndpointId, bytes32 recipient);
    event LayerZeroTransfer(
        address indexed oft,
        uint32 indexed destinationEndpointId,
        uint256 amount,
        uint256 nativeFee
    );

    /// @notice Names the recipient on an endpoint, as a left-padded address.
    /// @dev DEFAULT_ADMIN_ROLE. Reverts with "LayerZeroFacet/zero-recipient". A path is closed through its limit.
    /// @param destinationEndpointId LayerZero's number of the chain.
    function setRecipient(uint32 destinationEndpointId, bytes32 recipient) external;

    /// @notice The recipient; zero, as before it is ever set, disables transfers to the endpoint.
    function getRecipient(uint32 destinationEndpointId) external view returns (bytes32);

    /// @notice Sends `amount` base units of the OFT's token from the proxy. What the call brings in wei pays the fee,
    ///         and what is left of it goes to the proxy.
    /// @dev ALLOCATOR_ROLE. Uses up the limit by the whole amount, with the dust that the OFT's precision cuts off and
    ///      leaves with the proxy. An OFT that would deliver less than the rest reverts. Reverts as {quoteTransfer}
    ///      does, and with "LayerZeroFacet/fee-too-high" where the fee exceeds what the call brings.
    function transfer(address oft, uint256 amount, uint32 destinationEndpointId) external payable;

    /// @notice What a transfer would send and what it would cost, asked for by the proxy. It changes nothing.
    /// @dev Reverts with "LayerZeroFacet/recipient-not-set", with "LayerZeroFacet/zero-min-amount" for amounts below the
    ///      OFT's precision, and with "LayerZeroFacet/quoteSend-failed".
    function quoteTransfer(
        address oft,
        uint256 amount,
        uint32 destinationEndpointId
    ) external returns (SendParam memory sendParams, MessagingFee memory fee);

    function getTransferRateLimitKey(
        address oft,
        bytes32 peer,
        uint32 destinationEndpointId,
        address token
    ) external pure returns (bytes32 key);
}
