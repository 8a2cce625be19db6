// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IRateLimits} from "@diamond-pau/contracts/limits/IRateLimits.sol";

/// @title BrokenPauConfigurator
/// @notice A Configurator that sets whatever limit GovOps wants, whenever, in the place of a sound one to show that the
///         fuzzer finds it.
contract BrokenPauConfigurator {
    IRateLimits private immutable _rateLimits;
    address private immutable _govOps;

    constructor(IRateLimits rateLimits, address govOps) {
        (_rateLimits, _govOps) = (rateLimits, govOps);
    }

    function setPauRateLimit(address, bytes32 key, uint256 maxAmount, uint256 slope) external {
        require(msg.sender == _govOps);
        _rateLimits.setRateLimitData(key, maxAmount, slope);
    }
}
