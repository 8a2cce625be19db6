// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Address} from "@openzeppelin/contracts/utils/Address.sol";

import {HostileVenue} from "@diamond-pau/facet-kit/testing/HostileVenue.sol";
import {TestToken} from "@diamond-pau/facet-kit/testing/TestToken.sol";

/// @notice Stands for WETH9: the one WETH of all facets, which have mocks of it of their own in their tests.
contract VenueWETH is TestToken, HostileVenue {
    constructor() TestToken(18) {}

    receive() external payable hostile {
        _mint(msg.sender, _delivered(msg.value));
    }

    function deposit() external payable {
        depositFor(msg.sender);
    }

    function depositFor(address account) public payable {
        _mint(account, msg.value);
    }

    function withdraw(uint256 amount) external {
        _burn(msg.sender, amount);
        Address.sendValue(payable(msg.sender), amount);
    }
}
