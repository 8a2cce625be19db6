// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {ModelToken} from "./ModelToken.sol";

/// Stands for a Maple pool such as syrupUSDC, with its queue of redemptions. Left out: loans, of which only what they
/// are worth is left; permissions, the bootstrap mint, manual redemptions, more than one request an owner.
contract MaplePool is ModelToken("Syrup USDC", "syrupUSDC", 6) {
    struct Request {
        address owner;
        uint256 shares;
    }

    ModelToken public immutable asset;
    address public immutable poolDelegate = msg.sender;

    /// Base units of the asset, whether they lie here or are lent.
    uint256 public totalAssets;
    /// The part of them that may be lost. It lowers what a redemption pays, not what a share counts for.
    uint256 public unrealizedLosses;
    /// By number; the shares lie here meanwhile.
    mapping(uint256 id => Request) public requests;
    mapping(address owner => uint256 id) public requestIds;
    uint256 public lastRequestId;
    uint256 public nextRequestId = 1;

    event Deposit(address indexed caller, address indexed owner, uint256 assets, uint256 shares);
    event RedemptionRequested(address indexed owner, uint256 shares, uint256 escrowedShares);
    event SharesRemoved(address indexed owner, uint256 shares);
    event Withdraw(
        address indexed caller,
        address indexed receiver,
        address indexed owner,
        uint256 assets,
        uint256 shares
    );

    constructor(ModelToken asset_) {
        asset = asset_;
    }

    modifier onlyDelegate() {
        require(msg.sender == poolDelegate, "PM:NOT_PD");
        _;
    }

    function deposit(uint256 assets, address receiver) external returns (uint256 shares) {
        shares = convertToShares(assets);
        require(shares > 0, "P:M:ZERO_SHARES");
        totalAssets += assets;
        asset.transferFrom(msg.sender, address(this), assets);
        _update(address(0), receiver, shares);
        emit Deposit(msg.sender, receiver, assets, shares);
    }

    // ------------------------------------------------------------------------------------------------------- the queue

    function requestRedeem(uint256 shares, address owner) external returns (uint256 escrowShares) {
        require(shares > 0, "WM:AS:ZERO_SHARES");
        require(requestIds[owner] == 0, "WM:AS:IN_QUEUE");
        if (owner != msg.sender) _spendAllowance(owner, msg.sender, shares);
        _update(owner, address(this), shares);
        requestIds[owner] = ++lastRequestId;
        requests[lastRequestId] = Request(owner, shares);
        emit RedemptionRequested(owner, shares, shares);
        return shares;
    }

    function removeShares(uint256 shares, address owner) external returns (uint256 sharesReturned) {
        require(shares > 0, "WM:RS:ZERO_SHARES");
        uint256 id = requestIds[owner];
        require(id != 0, "WM:RS:NOT_IN_QUEUE");
        require(requests[id].shares >= shares, "WM:RS:INSUFFICIENT_SHARES");
        if (owner != msg.sender) _spendAllowance(owner, msg.sender, shares);
        _take(id, shares);
        _update(address(this), owner, shares);
        emit SharesRemoved(owner, shares);
        return shares;
    }

    /// Pays the requests of the queue in their order, the last in part, at the exit rate and to their owners.
    function processRedemptions(uint256 maxShares) external onlyDelegate {
        require(maxShares > 0, "WM:PR:ZERO_SHARES");
        while (maxShares > 0 && nextRequestId <= lastRequestId) {
            Request memory request = requests[nextRequestId];
            uint256 shares = request.shares < maxShares ? request.shares : maxShares;
            if (shares > 0) {
                uint256 assets = convertToExitAssets(shares);
                require(asset.balanceOf(address(this)) >= assets, "WM:PR:LOW_LIQUIDITY");
                _take(nextRequestId, shares);
                _update(address(this), address(0), shares);
                totalAssets -= assets;
                asset.transfer(request.owner, assets);
                emit Withdraw(msg.sender, request.owner, request.owner, assets, shares);
                maxShares -= shares;
            }
            if (requests[nextRequestId].shares > 0) break;
            nextRequestId++;
        }
    }

    // -------------------------------------------------------------------------------------------- what loans would do

    /// Sends assets to a borrower, and counts them on.
    function lend(address borrower, uint256 assets) external onlyDelegate {
        asset.transfer(borrower, assets);
    }

    /// Interest that accrued and is not paid yet.
    function accrue(uint256 assets) external onlyDelegate {
        totalAssets += assets;
    }

    function impair(uint256 losses) external onlyDelegate {
        unrealizedLosses = losses;
    }

    // ------------------------------------------------------------------------------------------------------------ views

    function convertToAssets(uint256 shares) public view returns (uint256) {
        return totalSupply == 0 ? shares : (shares * totalAssets) / totalSupply;
    }

    function convertToExitAssets(uint256 shares) public view returns (uint256) {
        return totalSupply == 0 ? shares : (shares * (totalAssets - unrealizedLosses)) / totalSupply;
    }

    function convertToShares(uint256 assets) public view returns (uint256) {
        return totalSupply == 0 ? assets : (assets * totalSupply) / totalAssets;
    }

    function _take(uint256 id, uint256 shares) private {
        Request storage request = requests[id];
        request.shares -= shares;
        if (request.shares == 0) delete requestIds[request.owner];
    }
}
