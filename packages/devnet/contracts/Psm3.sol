// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {RayMath} from "./RayMath.sol";
import {SUsds} from "./SUsds.sol";
import {SsrOracle} from "./SsrOracle.sol";
import {Usdc} from "./Usdc.sol";
import {Usds} from "./Usds.sol";

interface IAsset {
    function balanceOf(address account) external view returns (uint256);
    function transfer(address to, uint256 value) external returns (bool);
    function transferFrom(address from, address to, uint256 value) external returns (bool);
}

/// Stands for Spark's PSM3 of a layer 2: swaps USDC, USDS and sUSDS without fee, for whoever provides them against shares
/// of all three. What goes out is rounded down, what comes in is rounded up. Its USDC may lie in a pocket. Left out:
/// renouncing ownership.
contract Psm3 {
    Usdc public immutable usdc;
    Usds public immutable usds;
    SUsds public immutable susds;
    SsrOracle public immutable rateProvider;
    address public immutable owner;

    address public pocket;
    uint256 public totalShares;
    mapping(address user => uint256) public shares;

    event PocketSet(address indexed oldPocket, address indexed newPocket, uint256 amountTransferred);
    event Swap(
        address indexed assetIn,
        address indexed assetOut,
        address sender,
        address indexed receiver,
        uint256 amountIn,
        uint256 amountOut,
        uint256 referralCode
    );
    event Deposit(
        address indexed asset,
        address indexed user,
        address indexed receiver,
        uint256 assetsDeposited,
        uint256 sharesMinted
    );
    event Withdraw(
        address indexed asset,
        address indexed user,
        address indexed receiver,
        uint256 assetsWithdrawn,
        uint256 sharesBurned
    );

    constructor(address owner_, Usdc usdc_, Usds usds_, SUsds susds_, SsrOracle rateProvider_) {
        owner = owner_;
        usdc = usdc_;
        usds = usds_;
        susds = susds_;
        rateProvider = rateProvider_;
        pocket = address(this);
    }

    /// Moves all USDC along. A pocket other than the PSM has to approve it.
    function setPocket(address newPocket) external {
        require(msg.sender == owner, "Ownable: caller is not the owner");
        require(newPocket != address(0), "PSM3/invalid-pocket");
        require(newPocket != pocket, "PSM3/same-pocket");
        uint256 amount = usdc.balanceOf(pocket);
        if (pocket == address(this)) usdc.transfer(newPocket, amount);
        else usdc.transferFrom(pocket, newPocket, amount);
        emit PocketSet(pocket, newPocket, amount);
        pocket = newPocket;
    }

    function swapExactIn(
        address assetIn,
        address assetOut,
        uint256 amountIn,
        uint256 minAmountOut,
        address receiver,
        uint256 referralCode
    ) external returns (uint256 amountOut) {
        require(amountIn != 0, "PSM3/invalid-amount");
        require(receiver != address(0), "PSM3/invalid-receiver");
        amountOut = previewSwapExactIn(assetIn, assetOut, amountIn);
        require(amountOut >= minAmountOut, "PSM3/amountOut-too-low");
        _pull(assetIn, amountIn);
        _push(assetOut, receiver, amountOut);
        emit Swap(assetIn, assetOut, msg.sender, receiver, amountIn, amountOut, referralCode);
    }

    function swapExactOut(
        address assetIn,
        address assetOut,
        uint256 amountOut,
        uint256 maxAmountIn,
        address receiver,
        uint256 referralCode
    ) external returns (uint256 amountIn) {
        require(amountOut != 0, "PSM3/invalid-amount");
        require(receiver != address(0), "PSM3/invalid-receiver");
        amountIn = previewSwapExactOut(assetIn, assetOut, amountOut);
        require(amountIn <= maxAmountIn, "PSM3/amountIn-too-high");
        _pull(assetIn, amountIn);
        _push(assetOut, receiver, amountOut);
        emit Swap(assetIn, assetOut, msg.sender, receiver, amountIn, amountOut, referralCode);
    }

    function deposit(address asset, address receiver, uint256 assetsToDeposit) external returns (uint256 newShares) {
        require(assetsToDeposit != 0, "PSM3/invalid-amount");
        newShares = previewDeposit(asset, assetsToDeposit);
        shares[receiver] += newShares;
        totalShares += newShares;
        _pull(asset, assetsToDeposit);
        emit Deposit(asset, msg.sender, receiver, assetsToDeposit, newShares);
    }

    /// As much as there is, up to the caller's shares and to what is asked for.
    function withdraw(
        address asset,
        address receiver,
        uint256 maxAssetsToWithdraw
    ) external returns (uint256 assetsWithdrawn) {
        require(maxAssetsToWithdraw != 0, "PSM3/invalid-amount");
        uint256 sharesToBurn;
        (sharesToBurn, assetsWithdrawn) = previewWithdraw(asset, maxAssetsToWithdraw);
        shares[msg.sender] -= sharesToBurn;
        totalShares -= sharesToBurn;
        _push(asset, receiver, assetsWithdrawn);
        emit Withdraw(asset, msg.sender, receiver, assetsWithdrawn, sharesToBurn);
    }

    // The views.

    function previewDeposit(address asset, uint256 assetsToDeposit) public view returns (uint256) {
        return convertToShares(_value(asset, assetsToDeposit, false));
    }

    function previewWithdraw(
        address asset,
        uint256 maxAssetsToWithdraw
    ) public view returns (uint256 sharesToBurn, uint256 assetsWithdrawn) {
        assetsWithdrawn = IAsset(_checked(asset)).balanceOf(_custodian(asset));
        if (assetsWithdrawn > maxAssetsToWithdraw) assetsWithdrawn = maxAssetsToWithdraw;
        sharesToBurn = _value(asset, assetsWithdrawn, true);
        uint256 total = totalAssets();
        if (total > 0) sharesToBurn = RayMath.divUp(sharesToBurn * totalShares, total);
        uint256 own = shares[msg.sender];
        if (sharesToBurn > own) (sharesToBurn, assetsWithdrawn) = (own, convertToAssets(asset, own));
    }

    function previewSwapExactIn(address assetIn, address assetOut, uint256 amountIn) public view returns (uint256) {
        return _quote(assetIn, assetOut, amountIn, false);
    }

    function previewSwapExactOut(address assetIn, address assetOut, uint256 amountOut) public view returns (uint256) {
        return _quote(assetOut, assetIn, amountOut, true);
    }

    function convertToAssets(address asset, uint256 numShares) public view returns (uint256) {
        uint256 value = convertToAssetValue(numShares);
        if (_checked(asset) == address(usdc)) return value / 1e12;
        return asset == address(usds) ? value : (value * 1e27) / _rate();
    }

    function convertToAssetValue(uint256 numShares) public view returns (uint256) {
        return totalShares == 0 ? numShares : (numShares * totalAssets()) / totalShares;
    }

    function convertToShares(uint256 assetValue) public view returns (uint256) {
        uint256 total = totalAssets();
        return total == 0 ? assetValue : (assetValue * totalShares) / total;
    }

    /// What it holds, in USDS.
    function totalAssets() public view returns (uint256) {
        return
            _value(address(usdc), usdc.balanceOf(pocket), false) +
            usds.balanceOf(address(this)) +
            _value(address(susds), susds.balanceOf(address(this)), false);
    }

    // The internals.

    /// What an amount is worth, in USDS. For sUSDS both divisions round up, each on its own.
    function _value(address asset, uint256 amount, bool roundUp) internal view returns (uint256) {
        if (_checked(asset) == address(usdc)) return amount * 1e12;
        if (asset == address(usds)) return amount;
        uint256 product = amount * _rate();
        return roundUp ? RayMath.divUp(RayMath.divUp(product, 1e9), 1e18) : product / 1e9 / 1e18;
    }

    function _quote(address from, address to, uint256 amount, bool roundUp) internal view returns (uint256) {
        require(_checked(from) != _checked(to), "PSM3/invalid-asset");
        uint256 fromUnit = _unit(from);
        uint256 toUnit = _unit(to);
        if (to == address(susds)) {
            amount = _divide(amount * 1e27, _rate(), roundUp);
        } else if (from == address(susds)) {
            amount = _divide(amount * _rate(), 1e27, roundUp);
        }
        return _divide(amount * toUnit, fromUnit, roundUp);
    }

    function _divide(uint256 x, uint256 y, bool roundUp) internal pure returns (uint256) {
        return roundUp ? RayMath.divUp(x, y) : x / y;
    }

    function _rate() internal view returns (uint256) {
        return rateProvider.getConversionRate();
    }

    function _unit(address asset) internal view returns (uint256) {
        return asset == address(usdc) ? 1e6 : 1e18;
    }

    function _checked(address asset) internal view returns (address) {
        require(asset == address(usdc) || asset == address(usds) || asset == address(susds), "PSM3/invalid-asset");
        return asset;
    }

    function _custodian(address asset) internal view returns (address) {
        return asset == address(usdc) ? pocket : address(this);
    }

    function _pull(address asset, uint256 amount) internal {
        IAsset(asset).transferFrom(msg.sender, _custodian(asset), amount);
    }

    function _push(address asset, address receiver, uint256 amount) internal {
        address custodian = _custodian(asset);
        if (custodian == address(this)) IAsset(asset).transfer(receiver, amount);
        else IAsset(asset).transferFrom(custodian, receiver, amount);
    }
}
