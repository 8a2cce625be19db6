// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {CctpMessenger} from "./CctpParts.sol";
import {MessageTransmitterV2} from "./MessageTransmitterV2.sol";

/// Stands for the TokenMessenger of CCTP, version 2: a burn offers a fee, says how final it must be, and returns
/// nothing; some accounts are refused. Left out: hooks, rescuing, roles of their own for fees and the denylist (here the
/// owner's), and removing what was added.
contract TokenMessengerV2 is CctpMessenger {
    uint32 public constant messageBodyVersion = 1;
    /// What `minFee` is a part of.
    uint256 public constant MIN_FEE_MULTIPLIER = 10_000_000;
    /// The least finality that is minted on.
    uint32 private constant MIN_FINALITY = 500;

    address public feeRecipient;
    /// The least fee that a burn has to offer.
    uint256 public minFee;
    mapping(address account => bool) public isDenylisted;

    event DepositForBurn(
        address indexed burnToken,
        uint256 amount,
        address indexed depositor,
        bytes32 mintRecipient,
        uint32 destinationDomain,
        bytes32 destinationTokenMessenger,
        bytes32 destinationCaller,
        uint256 maxFee,
        uint32 indexed minFinalityThreshold,
        bytes hookData
    );
    event MintAndWithdraw(
        address indexed mintRecipient,
        uint256 amount,
        address indexed mintToken,
        uint256 feeCollected
    );
    event Denylisted(address indexed account);
    event UnDenylisted(address indexed account);
    event FeeRecipientSet(address feeRecipient);
    event MinFeeSet(uint256 minFee);

    constructor(
        address owner_,
        address localMessageTransmitter_,
        address feeRecipient_
    ) CctpMessenger(owner_, localMessageTransmitter_) {
        feeRecipient = feeRecipient_;
        emit FeeRecipientSet(feeRecipient_);
    }

    function setMinFee(uint256 minFee_) external onlyOwner {
        require(minFee_ < MIN_FEE_MULTIPLIER, "Min fee too high");
        minFee = minFee_;
        emit MinFeeSet(minFee_);
    }

    function denylist(address account) external onlyOwner {
        isDenylisted[account] = true;
        emit Denylisted(account);
    }

    function unDenylist(address account) external onlyOwner {
        isDenylisted[account] = false;
        emit UnDenylisted(account);
    }

    function depositForBurn(
        uint256 amount,
        uint32 destinationDomain,
        bytes32 mintRecipient,
        address burnToken,
        bytes32 destinationCaller,
        uint256 maxFee,
        uint32 minFinalityThreshold
    ) external {
        // As on the live contract: nobody on the list may send through another either.
        // solhint-disable-next-line avoid-tx-origin
        require(!isDenylisted[msg.sender] && !isDenylisted[tx.origin], "Denylistable: account is on denylist");
        require(amount > 0, "Amount must be nonzero");
        require(mintRecipient != 0, "Mint recipient must be nonzero");
        require(maxFee < amount, "Max fee must be less than amount");
        require(maxFee >= getMinFeeAmount(amount), "Insufficient max fee");
        bytes32 destination = _destination(destinationDomain);
        _burn(burnToken, amount);
        bytes memory body = abi.encodePacked(
            messageBodyVersion,
            _toBytes32(burnToken),
            mintRecipient,
            amount,
            _toBytes32(msg.sender),
            maxFee,
            uint256(0), // the fee that was taken, which the attester fills in
            uint256(0) // the block it expires at, likewise
        );
        MessageTransmitterV2(localMessageTransmitter).sendMessage(
            destinationDomain,
            destination,
            destinationCaller,
            minFinalityThreshold,
            body
        );
        emit DepositForBurn(
            burnToken,
            amount,
            msg.sender,
            mintRecipient,
            destinationDomain,
            destination,
            destinationCaller,
            maxFee,
            minFinalityThreshold,
            ""
        );
    }

    function handleReceiveFinalizedMessage(
        uint32 remoteDomain,
        bytes32 sender,
        uint32,
        bytes calldata messageBody
    ) external onlyLocalMessageTransmitter returns (bool) {
        return _receive(remoteDomain, sender, messageBody);
    }

    function handleReceiveUnfinalizedMessage(
        uint32 remoteDomain,
        bytes32 sender,
        uint32 finalityThresholdExecuted,
        bytes calldata messageBody
    ) external onlyLocalMessageTransmitter returns (bool) {
        require(finalityThresholdExecuted >= MIN_FINALITY, "Unsupported finality threshold");
        return _receive(remoteDomain, sender, messageBody);
    }

    /// Rounded down, but never to nothing where there is a fee.
    function getMinFeeAmount(uint256 amount) public view returns (uint256 fee) {
        if (minFee == 0) return 0;
        require(amount > 1, "Amount too low");
        fee = (amount * minFee) / MIN_FEE_MULTIPLIER;
        if (fee == 0) fee = 1;
    }

    function _receive(uint32 remoteDomain, bytes32 sender, bytes calldata body) internal returns (bool) {
        _checkRemote(remoteDomain, sender);
        require(body.length >= 228, "Invalid message: too short");
        require(uint32(bytes4(body)) == messageBodyVersion, "Invalid message body version");
        uint256 expiration = uint256(bytes32(body[196:]));
        require(expiration == 0 || expiration > block.number, "Message expired and must be re-signed");
        uint256 amount = uint256(bytes32(body[68:]));
        uint256 fee = uint256(bytes32(body[164:]));
        require(fee == 0 || fee < amount, "Fee equals or exceeds amount");
        require(fee <= uint256(bytes32(body[132:])), "Fee exceeds max fee");

        bytes32 burnToken = bytes32(body[4:]);
        address recipient = _toAddress(bytes32(body[36:]));
        address mintToken = localMinter.mint(remoteDomain, burnToken, recipient, amount - fee);
        if (fee > 0) localMinter.mint(remoteDomain, burnToken, feeRecipient, fee);
        emit MintAndWithdraw(recipient, amount - fee, mintToken, fee);
        return true;
    }
}
