// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {TestToken} from "@diamond-pau/facet-kit/testing/TestToken.sol";

/// @notice Stands for a token that says no instead of reverting. Its code takes the place of a {TestToken}'s.
contract RefusingToken is TestToken {
    bool private immutable _approves;

    constructor(uint8 decimals_, bool approves) TestToken(decimals_) {
        _approves = approves;
    }

    function approve(address spender, uint256 amount) public override returns (bool) {
        return _approves && super.approve(spender, amount);
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        return !_approves && super.transfer(to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        return !_approves && super.transferFrom(from, to, amount);
    }
}
