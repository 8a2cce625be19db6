// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// Stands for the ERC-20 side of what Curve's pools, Spark's vaults, wstETH and weETH issue: an ordinary token, whose
/// unlimited allowance is not used up.
abstract contract ShareToken {
    string public name;
    string public symbol;
    uint8 public immutable decimals;

    uint256 public totalSupply;
    mapping(address owner => uint256) public balanceOf;
    mapping(address owner => mapping(address spender => uint256)) public allowance;

    event Transfer(address indexed from, address indexed to, uint256 value);
    event Approval(address indexed owner, address indexed spender, uint256 value);

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
        _spendAllowance(from, value);
        _transfer(from, to, value);
        return true;
    }

    function _spendAllowance(address owner, uint256 value) internal {
        uint256 allowed = allowance[owner][msg.sender];
        require(allowed >= value, _allowanceError());
        if (allowed != type(uint256).max) allowance[owner][msg.sender] = allowed - value;
    }

    function _transfer(address from, address to, uint256 value) internal {
        require(balanceOf[from] >= value, _balanceError());
        balanceOf[from] -= value;
        balanceOf[to] += value;
        emit Transfer(from, to, value);
    }

    function _mint(address to, uint256 value) internal {
        totalSupply += value;
        balanceOf[to] += value;
        emit Transfer(address(0), to, value);
    }

    function _burn(address from, uint256 value) internal {
        require(balanceOf[from] >= value, _balanceError());
        balanceOf[from] -= value;
        totalSupply -= value;
        emit Transfer(from, address(0), value);
    }

    function _allowanceError() internal pure virtual returns (string memory) {
        return "ERC20: insufficient allowance";
    }

    function _balanceError() internal pure virtual returns (string memory) {
        return "ERC20: transfer amount exceeds balance";
    }
}
