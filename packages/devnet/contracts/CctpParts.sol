// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {TokenMinter} from "./TokenMinter.sol";
import {Usdc} from "./Usdc.sol";

/// Stands for what the MessageTransmitters of both versions of CCTP have in common: an attester signs what was sent
/// elsewhere. Left out: more than one attester, pausing, and the bound on a message's size.
abstract contract CctpTransmitter {
    uint32 public immutable localDomain;
    address public immutable attester;

    /// One, once a nonce was received.
    mapping(bytes32 nonce => uint256) public usedNonces;

    event MessageSent(bytes message);

    constructor(uint32 localDomain_, address attester_) {
        localDomain = localDomain_;
        attester = attester_;
    }

    function _verify(bytes calldata message, bytes calldata attestation) internal view {
        require(attestation.length == 65, "Invalid attestation length");
        address signer = ecrecover(
            keccak256(message),
            uint8(attestation[64]),
            bytes32(attestation[:32]),
            bytes32(attestation[32:64])
        );
        require(signer != address(0) && signer == attester, "Invalid signature: not attester");
    }

    function _use(bytes32 nonce) internal {
        require(usedNonces[nonce] == 0, "Nonce already used");
        usedNonces[nonce] = 1;
    }

    function _checkCaller(bytes32 destinationCaller) internal view {
        require(
            destinationCaller == 0 || destinationCaller == bytes32(uint256(uint160(msg.sender))),
            "Invalid caller for message"
        );
    }
}

/// Stands for what the TokenMessengers of both versions of CCTP have in common.
abstract contract CctpMessenger {
    address public immutable owner;
    address public immutable localMessageTransmitter;

    TokenMinter public localMinter;
    mapping(uint32 domain => bytes32) public remoteTokenMessengers;

    event RemoteTokenMessengerAdded(uint32 domain, bytes32 tokenMessenger);
    event LocalMinterAdded(address localMinter);

    modifier onlyOwner() {
        require(msg.sender == owner, "Ownable: caller is not the owner");
        _;
    }

    modifier onlyLocalMessageTransmitter() {
        require(msg.sender == localMessageTransmitter, "Invalid message transmitter");
        _;
    }

    constructor(address owner_, address localMessageTransmitter_) {
        owner = owner_;
        localMessageTransmitter = localMessageTransmitter_;
    }

    function addLocalMinter(TokenMinter newLocalMinter) external onlyOwner {
        require(address(localMinter) == address(0), "Local minter is already set.");
        localMinter = newLocalMinter;
        emit LocalMinterAdded(address(newLocalMinter));
    }

    function addRemoteTokenMessenger(uint32 domain, bytes32 tokenMessenger) external onlyOwner {
        require(remoteTokenMessengers[domain] == 0, "TokenMessenger already set");
        remoteTokenMessengers[domain] = tokenMessenger;
        emit RemoteTokenMessengerAdded(domain, tokenMessenger);
    }

    function _destination(uint32 domain) internal view returns (bytes32 tokenMessenger) {
        tokenMessenger = remoteTokenMessengers[domain];
        require(tokenMessenger != 0, "No TokenMessenger for domain");
    }

    function _checkRemote(uint32 domain, bytes32 sender) internal view {
        require(sender != 0 && remoteTokenMessengers[domain] == sender, "Remote TokenMessenger unsupported");
    }

    function _burn(address burnToken, uint256 amount) internal {
        Usdc(burnToken).transferFrom(msg.sender, address(localMinter), amount);
        localMinter.burn(burnToken, amount);
    }

    function _toBytes32(address account) internal pure returns (bytes32) {
        return bytes32(uint256(uint160(account)));
    }

    function _toAddress(bytes32 account) internal pure returns (address) {
        return address(uint160(uint256(account)));
    }
}
