// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {HostileVenue} from "@diamond-pau/facet-kit/testing/HostileVenue.sol";
import {TestToken} from "@diamond-pau/facet-kit/testing/TestToken.sol";

import {ILayerZeroFacet} from "../../contracts/ILayerZeroFacet.sol";

/// @notice Stands for LayerZero's OFTAdapter over a token, or, where no approval is required, for one that burns it;
///         with its endpoint in one. It cuts dust, holds its sender to a minimum and remembers what it sent.
contract MockOFT is HostileVenue {
    TestToken public token;
    bool public approvalRequired = true;
    uint256 public decimalConversionRate = 1;
    mapping(uint32 eid => bytes32) public peers;

    /// Whom it quotes a fee for: nobody else has one.
    address public customer;
    /// Wei.
    uint256 public nativeFee;
    /// Basis points that it keeps.
    uint256 public rate;
    /// A token that it wants its fee in as well, and how much of it.
    TestToken public feeToken;
    uint256 public tokenFee;

    ILayerZeroFacet.SendParam private _sent;
    uint256 public paid;
    address public refundAddress;

    constructor(TestToken token_, address customer_, uint256 nativeFee_) {
        token = token_;
        customer = customer_;
        nativeFee = nativeFee_;
    }

    function set(
        TestToken token_,
        bool approvalRequired_,
        uint256 conversionRate,
        uint256 fee,
        uint256 rate_
    ) external {
        token = token_;
        approvalRequired = approvalRequired_;
        decimalConversionRate = conversionRate;
        nativeFee = fee;
        rate = rate_;
    }

    function setTokenFee(TestToken feeToken_, uint256 tokenFee_) external {
        (feeToken, tokenFee) = (feeToken_, tokenFee_);
    }

    function setPeer(uint32 eid, bytes32 peer) external {
        peers[eid] = peer;
    }

    function sent() external view returns (ILayerZeroFacet.SendParam memory) {
        return _sent;
    }

    function quoteSend(
        ILayerZeroFacet.SendParam calldata,
        bool payInLzToken
    ) external view returns (ILayerZeroFacet.MessagingFee memory) {
        require(msg.sender == customer && !payInLzToken, "no fee is known");
        return ILayerZeroFacet.MessagingFee(nativeFee, tokenFee);
    }

    function send(
        ILayerZeroFacet.SendParam calldata sendParam,
        ILayerZeroFacet.MessagingFee calldata fee,
        address refundAddress_
    ) external payable hostile returns (uint256 amount) {
        require(msg.value == fee.nativeFee, "NotEnoughNative");
        amount = sendParam.amountLD - (sendParam.amountLD % decimalConversionRate);
        require((amount * (10_000 - rate)) / 10_000 >= sendParam.minAmountLD, "SlippageExceeded");
        // One that charges a fee also pulls less than it was approved for.
        if (approvalRequired) token.transferFrom(msg.sender, address(this), _delivered(amount));
        else token.burn(msg.sender, amount);
        // As an OApp pays its endpoint.
        if (fee.lzTokenFee > 0) feeToken.transferFrom(msg.sender, address(this), fee.lzTokenFee);
        _sent = sendParam;
        (paid, refundAddress) = (msg.value, refundAddress_);
    }
}
