// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";

/// @title WrapProxyETHLogic
/// @notice See {IWrapProxyETHFacet}.
library WrapProxyETHLogic {
    bytes32 internal constant LIMIT_WRAP = keccak256("LIMIT_WRAP_PROXY_ETH");

    /// @return ethAmount What was wrapped, in wei.
    function wrapAll(Pau memory pau, address weth) internal returns (uint256 ethAmount) {
        ethAmount = pau.proxy.balance;
        if (ethAmount == 0) return 0;
        require(pau.rateLimitExists(LIMIT_WRAP), "WrapProxyETHFacet/invalid-action");

        uint256 start = pau.balanceOf(weth);
        pau.callWithValue(weth, "", ethAmount);
        require(pau.balanceOf(weth) - start >= ethAmount, "WrapProxyETHFacet/weth-not-received");
    }
}
