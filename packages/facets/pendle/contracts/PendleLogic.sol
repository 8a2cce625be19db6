// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {Keys} from "@diamond-pau/contracts/facet/Keys.sol";
import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";

interface IPendleMarketLike {
    function isExpired() external view returns (bool);
    function readTokens() external view returns (address sy, address pt, address yt);
}

interface IStandardizedYieldLike {
    function yieldToken() external view returns (address);
}

interface IYieldTokenLike {
    function pyIndexCurrent() external returns (uint256);
}

interface IPendleRouterLike {
    struct SwapData {
        uint8 swapType;
        address extRouter;
        bytes extCalldata;
        bool needScale;
    }

    struct TokenOutput {
        address tokenOut;
        uint256 minTokenOut;
        address tokenRedeemSy;
        address pendleSwap;
        SwapData swapData;
    }

    function redeemPyToToken(
        address receiver,
        address yt,
        uint256 netPyIn,
        TokenOutput calldata output
    ) external returns (uint256 netTokenOut, uint256 netSyInterm);
}

/// @title PendleLogic
/// @notice See {IPendleFacet}.
library PendleLogic {
    bytes32 private constant LIMIT_REDEEM = keccak256("LIMIT_PENDLE_PT_REDEEM");

    /// @dev Base units by which the router's roundings may stay below the index.
    uint256 private constant ROUNDING = 5;

    function redeem(
        Pau memory pau,
        address router,
        address market,
        uint256 pyAmountIn,
        uint256 minAmountOut
    ) internal returns (uint256 tokenOutAmount) {
        require(IPendleMarketLike(market).isExpired(), "PendleFacet/market-not-expired");
        require(minAmountOut != 0, "PendleFacet/min-amount-out-not-set");

        (address sy, address pt, address yt) = IPendleMarketLike(market).readTokens();
        address tokenOut = IStandardizedYieldLike(sy).yieldToken();
        uint256 minTokenOut = (pyAmountIn * 1e18) / IYieldTokenLike(yt).pyIndexCurrent() - ROUNDING;

        pau.approve(pt, router, pyAmountIn);
        uint256 start = pau.balanceOf(tokenOut);
        pau.call(
            router,
            abi.encodeCall(
                IPendleRouterLike.redeemPyToToken,
                (pau.proxy, yt, pyAmountIn, _withoutSwap(tokenOut, minTokenOut))
            )
        );
        tokenOutAmount = pau.balanceOf(tokenOut) - start;
        // The router was told the second bound, and is not taken at its word.
        require(tokenOutAmount >= Math.max(minAmountOut, minTokenOut), "PendleFacet/min-amount-not-met");

        // After the call, because only then it is known what arrived. An excess reverts the whole.
        pau.decreaseRateLimit(redeemKey(market, pt), tokenOutAmount);
        pau.clearApproval(pt, router);
    }

    function redeemKey(address market, address pt) internal pure returns (bytes32) {
        return Keys.make(LIMIT_REDEEM, pt, market);
    }

    /// @dev The token as the SY pays it, with no exchange on the way.
    function _withoutSwap(
        address tokenOut,
        uint256 minTokenOut
    ) private pure returns (IPendleRouterLike.TokenOutput memory output) {
        output.tokenOut = tokenOut;
        output.tokenRedeemSy = tokenOut;
        output.minTokenOut = minTokenOut;
    }
}
