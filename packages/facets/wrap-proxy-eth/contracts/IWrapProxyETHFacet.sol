// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

/// @title IWrapProxyETHFacet
/// @notice Wraps ETH that reached the proxy into WETH, so that the other facets can use it.
/// @dev WETH is an immutable, and what it credits is measured at the proxy. The limit is a gate: no amount is counted.
interface IWrapProxyETHFacet is IFacet {
    event WrapProxyETHWrap(uint256 ethAmount);

    function weth() external view returns (address);

    /// @notice Wraps all ETH of the proxy. Without any it does nothing, whether it is allowed or not.
    /// @dev ALLOCATOR_ROLE. Reverts with "WrapProxyETHFacet/invalid-action" where governance gave no limit, and with
    ///      "WrapProxyETHFacet/weth-not-received" where less WETH arrives.
    function wrapAll() external;

    function wrapRateLimitKey() external pure returns (bytes32 key);
}
