// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {ModelToken} from "./ModelToken.sol";
import {Warded} from "./Warded.sol";

interface IIdentityNetworkLike {
    function isMember(address usr) external view returns (bool);
}

/// Stands for Sky's NFATFacility. Left out: rescues, the base URI, approvals and safe transfers of its tokens.
contract NfatFacility is Warded {
    ModelToken public immutable gem;
    string public name;
    string public symbol;

    bool public stopped;
    /// Where issued gems go: the Halo's custody.
    address public recipient;
    address public identityNetwork;
    mapping(address usr => uint256) public buds;
    mapping(address usr => uint256) public cops;
    mapping(address depositor => uint256) public deposits;
    mapping(uint256 tokenId => uint256) public collectable;
    mapping(uint256 tokenId => address) private _owners;

    event Kiss(address indexed usr);
    event Diss(address indexed usr);
    event AddFreezer(address indexed usr);
    event Stop();
    event Start();
    event File(bytes32 indexed what, address data);
    event Transfer(address indexed from, address indexed to, uint256 indexed tokenId);
    event Subscribe(address indexed depositor, uint256 amount, bytes data);
    event Withdraw(address indexed depositor, uint256 amount);
    event Issue(address indexed to, uint256 indexed tokenId, uint256 amount);
    event Repay(address indexed sender, uint256 indexed tokenId, uint256 amount);
    event Collect(uint256 indexed tokenId, uint256 amount);

    constructor(ModelToken gem_, string memory name_, string memory symbol_) {
        gem = gem_;
        name = name_;
        symbol = symbol_;
    }

    modifier whenRunning() {
        _require(!stopped, "stopped");
        _;
    }

    // ------------------------------------------------------------------------------------------------------- governing

    function kiss(address usr) external auth {
        buds[usr] = 1;
        emit Kiss(usr);
    }

    function diss(address usr) external auth {
        buds[usr] = 0;
        emit Diss(usr);
    }

    function addFreezer(address usr) external auth {
        cops[usr] = 1;
        emit AddFreezer(usr);
    }

    /// A ward is no freezer by itself, nor an operator.
    function stop() external {
        _require(cops[msg.sender] == 1, "not-freezer");
        stopped = true;
        emit Stop();
    }

    function start() external auth {
        stopped = false;
        emit Start();
    }

    function file(bytes32 what, address data) external auth {
        if (what == "recipient") recipient = data;
        else if (what == "identityNetwork") identityNetwork = data;
        else revert("NFATFacility/file-unrecognized-param");
        emit File(what, data);
    }

    // --------------------------------------------------------------------------------------------------------- lending

    /// Nothing at all is allowed: it says something to the operator.
    function subscribe(uint256 amount, bytes calldata data) external whenRunning {
        deposits[msg.sender] += amount;
        if (amount > 0) gem.transferFrom(msg.sender, address(this), amount);
        emit Subscribe(msg.sender, amount, data);
    }

    /// Even while it is stopped.
    function withdraw(uint256 amount) external {
        _require(amount > 0, "zero-amount");
        _require(deposits[msg.sender] >= amount, "insufficient-deposits");
        deposits[msg.sender] -= amount;
        gem.transfer(msg.sender, amount);
        emit Withdraw(msg.sender, amount);
    }

    function collect(uint256 tokenId, uint256 amount) external whenRunning {
        _require(amount > 0, "zero-amount");
        _require(ownerOf(tokenId) == msg.sender, "not-owner");
        _checkMember(msg.sender);
        _require(collectable[tokenId] >= amount, "insufficient-collectable");
        collectable[tokenId] -= amount;
        gem.transfer(msg.sender, amount);
        emit Collect(tokenId, amount);
    }

    // ------------------------------------------------------------------------------------------------------- borrowing

    function issue(address to, uint256 tokenId, uint256 amount) external whenRunning {
        _require(buds[msg.sender] == 1, "not-operator");
        _require(tokenId != 0, "token-id-zero");
        _require(deposits[to] >= amount, "insufficient-deposits");
        _require(_owners[tokenId] == address(0), "invalid-token");
        deposits[to] -= amount;
        _checkMember(to);
        _owners[tokenId] = to;
        emit Transfer(address(0), to, tokenId);
        if (amount > 0) gem.transfer(recipient, amount);
        emit Issue(to, tokenId, amount);
    }

    function repay(uint256 tokenId, uint256 amount) external whenRunning {
        _require(amount > 0, "zero-amount");
        ownerOf(tokenId);
        collectable[tokenId] += amount;
        gem.transferFrom(msg.sender, address(this), amount);
        emit Repay(msg.sender, tokenId, amount);
    }

    // ---------------------------------------------------------------------------------------------------------- tokens

    function ownerOf(uint256 tokenId) public view returns (address owner) {
        owner = _owners[tokenId];
        _require(owner != address(0), "invalid-token");
    }

    function transferFrom(address from, address to, uint256 tokenId) external {
        _require(ownerOf(tokenId) == from && from == msg.sender, "not-owner");
        _checkMember(to);
        _owners[tokenId] = to;
        emit Transfer(from, to, tokenId);
    }

    /// Only members hold tokens, where a network of identities says who is one.
    function _checkMember(address usr) private view {
        _require(identityNetwork == address(0) || IIdentityNetworkLike(identityNetwork).isMember(usr), "not-member");
    }

    function _prefix() internal pure override returns (string memory) {
        return "NFATFacility";
    }
}
