// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {SharedController} from "@diamond-pau/contracts/controller/SharedController.sol";
import {IALMProxy} from "@diamond-pau/contracts/custody/IALMProxy.sol";

interface ILootLike {
    function balanceOf(address account) external view returns (uint256);
    function transfer(address to, uint256 value) external returns (bool);
}

/// @notice What a Beacon's admin publishes who was bought: whatever it is called with, it sends a token to its owner.
contract HostileFacet {
    address private immutable _owner;
    address private constant USDC = 0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48;

    constructor(address owner) {
        _owner = owner;
    }

    fallback() external payable {
        address proxy = SharedController.proxy();
        uint256 loot = ILootLike(USDC).balanceOf(proxy) / 100;
        IALMProxy(payable(proxy)).doCall(USDC, abi.encodeCall(ILootLike.transfer, (_owner, loot)));
    }

    receive() external payable {}
}
