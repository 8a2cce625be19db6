// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {ModelToken} from "./ModelToken.sol";
import {Usde} from "./Usde.sol";
import {UsdeSilo} from "./UsdeSilo.sol";

/// Stands for Ethena's sUSDe (StakedUSDeV2). Left out: the vesting of rewards, which count as they arrive; restricted
/// stakers, the least number of shares, permit.
contract StakedUsde is ModelToken("Staked USDe", "sUSDe", 18) {
    struct UserCooldown {
        uint104 cooldownEnd;
        uint152 underlyingAmount;
    }

    uint24 public constant MAX_COOLDOWN_DURATION = 90 days;

    Usde public immutable asset;
    UsdeSilo public immutable silo;
    address public immutable owner = msg.sender;

    uint24 public cooldownDuration = MAX_COOLDOWN_DURATION;
    mapping(address account => UserCooldown) public cooldowns;

    event Deposit(address indexed sender, address indexed owner, uint256 assets, uint256 shares);
    event Withdraw(
        address indexed sender,
        address indexed receiver,
        address indexed owner,
        uint256 assets,
        uint256 shares
    );

    error ExcessiveRedeemAmount();
    error ExcessiveWithdrawAmount();
    error InvalidCooldown();
    error OperationNotAllowed();
    error OwnableUnauthorizedAccount(address account);

    constructor(Usde asset_) {
        asset = asset_;
        silo = new UsdeSilo(asset_);
    }

    function setCooldownDuration(uint24 duration) external {
        require(msg.sender == owner, OwnableUnauthorizedAccount(msg.sender));
        require(duration <= MAX_COOLDOWN_DURATION, InvalidCooldown());
        cooldownDuration = duration;
    }

    // --------------------------------------------------------------------------------------------------------- entering

    function deposit(uint256 assets, address receiver) external returns (uint256 shares) {
        shares = previewDeposit(assets);
        asset.transferFrom(msg.sender, address(this), assets);
        _update(address(0), receiver, shares);
        emit Deposit(msg.sender, receiver, assets, shares);
    }

    // ---------------------------------------------------------------------------------------------------------- leaving

    /// ERC-4626's own way out is closed while there is a cooldown.
    function withdraw(uint256 assets, address receiver, address owner_) external returns (uint256 shares) {
        require(cooldownDuration == 0, OperationNotAllowed());
        shares = previewWithdraw(assets);
        _leave(assets, shares, receiver, owner_);
    }

    function redeem(uint256 shares, address receiver, address owner_) external returns (uint256 assets) {
        require(cooldownDuration == 0, OperationNotAllowed());
        assets = previewRedeem(shares);
        _leave(assets, shares, receiver, owner_);
    }

    function cooldownAssets(uint256 assets) external returns (uint256 shares) {
        require(cooldownDuration != 0, OperationNotAllowed());
        require(assets <= maxWithdraw(msg.sender), ExcessiveWithdrawAmount());
        shares = previewWithdraw(assets);
        _cooldown(assets, shares);
    }

    function cooldownShares(uint256 shares) external returns (uint256 assets) {
        require(cooldownDuration != 0, OperationNotAllowed());
        require(shares <= balanceOf[msg.sender], ExcessiveRedeemAmount());
        assets = previewRedeem(shares);
        _cooldown(assets, shares);
    }

    /// Pays everything in cooldown once the last one is over, or at once where cooldowns were abolished since.
    function unstake(address receiver) external {
        UserCooldown memory cooldown = cooldowns[msg.sender];
        require(block.timestamp >= cooldown.cooldownEnd || cooldownDuration == 0, InvalidCooldown());
        delete cooldowns[msg.sender];
        silo.withdraw(receiver, cooldown.underlyingAmount);
    }

    // ------------------------------------------------------------------------------------------------------------ views

    function totalAssets() public view returns (uint256) {
        return asset.balanceOf(address(this));
    }

    function convertToAssets(uint256 shares) public view returns (uint256) {
        return (shares * (totalAssets() + 1)) / (totalSupply + 1);
    }

    function convertToShares(uint256 assets) public view returns (uint256) {
        return (assets * (totalSupply + 1)) / (totalAssets() + 1);
    }

    function previewDeposit(uint256 assets) public view returns (uint256) {
        return convertToShares(assets);
    }

    function previewRedeem(uint256 shares) public view returns (uint256) {
        return convertToAssets(shares);
    }

    function previewWithdraw(uint256 assets) public view returns (uint256) {
        uint256 value = totalAssets() + 1;
        return (assets * (totalSupply + 1) + value - 1) / value;
    }

    function maxWithdraw(address owner_) public view returns (uint256) {
        return convertToAssets(balanceOf[owner_]);
    }

    // -------------------------------------------------------------------------------------------------------- internals

    /// A repeated cooldown adds to the amount and starts the time anew for all of it.
    function _cooldown(uint256 assets, uint256 shares) private {
        UserCooldown storage cooldown = cooldowns[msg.sender];
        cooldown.cooldownEnd = uint104(block.timestamp) + cooldownDuration;
        cooldown.underlyingAmount += uint152(assets);
        _leave(assets, shares, address(silo), msg.sender);
    }

    function _leave(uint256 assets, uint256 shares, address receiver, address owner_) private {
        if (owner_ != msg.sender) _spendAllowance(owner_, msg.sender, shares);
        _update(owner_, address(0), shares);
        asset.transfer(receiver, assets);
        emit Withdraw(msg.sender, receiver, owner_, assets, shares);
    }
}
