// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {ModelToken} from "./ModelToken.sol";

/// Stands for the ERC-20 side of what Curve's pools, Spark's vaults, wstETH and weETH issue: a token that gives its reasons
/// as strings.
abstract contract ShareToken is ModelToken {
    constructor(string memory name_, string memory symbol_, uint8 decimals_) ModelToken(name_, symbol_, decimals_) {}

    function _spendAllowance(address owner, uint256 value) internal {
        _spendAllowance(owner, msg.sender, value);
    }

    /// To nobody is no burn: the supply stays, and with it what a share is worth.
    function _transfer(address from, address to, uint256 value) internal override {
        if (balanceOf[from] < value) _refuseBalance(from, balanceOf[from], value);
        balanceOf[from] -= value;
        balanceOf[to] += value;
        emit Transfer(from, to, value);
    }

    function _mint(address to, uint256 value) internal {
        _update(address(0), to, value);
    }

    function _burn(address from, uint256 value) internal {
        _update(from, address(0), value);
    }

    function _allowanceError() internal pure virtual returns (string memory) {
        return "ERC20: insufficient allowance";
    }

    function _balanceError() internal pure virtual returns (string memory) {
        return "ERC20: transfer amount exceeds balance";
    }

    function _refuseAllowance(address, uint256, uint256) internal pure override {
        revert(_allowanceError());
    }

    function _refuseBalance(address, uint256, uint256) internal pure override {
        revert(_balanceError());
    }
}
