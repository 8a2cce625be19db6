// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {ShareToken} from "./ShareToken.sol";
import {StEth} from "./StEth.sol";

/// Stands for Lido's wstETH: a token for a share of stETH. ETH sent to it is staked. Left out: permits.
contract WstEth is ShareToken {
    StEth public immutable stETH;

    constructor(StEth stETH_) ShareToken("Wrapped liquid staked Ether 2.0", "wstETH", 18) {
        stETH = stETH_;
    }

    receive() external payable {
        _mint(msg.sender, stETH.submit{value: msg.value}(address(0)));
    }

    function wrap(uint256 stETHAmount) external returns (uint256 wstETHAmount) {
        require(stETHAmount > 0, "wstETH: can't wrap zero stETH");
        wstETHAmount = getWstETHByStETH(stETHAmount);
        _mint(msg.sender, wstETHAmount);
        stETH.transferFrom(msg.sender, address(this), stETHAmount);
    }

    function unwrap(uint256 wstETHAmount) external returns (uint256 stETHAmount) {
        require(wstETHAmount > 0, "wstETH: zero amount unwrap not allowed");
        stETHAmount = getStETHByWstETH(wstETHAmount);
        _burn(msg.sender, wstETHAmount);
        stETH.transfer(msg.sender, stETHAmount);
    }

    function getWstETHByStETH(uint256 stETHAmount) public view returns (uint256) {
        return stETH.getSharesByPooledEth(stETHAmount);
    }

    function getStETHByWstETH(uint256 wstETHAmount) public view returns (uint256) {
        return stETH.getPooledEthByShares(wstETHAmount);
    }

    function stEthPerToken() external view returns (uint256) {
        return getStETHByWstETH(1 ether);
    }

    function tokensPerStEth() external view returns (uint256) {
        return getWstETHByStETH(1 ether);
    }

    function _allowanceError() internal pure override returns (string memory) {
        return "ERC20: transfer amount exceeds allowance";
    }
}
