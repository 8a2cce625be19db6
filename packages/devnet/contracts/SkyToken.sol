// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Warded} from "./Warded.sol";

/// Stands for what the ERC-20 sides of DAI, USDS and sUSDS have in common: an allowance is neither needed by the owner
/// nor used up when it is unlimited.
abstract contract SkyToken is Warded {
    uint8 public constant decimals = 18;

    uint256 public totalSupply;
    mapping(address owner => uint256) public balanceOf;
    mapping(address owner => mapping(address spender => uint256)) public allowance;

    event Transfer(address indexed from, address indexed to, uint256 value);
    event Approval(address indexed owner, address indexed spender, uint256 value);

    function name() external pure virtual returns (string memory);

    function symbol() external pure virtual returns (string memory);

    function approve(address spender, uint256 value) external returns (bool) {
        allowance[msg.sender][spender] = value;
        emit Approval(msg.sender, spender, value);
        return true;
    }

    function transfer(address to, uint256 value) external returns (bool) {
        return transferFrom(msg.sender, to, value);
    }

    function transferFrom(address from, address to, uint256 value) public returns (bool) {
        _checkRecipient(to);
        _spend(from, value);
        balanceOf[from] -= value;
        balanceOf[to] += value;
        emit Transfer(from, to, value);
        return true;
    }

    /// Tokens but DAI refuse to be sent to nobody or to themselves.
    function _checkRecipient(address to) internal view virtual {
        _require(to != address(0) && to != address(this), "invalid-address");
    }

    /// Checks the balance, then the allowance of the caller, and uses the latter up.
    function _spend(address from, uint256 value) internal {
        _require(balanceOf[from] >= value, "insufficient-balance");
        if (from == msg.sender || allowance[from][msg.sender] == type(uint256).max) return;
        _require(allowance[from][msg.sender] >= value, "insufficient-allowance");
        allowance[from][msg.sender] -= value;
    }

    function _mint(address to, uint256 value) internal {
        _checkRecipient(to);
        balanceOf[to] += value;
        totalSupply += value;
        emit Transfer(address(0), to, value);
    }

    function _burn(address from, uint256 value) internal {
        _spend(from, value);
        balanceOf[from] -= value;
        totalSupply -= value;
        emit Transfer(from, address(0), value);
    }
}
