// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {EEth} from "./EEth.sol";
import {EtherFiLiquidityPool} from "./EtherFiLiquidityPool.sol";
import {ShareToken} from "./ShareToken.sol";

/// Stands for EtherFi's weETH: a token for a share of eETH. Left out: permits and the proxy.
contract WeEth is ShareToken {
    EEth public immutable eETH;
    EtherFiLiquidityPool public immutable liquidityPool;

    constructor(EEth eETH_, EtherFiLiquidityPool liquidityPool_) ShareToken("Wrapped eETH", "weETH", 18) {
        eETH = eETH_;
        liquidityPool = liquidityPool_;
    }

    function wrap(uint256 eETHAmount) external returns (uint256 weETHAmount) {
        require(eETHAmount > 0, "weETH: can't wrap zero eETH");
        weETHAmount = liquidityPool.sharesForAmount(eETHAmount);
        _mint(msg.sender, weETHAmount);
        eETH.transferFrom(msg.sender, address(this), eETHAmount);
    }

    function unwrap(uint256 weETHAmount) external returns (uint256 eETHAmount) {
        require(weETHAmount > 0, "Cannot unwrap a zero amount");
        eETHAmount = liquidityPool.amountForShare(weETHAmount);
        _burn(msg.sender, weETHAmount);
        eETH.transfer(msg.sender, eETHAmount);
    }

    function getWeETHByeETH(uint256 eETHAmount) external view returns (uint256) {
        return liquidityPool.sharesForAmount(eETHAmount);
    }

    function getEETHByWeETH(uint256 weETHAmount) external view returns (uint256) {
        return liquidityPool.amountForShare(weETHAmount);
    }

    /// What one is worth in ETH, 18 decimals.
    function getRate() external view returns (uint256) {
        return liquidityPool.amountForShare(1 ether);
    }
}
