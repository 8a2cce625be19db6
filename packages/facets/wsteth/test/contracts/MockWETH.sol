// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Address} from "@openzeppelin/contracts/utils/Address.sol";

import {TestToken} from "@diamond-pau/facet-kit/testing/TestToken.sol";

/// @notice Stands for WETH9. The real code runs on the devnet.
contract MockWETH is TestToken {
    constructor() TestToken(18) {}

    receive() external payable {
        _mint(msg.sender, msg.value);
    }

    function depositFor(address account) external payable {
        _mint(account, msg.value);
    }

    function withdraw(uint256 amount) external {
        _burn(msg.sender, amount);
        Address.sendValue(payable(msg.sender), amount);
    }
}
