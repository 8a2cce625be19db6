// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {HostileVenue} from "@diamond-pau/facet-kit/testing/HostileVenue.sol";
import {TestToken} from "@diamond-pau/facet-kit/testing/TestToken.sol";

import {IPendleRouterLike} from "../../contracts/PendleLogic.sol";

/// @notice Stands for a Pendle market with its SY and its yield token in one.
contract MockPendleMarket {
    TestToken public immutable pt;
    TestToken public immutable yieldToken;
    bool public isExpired = true;
    /// Assets for one unit of the yield token, times 1e18.
    uint256 public index = 1e18;

    constructor(TestToken pt_, TestToken yieldToken_) {
        pt = pt_;
        yieldToken = yieldToken_;
    }

    function setExpired(bool expired) external {
        isExpired = expired;
    }

    function setIndex(uint256 index_) external {
        index = index_;
    }

    /// @dev The real one updates what it stores before it answers, and so is no view.
    function pyIndexCurrent() external returns (uint256) {
        index = index;
        return index;
    }

    function readTokens() external view returns (address sy, address pt_, address yt) {
        return (address(this), address(pt), address(this));
    }
}

/// @notice Stands for Pendle's router, version 4. It holds what it pays out.
contract MockPendleRouter is HostileVenue {
    /// Base units that roundings keep from the receiver.
    uint256 public rounding;
    /// Base units that it does not pull of what it was approved for.
    uint256 public spared;

    function setRounding(uint256 rounding_) external {
        rounding = rounding_;
    }

    function spare(uint256 amount) external {
        spared = amount;
    }

    function redeemPyToToken(
        address receiver,
        MockPendleMarket yt,
        uint256 netPyIn,
        IPendleRouterLike.TokenOutput calldata output
    ) external hostile returns (uint256 netTokenOut, uint256 netSyInterm) {
        require(output.tokenOut == output.tokenRedeemSy && output.pendleSwap == address(0), "no swap is known");
        require(output.swapData.extCalldata.length == 0 && output.swapData.swapType == 0, "no swap is known");
        yt.pt().transferFrom(msg.sender, address(this), netPyIn - spared);
        netTokenOut = (netPyIn * 1e18) / yt.index() - rounding;
        if (mode == Mode.Honest) require(netTokenOut >= output.minTokenOut, "Slippage: INSUFFICIENT_TOKEN_OUT");
        TestToken(output.tokenOut).transfer(receiver, _delivered(netTokenOut));
        return (netTokenOut, netTokenOut);
    }
}
