// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity ^0.8.20;

/// @notice LAYER_ZERO_FACET as callers of a Controller see it. Generated from facet.ts and the compiled facet.
interface ILayerZeroController {
    struct SendParam {
        uint32 dstEid;
        bytes32 to;
        uint256 amountLD;
        uint256 minAmountLD;
        bytes extraOptions;
        bytes composeMsg;
        bytes oftCmd;
    }

    struct MessagingFee {
        uint256 nativeFee;
        uint256 lzTokenFee;
    }

    function layerZero_VERSION() external pure returns (string memory);
    function layerZero_setRecipient(uint32 destinationEndpointId, bytes32 recipient) external;
    function layerZero_transfer(address oft, uint256 amount, uint32 destinationEndpointId) external payable;
    function layerZero_getRecipient(uint32 destinationEndpointId) external view returns (bytes32);
    function layerZero_getTransferRateLimitKey(address oft, bytes32 peer, uint32 destinationEndpointId, address token) external pure returns (bytes32 key);
    function layerZero_quoteTransfer(address oft, uint256 amount, uint32 destinationEndpointId) external returns (SendParam memory sendParams, MessagingFee memory fee);
}
