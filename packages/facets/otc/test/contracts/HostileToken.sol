// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {HostileVenue} from "@diamond-pau/facet-kit/testing/HostileVenue.sol";
import {TestToken} from "@diamond-pau/facet-kit/testing/TestToken.sol";

/// @notice An ERC-20 that can misbehave. Where it lies, it moves nothing and answers false.
contract HostileToken is TestToken, HostileVenue {
    constructor() TestToken(6) {}

    function transfer(address to, uint256 amount) public override hostile returns (bool) {
        super.transfer(to, _delivered(amount));
        return mode != Mode.Lies;
    }

    function transferFrom(address from, address to, uint256 amount) public override hostile returns (bool) {
        super.transferFrom(from, to, _delivered(amount));
        return mode != Mode.Lies;
    }
}
