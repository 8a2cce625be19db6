// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {EtherFiLiquidityPool} from "./EtherFiLiquidityPool.sol";

/// Stands for EtherFi's eETH: balances are shares of the liquidity pool's ETH, and amounts round down. An unlimited
/// allowance is used up too. Left out: permits, the proxy, and roles.
contract EEth {
    string public constant name = "ether.fi ETH";
    string public constant symbol = "eETH";
    uint8 public constant decimals = 18;

    EtherFiLiquidityPool public immutable liquidityPool;

    uint256 public totalShares;
    mapping(address account => uint256) public shares;
    mapping(address owner => mapping(address spender => uint256)) public allowance;

    event Transfer(address indexed from, address indexed to, uint256 value);
    event TransferShares(address indexed from, address indexed to, uint256 sharesValue);
    event Approval(address indexed owner, address indexed spender, uint256 value);

    modifier onlyPool() {
        require(msg.sender == address(liquidityPool), "Only pool contract function");
        _;
    }

    constructor(EtherFiLiquidityPool liquidityPool_) {
        liquidityPool = liquidityPool_;
    }

    function mintShares(address account, uint256 share) external onlyPool {
        shares[account] += share;
        totalShares += share;
        emit Transfer(address(0), account, liquidityPool.amountForShare(share));
        emit TransferShares(address(0), account, share);
    }

    function burnShares(address account, uint256 share) external onlyPool {
        require(shares[account] >= share, "BURN_AMOUNT_EXCEEDS_BALANCE");
        shares[account] -= share;
        totalShares -= share;
        emit Transfer(account, address(0), liquidityPool.amountForShare(share));
        emit TransferShares(account, address(0), share);
    }

    function approve(address spender, uint256 amount) external returns (bool) {
        allowance[msg.sender][spender] = amount;
        emit Approval(msg.sender, spender, amount);
        return true;
    }

    function transfer(address to, uint256 amount) external returns (bool) {
        _transfer(msg.sender, to, amount);
        return true;
    }

    function transferFrom(address from, address to, uint256 amount) external returns (bool) {
        require(allowance[from][msg.sender] >= amount, "TRANSFER_AMOUNT_EXCEEDS_ALLOWANCE");
        allowance[from][msg.sender] -= amount;
        _transfer(from, to, amount);
        return true;
    }

    function totalSupply() external view returns (uint256) {
        return liquidityPool.getTotalPooledEther();
    }

    function balanceOf(address account) external view returns (uint256) {
        return liquidityPool.amountForShare(shares[account]);
    }

    function _transfer(address from, address to, uint256 amount) internal {
        uint256 share = liquidityPool.sharesForAmount(amount);
        require(to != address(0), "TRANSFER_TO_THE_ZERO_ADDRESS");
        require(shares[from] >= share, "TRANSFER_AMOUNT_EXCEEDS_BALANCE");
        shares[from] -= share;
        shares[to] += share;
        emit Transfer(from, to, amount);
        emit TransferShares(from, to, share);
    }
}
