// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {EEth} from "./EEth.sol";
import {WithdrawRequestNft} from "./WithdrawRequestNft.sol";

/// Stands for EtherFi's LiquidityPool: takes ETH for shares, and pays withdrawals out of what is not staked and was set
/// aside for them. Left out: validators, the membership manager, the oracle's bounds, roles (here one admin's), and the
/// proxy.
contract EtherFiLiquidityPool {
    address public immutable admin;
    EEth public immutable eETH;
    WithdrawRequestNft public immutable withdrawRequestNFT;

    /// ETH that is here, and ETH that is staked.
    uint128 public totalValueInLp;
    uint128 public totalValueOutOfLp;
    uint128 public ethAmountLockedForWithdrawal;
    bool public paused;

    event Deposit(address indexed sender, uint256 amount, uint8 source, address referral);
    event Withdraw(address indexed sender, address recipient, uint256 amount, uint8 source);
    event Rebase(uint256 totalEthLocked, uint256 totalEEthShares);

    error IncorrectCaller();
    error InsufficientLiquidity();
    error InvalidAmount();
    error SendFail();

    modifier onlyAdmin() {
        require(msg.sender == admin, IncorrectCaller());
        _;
    }

    modifier whenNotPaused() {
        require(!paused, "Pausable: paused");
        _;
    }

    constructor(address admin_, EEth eETH_, WithdrawRequestNft withdrawRequestNFT_) {
        admin = admin_;
        eETH = eETH_;
        withdrawRequestNFT = withdrawRequestNFT_;
    }

    /// ETH that comes back from validators.
    receive() external payable {
        totalValueOutOfLp -= uint128(msg.value);
        totalValueInLp += uint128(msg.value);
    }

    function deposit() external payable whenNotPaused returns (uint256 share) {
        // The first to stake gets a share for a wei.
        share = getTotalPooledEther() == 0 ? msg.value : sharesForAmount(msg.value);
        require(msg.value != 0 && msg.value <= type(uint128).max && share != 0, InvalidAmount());
        totalValueInLp += uint128(msg.value);
        eETH.mintShares(msg.sender, share);
        emit Deposit(msg.sender, msg.value, 0, address(0));
    }

    function requestWithdraw(address recipient, uint256 amount) external whenNotPaused returns (uint256 requestId) {
        uint256 share = sharesForAmount(amount);
        require(amount != 0 && amount <= type(uint96).max && share != 0, InvalidAmount());
        eETH.transferFrom(msg.sender, address(withdrawRequestNFT), amount);
        requestId = withdrawRequestNFT.requestWithdraw(uint96(amount), uint96(share), recipient);
        emit Withdraw(msg.sender, recipient, amount, 0);
    }

    /// Pays a request.
    function withdraw(address recipient, uint256 amount) external whenNotPaused returns (uint256 share) {
        require(msg.sender == address(withdrawRequestNFT), IncorrectCaller());
        share = sharesForWithdrawalAmount(amount);
        require(
            totalValueInLp >= amount && ethAmountLockedForWithdrawal >= amount && eETH.balanceOf(msg.sender) >= amount,
            InsufficientLiquidity()
        );
        require(amount != 0 && share != 0, InvalidAmount());
        totalValueInLp -= uint128(amount);
        ethAmountLockedForWithdrawal -= uint128(amount);
        eETH.burnShares(msg.sender, share);
        (bool success, ) = recipient.call{value: amount}("");
        require(success, SendFail());
    }

    // The admin's functions.

    /// Rewards, and losses where negative, of what is staked.
    function rebase(int128 accruedRewards) external onlyAdmin {
        totalValueOutOfLp = uint128(int128(totalValueOutOfLp) + accruedRewards);
        emit Rebase(getTotalPooledEther(), eETH.totalShares());
    }

    function addEthAmountLockedForWithdrawal(uint128 amount) external onlyAdmin {
        ethAmountLockedForWithdrawal += amount;
    }

    /// Sends ETH off to be staked. On the live system validators do.
    function stake(uint128 amount) external onlyAdmin {
        totalValueInLp -= amount;
        totalValueOutOfLp += amount;
        (bool success, ) = admin.call{value: amount}("");
        require(success, SendFail());
    }

    function pauseContract() external onlyAdmin {
        paused = true;
    }

    function unPauseContract() external onlyAdmin {
        paused = false;
    }

    // The views.

    function getTotalPooledEther() public view returns (uint256) {
        return uint256(totalValueInLp) + totalValueOutOfLp;
    }

    function sharesForAmount(uint256 amount) public view returns (uint256) {
        uint256 total = getTotalPooledEther();
        return total == 0 ? 0 : (amount * eETH.totalShares()) / total;
    }

    /// Rounded up: who leaves pays for the rounding.
    function sharesForWithdrawalAmount(uint256 amount) public view returns (uint256) {
        uint256 total = getTotalPooledEther();
        return total == 0 ? 0 : (amount * eETH.totalShares() + total - 1) / total;
    }

    function amountForShare(uint256 share) public view returns (uint256) {
        uint256 shares = eETH.totalShares();
        return shares == 0 ? 0 : (share * getTotalPooledEther()) / shares;
    }
}
