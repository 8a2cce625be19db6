// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity ^0.8.20;

/// @notice WRAP_PROXY_ETH_FACET as callers of a Controller see it. Generated from facet.ts and the compiled facet.
interface IWrapProxyETHController {
    function wrapProxyETH_VERSION() external pure returns (string memory);
    function wrapProxyETH_weth() external view returns (address);
    function wrapProxyETH_wrapAll() external;
    function wrapProxyETH_wrapRateLimitKey() external pure returns (bytes32 key);
}
