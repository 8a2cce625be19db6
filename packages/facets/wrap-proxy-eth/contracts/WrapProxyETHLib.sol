// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {PauActions} from "@diamond-pau/contracts/facet/Pau.sol";
import {IMainnetVenues} from "@diamond-pau/contracts/linked/IVenues.sol";

import {IWrapProxyETHFacet} from "./IWrapProxyETHFacet.sol";
import {WrapProxyETHLogic} from "./WrapProxyETHLogic.sol";

/// @title WrapProxyETHLib
/// @notice {IWrapProxyETHFacet}, for a Stage 1 controller to link to: the same logic and events, with the controller's own roles,
///         parameters and venues.
library WrapProxyETHLib {
    /// @dev See {IWrapProxyETHFacet-wrapAll}.
    function wrapAll() external {
        uint256 ethAmount = WrapProxyETHLogic.wrapAll(PauActions.current(), IMainnetVenues(address(this)).weth());
        if (ethAmount > 0) emit IWrapProxyETHFacet.WrapProxyETHWrap(ethAmount);
    }
}
