// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {ModelToken} from "./ModelToken.sol";

/// Stands for a Grove Basin: shares in a pool of assets, each counted at a rate. Left out: swaps, pockets, the redemption
/// of credit tokens, bounds on rates.
contract GroveBasin {
    address public immutable owner = msg.sender;
    /// Value (18 decimals) of a whole token, times 1e18; none where it is not taken.
    mapping(address asset => uint256) public rates;
    address[] private _assets;

    uint256 public totalShares;
    mapping(address account => uint256) public shares;

    event Deposit(
        address indexed asset,
        address indexed user,
        address indexed receiver,
        uint256 assets,
        uint256 shares
    );
    event Withdraw(
        address indexed asset,
        address indexed user,
        address indexed receiver,
        uint256 assets,
        uint256 shares
    );

    modifier onlyOwner() {
        require(msg.sender == owner, "GroveBasin/not-owner");
        _;
    }

    function setRate(address asset, uint256 rate) external onlyOwner {
        if (rates[asset] == 0) _assets.push(asset);
        rates[asset] = rate;
    }

    /// Takes assets away, as a loss would.
    function lose(address asset, uint256 amount) external onlyOwner {
        ModelToken(asset).transfer(owner, amount);
    }

    function deposit(address asset, address receiver, uint256 assetsToDeposit) external returns (uint256 newShares) {
        require(assetsToDeposit != 0, "GroveBasin/invalid-amount");
        newShares = _toShares(_value(asset, assetsToDeposit));
        shares[receiver] += newShares;
        totalShares += newShares;
        ModelToken(asset).transferFrom(msg.sender, address(this), assetsToDeposit);
        emit Deposit(asset, msg.sender, receiver, assetsToDeposit, newShares);
    }

    /// No more than there is of the asset, nor than the caller's shares are worth. Rounds against the caller.
    function withdraw(
        address asset,
        address receiver,
        uint256 maxAssetsToWithdraw
    ) external returns (uint256 assetsWithdrawn) {
        require(maxAssetsToWithdraw != 0, "GroveBasin/invalid-amount");
        uint256 held = ModelToken(asset).balanceOf(address(this));
        assetsWithdrawn = held < maxAssetsToWithdraw ? held : maxAssetsToWithdraw;
        uint256 burned = _divUp(_value(asset, assetsWithdrawn) * totalShares, totalAssets());
        if (burned > shares[msg.sender]) {
            burned = shares[msg.sender];
            uint256 value = (burned * totalAssets()) / totalShares;
            assetsWithdrawn = (value * 10 ** ModelToken(asset).decimals()) / _rate(asset);
        }
        shares[msg.sender] -= burned;
        totalShares -= burned;
        ModelToken(asset).transfer(receiver, assetsWithdrawn);
        emit Withdraw(asset, msg.sender, receiver, assetsWithdrawn, burned);
    }

    /// The value of everything (18 decimals).
    function totalAssets() public view returns (uint256 value) {
        for (uint256 i; i < _assets.length; ++i) {
            value += _value(_assets[i], ModelToken(_assets[i]).balanceOf(address(this)));
        }
    }

    function _toShares(uint256 value) private view returns (uint256) {
        uint256 assets = totalAssets();
        return assets == 0 ? value : (value * totalShares) / assets;
    }

    function _value(address asset, uint256 amount) private view returns (uint256) {
        return (amount * _rate(asset)) / 10 ** ModelToken(asset).decimals();
    }

    function _rate(address asset) private view returns (uint256 rate) {
        rate = rates[asset];
        require(rate != 0, "GroveBasin/invalid-asset");
    }

    function _divUp(uint256 a, uint256 b) private pure returns (uint256) {
        return (a + b - 1) / b;
    }
}
