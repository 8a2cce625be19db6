// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {ERC1967Proxy} from "@openzeppelin/contracts/proxy/ERC1967/ERC1967Proxy.sol";

import {IWEETHModule} from "../../contracts/IWEETHModule.sol";
import {WEETHModule} from "../../contracts/WEETHModule.sol";

/// @notice The module as it is deployed: behind a proxy, set up in the same transaction.
contract DeployedWEETHModule is ERC1967Proxy {
    constructor(
        address weeth,
        address weth,
        address admin,
        address almProxy
    ) ERC1967Proxy(address(new WEETHModule(weeth, weth)), abi.encodeCall(IWEETHModule.initialize, (admin, almProxy))) {}

    receive() external payable {
        _fallback();
    }
}
