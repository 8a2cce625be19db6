// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// Stands for what the tokens of venues have in common: an ERC-20 in which an unlimited allowance is not used up, with the
/// errors of OpenZeppelin 5 unless the token has others.
abstract contract ModelToken {
    string public name;
    string public symbol;
    uint8 public immutable decimals;

    uint256 public totalSupply;
    mapping(address owner => uint256) public balanceOf;
    mapping(address owner => mapping(address spender => uint256)) public allowance;

    event Transfer(address indexed from, address indexed to, uint256 value);
    event Approval(address indexed owner, address indexed spender, uint256 value);

    error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed);
    error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed);

    constructor(string memory name_, string memory symbol_, uint8 decimals_) {
        name = name_;
        symbol = symbol_;
        decimals = decimals_;
    }

    function approve(address spender, uint256 value) external returns (bool) {
        allowance[msg.sender][spender] = value;
        emit Approval(msg.sender, spender, value);
        return true;
    }

    function transfer(address to, uint256 value) external returns (bool) {
        _transfer(msg.sender, to, value);
        return true;
    }

    function transferFrom(address from, address to, uint256 value) external returns (bool) {
        _spendAllowance(from, msg.sender, value);
        _transfer(from, to, value);
        return true;
    }

    function _spendAllowance(address owner, address spender, uint256 value) internal {
        uint256 allowed = allowance[owner][spender];
        if (allowed == type(uint256).max) return;
        if (allowed < value) _refuseAllowance(spender, allowed, value);
        allowance[owner][spender] = allowed - value;
    }

    function _transfer(address from, address to, uint256 value) internal virtual {
        _update(from, to, value);
    }

    /// Every movement: nobody as the sender mints, nobody as the receiver burns.
    function _update(address from, address to, uint256 value) internal virtual {
        if (from == address(0)) {
            totalSupply += value;
        } else {
            if (balanceOf[from] < value) _refuseBalance(from, balanceOf[from], value);
            balanceOf[from] -= value;
        }
        if (to == address(0)) totalSupply -= value;
        else balanceOf[to] += value;
        emit Transfer(from, to, value);
    }

    function _refuseAllowance(address spender, uint256 allowed, uint256 needed) internal pure virtual {
        revert ERC20InsufficientAllowance(spender, allowed, needed);
    }

    function _refuseBalance(address sender, uint256 balance, uint256 needed) internal pure virtual {
        revert ERC20InsufficientBalance(sender, balance, needed);
    }
}
