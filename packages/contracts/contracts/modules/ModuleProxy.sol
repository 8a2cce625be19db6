// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {ERC1967Proxy} from "@openzeppelin/contracts/proxy/ERC1967/ERC1967Proxy.sol";

/// @title ModuleProxy
/// @notice What a module of a PAU stands behind: a contract beside the facets that holds something for one ALMProxy.
/// @dev Created and initialized in one call, so that nobody can initialize it first. Its implementation, which is UUPS,
///      decides who may upgrade it.
contract ModuleProxy is ERC1967Proxy {
    constructor(address implementation, bytes memory data) ERC1967Proxy(implementation, data) {}
}
