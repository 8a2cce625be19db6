// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {HostileVenue} from "@diamond-pau/facet-kit/testing/HostileVenue.sol";
import {TestToken} from "@diamond-pau/facet-kit/testing/TestToken.sol";

/// @notice Stands for the idle assets of a Spark Vault v2 and its taker role, and for a hostile vault.
contract MockSparkVault is HostileVenue {
    TestToken public immutable asset;
    address public immutable taker;

    constructor(TestToken asset_, address taker_) {
        asset = asset_;
        taker = taker_;
    }

    function take(uint256 value) external hostile {
        require(msg.sender == taker, "MockSparkVault/not-taker");
        asset.transfer(msg.sender, _delivered(value));
    }
}
