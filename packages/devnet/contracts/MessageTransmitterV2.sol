// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {CctpTransmitter} from "./CctpParts.sol";
import {TokenMessengerV2} from "./TokenMessengerV2.sol";

/// Stands for the MessageTransmitter of CCTP, version 2: the attester fills in the nonce and how final the burn was.
/// Left out: what {CctpTransmitter} leaves out.
contract MessageTransmitterV2 is CctpTransmitter {
    uint32 public constant version = 1;
    /// Circle's number for a burn that can no longer be undone. Below it, another function of the recipient is called.
    uint32 private constant FINALIZED = 2000;

    event MessageReceived(
        address indexed caller,
        uint32 sourceDomain,
        bytes32 indexed nonce,
        bytes32 sender,
        uint32 indexed finalityThresholdExecuted,
        bytes messageBody
    );

    constructor(uint32 localDomain_, address attester_) CctpTransmitter(localDomain_, attester_) {}

    function sendMessage(
        uint32 destinationDomain,
        bytes32 recipient,
        bytes32 destinationCaller,
        uint32 minFinalityThreshold,
        bytes calldata messageBody
    ) external {
        require(destinationDomain != localDomain, "Domain is local domain");
        require(recipient != 0, "Recipient must be nonzero");
        bytes32 sender = bytes32(uint256(uint160(msg.sender)));
        emit MessageSent(
            abi.encodePacked(
                version,
                localDomain,
                destinationDomain,
                bytes32(0), // the nonce
                sender,
                recipient,
                destinationCaller,
                minFinalityThreshold,
                uint32(0), // the finality that was waited for
                messageBody
            )
        );
    }

    function receiveMessage(bytes calldata message, bytes calldata attestation) external returns (bool success) {
        _verify(message, attestation);
        require(message.length >= 148, "Invalid message: too short");
        require(uint32(bytes4(message[8:])) == localDomain, "Invalid destination domain");
        _checkCaller(bytes32(message[108:]));
        require(uint32(bytes4(message)) == version, "Invalid message version");

        bytes32 nonce = bytes32(message[12:]);
        _use(nonce);
        uint32 sourceDomain = uint32(bytes4(message[4:]));
        bytes32 sender = bytes32(message[44:]);
        uint32 finality = uint32(bytes4(message[144:]));
        bytes calldata body = message[148:];
        TokenMessengerV2 recipient = TokenMessengerV2(address(uint160(uint256(bytes32(message[76:])))));
        require(
            finality < FINALIZED
                ? recipient.handleReceiveUnfinalizedMessage(sourceDomain, sender, finality, body)
                : recipient.handleReceiveFinalizedMessage(sourceDomain, sender, finality, body),
            "handleReceiveMessage() failed"
        );
        emit MessageReceived(msg.sender, sourceDomain, nonce, sender, finality, body);
        return true;
    }
}
