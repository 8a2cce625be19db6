// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {WithdrawalQueue} from "./WithdrawalQueue.sol";

/// Stands for Lido's stETH: balances are shares of all staked ETH, so that amounts round down by a wei or two. Whoever
/// reports here also gives the reward or takes the loss, and finalises withdrawals. Left out: validators, the oracle's
/// committee and bounds, the growth of the staking limit by the block, permits, and the proxy.
contract StEth {
    string public constant name = "Liquid staked Ether 2.0";
    string public constant symbol = "stETH";
    uint8 public constant decimals = 18;
    /// What a share is worth in the queue's arithmetic, 27 decimals.
    uint256 private constant RATE_PRECISION = 1e27;

    /// Reports, and steers staking.
    address public immutable oracle;
    WithdrawalQueue public immutable withdrawalQueue;

    uint256 public getTotalPooledEther;
    uint256 public getTotalShares;
    /// What may still be staked, in wei.
    uint256 public getCurrentStakeLimit = type(uint256).max;
    bool public isStakingPaused;

    mapping(address account => uint256) public sharesOf;
    mapping(address owner => mapping(address spender => uint256)) public allowance;

    event Transfer(address indexed from, address indexed to, uint256 value);
    event TransferShares(address indexed from, address indexed to, uint256 sharesValue);
    event Approval(address indexed owner, address indexed spender, uint256 value);
    event Submitted(address indexed sender, uint256 amount, address referral);
    event SharesBurnt(
        address indexed account,
        uint256 preRebaseTokenAmount,
        uint256 postRebaseTokenAmount,
        uint256 sharesAmount
    );

    modifier onlyOracle() {
        require(msg.sender == oracle, "APP_AUTH_FAILED");
        _;
    }

    constructor(address oracle_, WithdrawalQueue withdrawalQueue_) {
        oracle = oracle_;
        withdrawalQueue = withdrawalQueue_;
    }

    receive() external payable {
        _submit(address(0));
    }

    function submit(address referral) external payable returns (uint256 shares) {
        return _submit(referral);
    }

    function approve(address spender, uint256 amount) external returns (bool) {
        allowance[msg.sender][spender] = amount;
        emit Approval(msg.sender, spender, amount);
        return true;
    }

    function transfer(address to, uint256 amount) external returns (bool) {
        _transfer(msg.sender, to, amount, getSharesByPooledEth(amount));
        return true;
    }

    function transferFrom(address from, address to, uint256 amount) external returns (bool) {
        _spendAllowance(from, amount);
        _transfer(from, to, amount, getSharesByPooledEth(amount));
        return true;
    }

    function transferShares(address to, uint256 shares) external returns (uint256 amount) {
        amount = getPooledEthByShares(shares);
        _transfer(msg.sender, to, amount, shares);
    }

    function transferSharesFrom(address from, address to, uint256 shares) external returns (uint256 amount) {
        amount = getPooledEthByShares(shares);
        _spendAllowance(from, amount);
        _transfer(from, to, amount, shares);
    }

    // The oracle's functions.

    /// Adds what is sent along to what is staked, less a loss.
    function report(uint256 loss) external payable onlyOracle {
        getTotalPooledEther = getTotalPooledEther + msg.value - loss;
        // Slashed ETH is gone.
        (bool success, ) = address(0).call{value: loss}("");
        require(success);
    }

    /// Pays all requests up to one into the queue, at the present rate at most, and burns their shares.
    function finalize(uint256 lastRequestId) external onlyOracle {
        uint256 rate = (getTotalPooledEther * RATE_PRECISION) / getTotalShares;
        (uint256 ethToLock, uint256 sharesToBurn) = withdrawalQueue.prefinalize(lastRequestId, rate);
        withdrawalQueue.finalize{value: ethToLock}(lastRequestId, rate);
        uint256 amount = getPooledEthByShares(sharesToBurn);
        getTotalPooledEther -= ethToLock;
        getTotalShares -= sharesToBurn;
        sharesOf[address(withdrawalQueue)] -= sharesToBurn;
        emit SharesBurnt(address(withdrawalQueue), amount, getPooledEthByShares(sharesToBurn), sharesToBurn);
    }

    function limitStaking(uint256 limit) external onlyOracle {
        getCurrentStakeLimit = limit;
    }

    function pauseStaking() external onlyOracle {
        isStakingPaused = true;
    }

    function resumeStaking() external onlyOracle {
        isStakingPaused = false;
    }

    // The views.

    function totalSupply() external view returns (uint256) {
        return getTotalPooledEther;
    }

    function balanceOf(address account) external view returns (uint256) {
        return getPooledEthByShares(sharesOf[account]);
    }

    function getSharesByPooledEth(uint256 amount) public view returns (uint256) {
        return (amount * getTotalShares) / getTotalPooledEther;
    }

    function getPooledEthByShares(uint256 shares) public view returns (uint256) {
        return (shares * getTotalPooledEther) / getTotalShares;
    }

    // The internals.

    function _submit(address referral) internal returns (uint256 shares) {
        require(msg.value != 0, "ZERO_DEPOSIT");
        require(!isStakingPaused, "STAKING_PAUSED");
        require(msg.value <= getCurrentStakeLimit, "STAKE_LIMIT");
        if (getCurrentStakeLimit != type(uint256).max) getCurrentStakeLimit -= msg.value;
        // The first to stake gets a share for a wei.
        shares = getTotalShares == 0 ? msg.value : getSharesByPooledEth(msg.value);
        getTotalShares += shares;
        getTotalPooledEther += msg.value;
        sharesOf[msg.sender] += shares;
        emit Submitted(msg.sender, msg.value, referral);
        emit Transfer(address(0), msg.sender, getPooledEthByShares(shares));
        emit TransferShares(address(0), msg.sender, shares);
    }

    function _transfer(address from, address to, uint256 amount, uint256 shares) internal {
        require(to != address(0), "TRANSFER_TO_ZERO_ADDR");
        require(to != address(this), "TRANSFER_TO_STETH_CONTRACT");
        require(shares <= sharesOf[from], "BALANCE_EXCEEDED");
        sharesOf[from] -= shares;
        sharesOf[to] += shares;
        emit Transfer(from, to, amount);
        emit TransferShares(from, to, shares);
    }

    function _spendAllowance(address owner, uint256 amount) internal {
        uint256 allowed = allowance[owner][msg.sender];
        if (allowed == type(uint256).max) return;
        require(allowed >= amount, "ALLOWANCE_EXCEEDED");
        allowance[owner][msg.sender] = allowed - amount;
    }
}
