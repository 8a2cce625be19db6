// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {ModelToken} from "./ModelToken.sol";

/// Stands for Ethena's USDe: its minter mints, holders and those they approve burn. Left out: permit and two-step
/// ownership.
contract Usde is ModelToken("USDe", "USDe", 18) {
    address public immutable owner = msg.sender;
    address public minter;

    error OnlyMinter();
    error OwnableUnauthorizedAccount(address account);

    function setMinter(address newMinter) external {
        require(msg.sender == owner, OwnableUnauthorizedAccount(msg.sender));
        minter = newMinter;
    }

    function mint(address to, uint256 amount) external {
        require(msg.sender == minter, OnlyMinter());
        _update(address(0), to, amount);
    }

    function burnFrom(address account, uint256 amount) external {
        _spendAllowance(account, msg.sender, amount);
        _update(account, address(0), amount);
    }
}
