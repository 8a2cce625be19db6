// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {ModelToken} from "./ModelToken.sol";

/// Stands for Merkl's Distributor. Left out: the period of disputes before a tree counts, recipients other than the
/// user, callbacks, operators of nobody.
contract MerklDistributor {
    address public immutable governor = msg.sender;
    bytes32 public root;
    mapping(address user => mapping(address operator => uint256)) public operators;
    /// What a user was given of a token so far, in base units: trees name totals.
    mapping(address user => mapping(address token => uint256)) public claimed;

    event Claimed(address indexed user, address indexed token, uint256 amount);
    event OperatorToggled(address indexed user, address indexed operator, bool isWhitelisted);
    event TreeUpdated(bytes32 merkleRoot);

    error InvalidLengths();
    error InvalidProof();
    error NotGovernor();
    error NotTrusted();
    error NotWhitelisted();

    function updateTree(bytes32 root_) external {
        require(msg.sender == governor, NotGovernor());
        root = root_;
        emit TreeUpdated(root_);
    }

    function toggleOperator(address user, address operator) external {
        require(user == msg.sender || msg.sender == governor, NotTrusted());
        operators[user][operator] = 1 - operators[user][operator];
        emit OperatorToggled(user, operator, operators[user][operator] == 1);
    }

    function claim(
        address[] calldata users,
        address[] calldata tokens,
        uint256[] calldata amounts,
        bytes32[][] calldata proofs
    ) external {
        require(
            users.length > 0 &&
                users.length == tokens.length &&
                users.length == amounts.length &&
                users.length == proofs.length,
            InvalidLengths()
        );
        for (uint256 i; i < users.length; ++i) _claim(users[i], tokens[i], amounts[i], proofs[i]);
    }

    function _claim(address user, address token, uint256 amount, bytes32[] calldata proof) private {
        require(user == msg.sender || operators[user][msg.sender] == 1, NotWhitelisted());
        bytes32 node = keccak256(abi.encode(user, token, amount));
        for (uint256 i; i < proof.length; ++i) {
            node = node < proof[i] ? keccak256(abi.encode(node, proof[i])) : keccak256(abi.encode(proof[i], node));
        }
        require(root != 0 && node == root, InvalidProof());
        uint256 due = amount - claimed[user][token];
        claimed[user][token] = amount;
        if (due > 0) ModelToken(token).transfer(user, due);
        emit Claimed(user, token, due);
    }
}
