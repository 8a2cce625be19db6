// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IALMProxy} from "@diamond-pau/contracts/custody/IALMProxy.sol";
import {Keys} from "@diamond-pau/contracts/facet/Keys.sol";
import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";

import {ILayerZeroFacet} from "./ILayerZeroFacet.sol";

interface IOFTLike {
    function approvalRequired() external view returns (bool);
    function decimalConversionRate() external view returns (uint256);
    function peers(uint32 eid) external view returns (bytes32 peer);
    function quoteSend(
        ILayerZeroFacet.SendParam calldata sendParam,
        bool payInLzToken
    ) external view returns (ILayerZeroFacet.MessagingFee memory fee);
    function send(
        ILayerZeroFacet.SendParam calldata sendParam,
        ILayerZeroFacet.MessagingFee calldata fee,
        address refundAddress
    ) external payable;
    function token() external view returns (address);
}

/// @title LayerZeroLogic
/// @notice See {ILayerZeroFacet}.
library LayerZeroLogic {
    /// @dev Of the parameters.
    bytes32 internal constant NAMESPACE = keccak256("sky.pau.storage.LayerZeroFacet.v1");
    bytes32 private constant LIMIT_TRANSFER = keccak256("LIMIT_LAYERZERO_TRANSFER");

    /// @dev Gas for the delivery on the other chain.
    uint128 private constant RECEIVE_GAS = 200_000;

    /// @dev Forwards the fee from the call's ETH. Sweeping what is left is the caller's part.
    function transfer(
        Pau memory pau,
        bytes32 recipient,
        address oft,
        uint256 amount,
        uint32 destinationEndpointId
    ) internal returns (uint256 nativeFee) {
        (ILayerZeroFacet.SendParam memory sendParams, ILayerZeroFacet.MessagingFee memory fee) = quoteTransfer(
            pau,
            recipient,
            oft,
            amount,
            destinationEndpointId
        );
        address token = IOFTLike(oft).token();
        bytes32 peer = IOFTLike(oft).peers(destinationEndpointId);
        pau.decreaseRateLimit(transferKey(oft, peer, destinationEndpointId, token), amount);
        _send(pau, oft, token, sendParams, fee);
        return fee.nativeFee;
    }

    function quoteTransfer(
        Pau memory pau,
        bytes32 recipient,
        address oft,
        uint256 amount,
        uint32 destinationEndpointId
    ) internal view returns (ILayerZeroFacet.SendParam memory sendParams, ILayerZeroFacet.MessagingFee memory fee) {
        require(recipient != 0, "LayerZeroFacet/recipient-not-set");
        uint256 rate = IOFTLike(oft).decimalConversionRate();
        uint256 minAmount = amount - (amount % rate);
        require(minAmount > 0, "LayerZeroFacet/zero-min-amount");

        sendParams = ILayerZeroFacet.SendParam({
            dstEid: destinationEndpointId,
            to: recipient,
            amountLD: amount,
            minAmountLD: minAmount,
            extraOptions: _receiveOptions(),
            composeMsg: "",
            oftCmd: ""
        });
        // As the proxy, for a fee may depend on who sends; and statically, so that a quote changes nothing.
        (bool success, bytes memory result) = pau.proxy.staticcall(
            abi.encodeCall(IALMProxy.doCall, (oft, abi.encodeCall(IOFTLike.quoteSend, (sendParams, false))))
        );
        require(success, "LayerZeroFacet/quoteSend-failed");
        fee = abi.decode(abi.decode(result, (bytes)), (ILayerZeroFacet.MessagingFee));
    }

    function transferKey(
        address oft,
        bytes32 peer,
        uint32 destinationEndpointId,
        address token
    ) internal pure returns (bytes32) {
        return Keys.make(LIMIT_TRANSFER, token, oft, peer, destinationEndpointId);
    }

    function recipientKey(uint32 destinationEndpointId) internal pure returns (bytes32) {
        return Keys.make(keccak256("recipient"), destinationEndpointId);
    }

    function _send(
        Pau memory pau,
        address oft,
        address token,
        ILayerZeroFacet.SendParam memory sendParams,
        ILayerZeroFacet.MessagingFee memory fee
    ) private {
        require(fee.nativeFee <= msg.value, "LayerZeroFacet/fee-too-high");
        bool approvalRequired = IOFTLike(oft).approvalRequired();
        if (approvalRequired) pau.approve(token, oft, sendParams.amountLD);
        // With the ETH of the call: the proxy's own is not for an OFT to ask for.
        IALMProxy(payable(pau.proxy)).doCallWithValue{value: fee.nativeFee}(
            oft,
            // That of an OFT, not of an address:
            // solhint-disable-next-line check-send-result
            abi.encodeCall(IOFTLike.send, (sendParams, fee, pau.proxy)),
            fee.nativeFee
        );
        if (approvalRequired) pau.clearApproval(token, oft);
    }

    /// @dev LayerZero's options of type 3 with one entry: worker 1 (the executor), the length of what follows, option 1
    ///      (receive) and its gas.
    function _receiveOptions() private pure returns (bytes memory) {
        return abi.encodePacked(uint16(3), uint8(1), uint16(17), uint8(1), RECEIVE_GAS);
    }
}
