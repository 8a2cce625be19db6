// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// What LayerFactory asks of an upstream: of a token its decimals, of a vault its asset.
contract TestUpstream {
    uint8 public immutable decimals;
    address public immutable asset;

    constructor(uint8 decimals_, address asset_) {
        decimals = decimals_;
        asset = asset_;
    }
}
