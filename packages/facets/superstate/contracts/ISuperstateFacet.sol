// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

/// @title ISuperstateFacet
/// @notice Subscribes to Superstate USTB with USDC, at the price of Superstate's oracle.
/// @dev Trusted: USTB, for its price. There is no second source for it on chain, so the limit alone bounds what a wrong
///      price costs. Both addresses are immutables. USTB comes only to holders that Superstate allowed: the proxy has
///      to be one of them.
interface ISuperstateFacet is IFacet {
    event SuperstateSubscribe(uint256 usdcAmount);

    function usdc() external view returns (address);
    function ustb() external view returns (address);

    /// @notice Pays `usdcAmount` base units of the proxy's USDC for USTB.
    /// @dev ALLOCATOR_ROLE. Uses up the limit. Reverts with "SuperstateFacet/ustb-not-received" where none arrives.
    function subscribe(uint256 usdcAmount) external;

    function subscribeRateLimitKey() external pure returns (bytes32 key);
}
