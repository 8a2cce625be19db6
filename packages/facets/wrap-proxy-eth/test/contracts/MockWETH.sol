// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {HostileVenue} from "@diamond-pau/facet-kit/testing/HostileVenue.sol";
import {TestToken} from "@diamond-pau/facet-kit/testing/TestToken.sol";

/// @notice Stands for WETH9, and for a WETH that is not what it seems. The real code runs on the devnet.
contract MockWETH is TestToken, HostileVenue {
    constructor() TestToken(18) {}

    receive() external payable hostile {
        _mint(msg.sender, _delivered(msg.value));
    }
}
