// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {CctpTransmitter} from "./CctpParts.sol";
import {TokenMessenger} from "./TokenMessenger.sol";

/// Stands for the MessageTransmitter of CCTP, version 1: numbers what is sent, and delivers what its attester signed,
/// once. Left out: replacing a message, and what {CctpTransmitter} leaves out.
contract MessageTransmitter is CctpTransmitter {
    uint32 public constant version = 0;

    uint64 public nextAvailableNonce;

    event MessageReceived(
        address indexed caller,
        uint32 sourceDomain,
        uint64 indexed nonce,
        bytes32 sender,
        bytes messageBody
    );

    constructor(uint32 localDomain_, address attester_) CctpTransmitter(localDomain_, attester_) {}

    function sendMessage(
        uint32 destinationDomain,
        bytes32 recipient,
        bytes calldata messageBody
    ) external returns (uint64 nonce) {
        require(recipient != 0, "Recipient must be nonzero");
        nonce = nextAvailableNonce++;
        bytes32 sender = bytes32(uint256(uint160(msg.sender)));
        emit MessageSent(
            abi.encodePacked(
                version,
                localDomain,
                destinationDomain,
                nonce,
                sender,
                recipient,
                bytes32(0), // anyone may deliver it
                messageBody
            )
        );
    }

    function receiveMessage(bytes calldata message, bytes calldata attestation) external returns (bool success) {
        _verify(message, attestation);
        require(message.length >= 116, "Invalid message: too short");
        require(uint32(bytes4(message[8:])) == localDomain, "Invalid destination domain");
        _checkCaller(bytes32(message[84:]));
        require(uint32(bytes4(message)) == version, "Invalid message version");

        uint32 sourceDomain = uint32(bytes4(message[4:]));
        uint64 nonce = uint64(bytes8(message[12:]));
        bytes32 sender = bytes32(message[20:]);
        bytes calldata body = message[116:];
        _use(keccak256(abi.encodePacked(sourceDomain, nonce)));
        TokenMessenger recipient = TokenMessenger(address(uint160(uint256(bytes32(message[52:])))));
        require(recipient.handleReceiveMessage(sourceDomain, sender, body), "handleReceiveMessage() failed");
        emit MessageReceived(msg.sender, sourceDomain, nonce, sender, body);
        return true;
    }
}
