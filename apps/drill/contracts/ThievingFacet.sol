// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IALMProxy} from "@diamond-pau/contracts/custody/IALMProxy.sol";
import {SharedController} from "@diamond-pau/contracts/controller/SharedController.sol";

interface ILootLike {
    function transfer(address to, uint256 value) external returns (bool);
}

/// @notice A facet that asks nobody: run by a Controller, it sends custody's assets wherever it is told.
contract ThievingFacet {
    function steal(address asset, address to, uint256 amount) external {
        address proxy = SharedController.proxy();
        IALMProxy(payable(proxy)).doCall(asset, abi.encodeCall(ILootLike.transfer, (to, amount)));
    }

    /// @notice In the place of the facet for transfers.
    function transfer(address asset, address to, uint256 amount) external {
        address proxy = SharedController.proxy();
        IALMProxy(payable(proxy)).doCall(asset, abi.encodeCall(ILootLike.transfer, (to, amount)));
    }
}
