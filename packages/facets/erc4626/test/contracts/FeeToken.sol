// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {TestToken} from "@diamond-pau/facet-kit/testing/TestToken.sol";

/// @notice An ERC-20 that keeps a hundredth of whatever is transferred.
contract FeeToken is TestToken {
    constructor() TestToken(18) {}

    function _update(address from, address to, uint256 amount) internal override {
        super._update(from, to, amount);
        if (from != address(0) && to != address(0)) super._update(to, address(0), amount / 100);
    }
}
