// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

/// @title IOTCFacet
/// @notice Swaps with exchanges that are sent one asset and return another, sooner or later, to a buffer of theirs.
/// @dev Trusted: the exchange, with one swap at a time, and governance's choice of assets, whose units count alike.
///      Amounts of different assets are compared with 18 decimals. The next send waits until what was claimed since
///      the last, with an allowance that grows by the second, reaches the share of it that maxSlippage demands.
interface IOTCFacet is IFacet {
    event OTCMaxSlippageSet(address indexed exchange, uint256 maxSlippage);
    event OTCBufferSet(address indexed exchange, address indexed buffer);
    event OTCRechargeRateSet(address indexed exchange, uint256 normalizedRate);
    event OTCSent(address indexed exchange, address indexed buffer, address indexed asset, uint256 amount);
    event OTCClaimed(address indexed exchange, address indexed buffer, address indexed asset, uint256 amount);

    /// @notice Sets the share of a send that must return before the next, as a 1e18 ratio.
    /// @dev DEFAULT_ADMIN_ROLE. Reverts with "OTCFacet/exchange-zero-address", "OTCFacet/max-slippage-zero". Until it is
    ///      set, nothing can be sent; an exchange is closed through its limit.
    function setMaxSlippage(address exchange, uint256 maxSlippage) external;

    /// @notice Sets where an exchange returns to. Each exchange should have a buffer of its own: what lies in it
    ///         counts for whichever exchange it is claimed for.
    /// @dev DEFAULT_ADMIN_ROLE. Reverts with "OTCFacet/exchange-zero-address", "OTCFacet/otcBuffer-zero-address",
    ///      "OTCFacet/exchange-equals-otcBuffer", and with "OTCFacet/swap-in-progress" while a send is out.
    function setBuffer(address exchange, address otcBuffer) external;

    /// @notice Sets what counts as returned with each second since a send, in units of 18 decimals. Zero, as before it
    ///         is ever set, counts claims alone.
    /// @dev DEFAULT_ADMIN_ROLE. Reverts with "OTCFacet/exchange-zero-address".
    function setRechargeRate(address exchange, uint256 normalizedRate) external;

    /// @notice Sends `amount` base units of `asset` from the proxy to an exchange.
    /// @dev ALLOCATOR_ROLE. Uses up the limit. Reverts with "OTCFacet/asset-zero-address", "OTCFacet/zero-amount",
    ///      "OTCFacet/buffer-not-set", "OTCFacet/last-swap-not-returned", "OTCFacet/transfer-failed".
    function send(address exchange, address asset, uint256 amount) external;

    /// @notice Moves all of `asset` from an exchange's buffer to the proxy, and counts what arrives as returned.
    /// @dev ALLOCATOR_ROLE. Reverts with "OTCFacet/asset-zero-address", "OTCFacet/buffer-not-set",
    ///      "OTCFacet/invalid-action" where the claim has no limit, "OTCFacet/transferFrom-failed".
    function claim(address exchange, address asset) external;

    function getBuffer(address exchange) external view returns (address);
    function getMaxSlippage(address exchange) external view returns (uint256);
    function getRechargeRate(address exchange) external view returns (uint256);

    /// @notice The last send and what was claimed since, in units of 18 decimals, and when it was, in seconds.
    function getState(
        address exchange
    ) external view returns (uint256 normalizedSent, uint256 sentTimestamp, uint256 normalizedClaimed);

    /// @notice What counts as returned since the last send, in units of 18 decimals; zero before the first.
    function getClaimWithRecharge(address exchange) external view returns (uint256);

    /// @notice Whether the last send has returned, so that the next may go out. Never before maxSlippage is set.
    function getIsSwapReady(address exchange) external view returns (bool);

    function getSendRateLimitKey(address exchange, address asset) external pure returns (bytes32 key);
    function getClaimRateLimitKey(address exchange, address asset) external pure returns (bytes32 key);
}
