// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

/// @title IPendleFacet
/// @notice Redeems principal tokens of expired Pendle markets for the token that they stand for.
/// @dev Trusted: the market that governance gave a limit, which can be upgraded no more than its principal and yield
///      tokens, for what a principal token is worth. Not trusted: the router's word for what it paid.
interface IPendleFacet is IFacet {
    event PendleRedeem(address indexed market, uint256 pyAmountIn, uint256 tokenOutAmount);

    function router() external view returns (address);

    /// @notice Redeems `pyAmountIn` base units of an expired market's principal token for its SY's yield token.
    /// @dev ALLOCATOR_ROLE. Uses up the limit by what arrives, in base units of the yield token. Reverts with
    ///      "PendleFacet/market-not-expired", "PendleFacet/min-amount-out-not-set", and with
    ///      "PendleFacet/min-amount-not-met" where less arrives than `minAmountOut`, or than what the index of the
    ///      market's yield token makes of `pyAmountIn`, less five base units for rounding.
    function redeem(address pendleMarket, uint256 pyAmountIn, uint256 minAmountOut) external;

    function getRedeemRateLimitKey(address pendleMarket, address pt) external pure returns (bytes32 key);
}
