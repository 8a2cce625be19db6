// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Facet} from "@diamond-pau/contracts/facet/Facet.sol";
import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

import {IWrapProxyETHFacet} from "./IWrapProxyETHFacet.sol";
import {WrapProxyETHLogic} from "./WrapProxyETHLogic.sol";

/// @title WrapProxyETHFacet
/// @notice See {IWrapProxyETHFacet}.
contract WrapProxyETHFacet is IWrapProxyETHFacet, Facet {
    /// @inheritdoc IWrapProxyETHFacet
    address public immutable weth;

    constructor(address weth_) {
        require(weth_ != address(0), "WrapProxyETHFacet/zero-weth");
        weth = weth_;
    }

    // ------------------------------------------------------------------------------------------ allocator functions

    /// @inheritdoc IWrapProxyETHFacet
    function wrapAll() external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        uint256 ethAmount = WrapProxyETHLogic.wrapAll(_pau(), weth);
        if (ethAmount > 0) emit WrapProxyETHWrap(ethAmount);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc IWrapProxyETHFacet
    function wrapRateLimitKey() external pure returns (bytes32 key) {
        return WrapProxyETHLogic.LIMIT_WRAP;
    }
}
