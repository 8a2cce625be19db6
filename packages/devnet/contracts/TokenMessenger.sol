// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {CctpMessenger} from "./CctpParts.sol";
import {MessageTransmitter} from "./MessageTransmitter.sol";

/// Stands for the TokenMessenger of CCTP, version 1: burns here what is minted on another chain, and says under which
/// nonce. Left out: burning for a given caller alone, replacing a burn, and removing what was added.
contract TokenMessenger is CctpMessenger {
    uint32 public constant messageBodyVersion = 0;

    event DepositForBurn(
        uint64 indexed nonce,
        address indexed burnToken,
        uint256 amount,
        address indexed depositor,
        bytes32 mintRecipient,
        uint32 destinationDomain,
        bytes32 destinationTokenMessenger,
        bytes32 destinationCaller
    );
    event MintAndWithdraw(address indexed mintRecipient, uint256 amount, address indexed mintToken);

    constructor(address owner_, address localMessageTransmitter_) CctpMessenger(owner_, localMessageTransmitter_) {}

    function depositForBurn(
        uint256 amount,
        uint32 destinationDomain,
        bytes32 mintRecipient,
        address burnToken
    ) external returns (uint64 nonce) {
        require(amount > 0, "Amount must be nonzero");
        require(mintRecipient != 0, "Mint recipient must be nonzero");
        bytes32 destination = _destination(destinationDomain);
        _burn(burnToken, amount);
        bytes memory body = abi.encodePacked(
            messageBodyVersion,
            _toBytes32(burnToken),
            mintRecipient,
            amount,
            _toBytes32(msg.sender)
        );
        nonce = MessageTransmitter(localMessageTransmitter).sendMessage(destinationDomain, destination, body);
        emit DepositForBurn(
            nonce,
            burnToken,
            amount,
            msg.sender,
            mintRecipient,
            destinationDomain,
            destination,
            bytes32(0)
        );
    }

    function handleReceiveMessage(
        uint32 remoteDomain,
        bytes32 sender,
        bytes calldata messageBody
    ) external onlyLocalMessageTransmitter returns (bool) {
        _checkRemote(remoteDomain, sender);
        require(messageBody.length == 132, "Invalid message length");
        require(uint32(bytes4(messageBody)) == messageBodyVersion, "Invalid message body version");
        bytes32 burnToken = bytes32(messageBody[4:]);
        address recipient = _toAddress(bytes32(messageBody[36:]));
        uint256 amount = uint256(bytes32(messageBody[68:]));
        address mintToken = localMinter.mint(remoteDomain, burnToken, recipient, amount);
        emit MintAndWithdraw(recipient, amount, mintToken);
        return true;
    }
}
