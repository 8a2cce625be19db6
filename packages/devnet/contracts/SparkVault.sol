// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {RayMath} from "./RayMath.sol";
import {ShareToken} from "./ShareToken.sol";

interface IVaultAsset {
    function balanceOf(address account) external view returns (uint256);
    function decimals() external view returns (uint8);
    function transfer(address to, uint256 value) external returns (bool);
    function transferFrom(address from, address to, uint256 value) external returns (bool);
}

/// Stands for Spark's savings vault, version 2: an ERC-4626 vault whose share price grows by the second, whatever it
/// holds. A taker moves its assets out, and it counts on having them back. Left out: permits, bounds of the rate,
/// admin of roles, and the proxy.
contract SparkVault is ShareToken {
    bytes32 public constant DEFAULT_ADMIN_ROLE = 0;
    bytes32 public constant SETTER_ROLE = keccak256("SETTER_ROLE");
    bytes32 public constant TAKER_ROLE = keccak256("TAKER_ROLE");

    address public immutable asset;

    uint256 public depositCap = type(uint256).max;
    /// Growth of `chi` per second (27 decimals).
    uint256 public vsr = RayMath.RAY;
    /// Assets per share (27 decimals) as of `rho`, seconds since 1970.
    uint192 public chi = uint192(RayMath.RAY);
    uint64 public rho = uint64(block.timestamp);
    mapping(bytes32 role => mapping(address account => bool)) public hasRole;

    event RoleGranted(bytes32 indexed role, address indexed account, address indexed sender);
    event RoleRevoked(bytes32 indexed role, address indexed account, address indexed sender);
    event DepositCapSet(uint256 oldCap, uint256 newCap);
    event VsrSet(address indexed sender, uint256 oldVsr, uint256 newVsr);
    event Drip(uint256 nChi, uint256 diff);
    event Take(address indexed to, uint256 value);
    event Deposit(address indexed sender, address indexed owner, uint256 assets, uint256 shares);
    event Withdraw(
        address indexed sender,
        address indexed receiver,
        address indexed owner,
        uint256 assets,
        uint256 shares
    );

    error AccessControlUnauthorizedAccount(address account, bytes32 neededRole);

    modifier onlyRole(bytes32 role) {
        require(hasRole[role][msg.sender], AccessControlUnauthorizedAccount(msg.sender, role));
        _;
    }

    constructor(
        address asset_,
        string memory name_,
        string memory symbol_,
        address admin
    ) ShareToken(name_, symbol_, IVaultAsset(asset_).decimals()) {
        asset = asset_;
        hasRole[DEFAULT_ADMIN_ROLE][admin] = true;
    }

    function grantRole(bytes32 role, address account) external onlyRole(DEFAULT_ADMIN_ROLE) {
        hasRole[role][account] = true;
        emit RoleGranted(role, account, msg.sender);
    }

    function revokeRole(bytes32 role, address account) external onlyRole(DEFAULT_ADMIN_ROLE) {
        hasRole[role][account] = false;
        emit RoleRevoked(role, account, msg.sender);
    }

    function setDepositCap(uint256 newCap) external onlyRole(DEFAULT_ADMIN_ROLE) {
        emit DepositCapSet(depositCap, newCap);
        depositCap = newCap;
    }

    function setVsr(uint256 newVsr) external onlyRole(SETTER_ROLE) {
        require(newVsr >= RayMath.RAY, "SparkVault/vsr-too-low");
        drip();
        emit VsrSet(msg.sender, vsr, newVsr);
        vsr = newVsr;
    }

    /// Moves assets that lie here to the caller.
    function take(uint256 value) external onlyRole(TAKER_ROLE) {
        _push(msg.sender, value);
        emit Take(msg.sender, value);
    }

    function drip() public returns (uint256 nChi) {
        nChi = nowChi();
        uint256 diff = (totalSupply * nChi) / RayMath.RAY - (totalSupply * chi) / RayMath.RAY;
        chi = uint192(nChi);
        rho = uint64(block.timestamp);
        emit Drip(nChi, diff);
    }

    function deposit(uint256 assets, address receiver) external returns (uint256 shares) {
        shares = (assets * RayMath.RAY) / drip();
        _enter(assets, shares, receiver);
    }

    function mint(uint256 shares, address receiver) external returns (uint256 assets) {
        assets = RayMath.divUp(shares * drip(), RayMath.RAY);
        _enter(assets, shares, receiver);
    }

    function withdraw(uint256 assets, address receiver, address owner) external returns (uint256 shares) {
        shares = RayMath.divUp(assets * RayMath.RAY, drip());
        _exit(assets, shares, receiver, owner);
    }

    function redeem(uint256 shares, address receiver, address owner) external returns (uint256 assets) {
        assets = (shares * drip()) / RayMath.RAY;
        _exit(assets, shares, receiver, owner);
    }

    // The views.

    function nowChi() public view returns (uint256) {
        return block.timestamp > rho ? (RayMath.pow(vsr, block.timestamp - rho) * chi) / RayMath.RAY : chi;
    }

    /// What the depositors are owed, wherever it is.
    function totalAssets() public view returns (uint256) {
        return convertToAssets(totalSupply);
    }

    /// What of it is not here.
    function assetsOutstanding() external view returns (uint256) {
        uint256 idle = _idle();
        uint256 total = totalAssets();
        return total > idle ? total - idle : 0;
    }

    function assetsOf(address owner) public view returns (uint256) {
        return convertToAssets(balanceOf[owner]);
    }

    function convertToShares(uint256 assets) public view returns (uint256) {
        return (assets * RayMath.RAY) / nowChi();
    }

    function convertToAssets(uint256 shares) public view returns (uint256) {
        return (shares * nowChi()) / RayMath.RAY;
    }

    function previewDeposit(uint256 assets) external view returns (uint256) {
        return convertToShares(assets);
    }

    function previewMint(uint256 shares) external view returns (uint256) {
        return RayMath.divUp(shares * nowChi(), RayMath.RAY);
    }

    function previewWithdraw(uint256 assets) external view returns (uint256) {
        _checkIdle(assets);
        return RayMath.divUp(assets * RayMath.RAY, nowChi());
    }

    function previewRedeem(uint256 shares) external view returns (uint256 assets) {
        assets = convertToAssets(shares);
        _checkIdle(assets);
    }

    function maxDeposit(address) public view returns (uint256) {
        if (depositCap == type(uint256).max) return depositCap;
        uint256 total = totalAssets();
        return depositCap > total ? depositCap - total : 0;
    }

    function maxMint(address) external view returns (uint256) {
        uint256 assets = maxDeposit(address(0));
        return assets == type(uint256).max ? assets : convertToShares(assets);
    }

    function maxWithdraw(address owner) public view returns (uint256) {
        uint256 assets = assetsOf(owner);
        uint256 idle = _idle();
        return assets < idle ? assets : idle;
    }

    function maxRedeem(address owner) external view returns (uint256) {
        uint256 shares = convertToShares(_idle());
        return shares < balanceOf[owner] ? shares : balanceOf[owner];
    }

    // The internals.

    function _enter(uint256 assets, uint256 shares, address receiver) internal {
        require(receiver != address(0) && receiver != address(this), "SparkVault/invalid-address");
        require(
            depositCap == type(uint256).max || totalAssets() + assets <= depositCap,
            "SparkVault/deposit-cap-exceeded"
        );
        IVaultAsset(asset).transferFrom(msg.sender, address(this), assets);
        _mint(receiver, shares);
        emit Deposit(msg.sender, receiver, assets, shares);
    }

    function _exit(uint256 assets, uint256 shares, address receiver, address owner) internal {
        if (owner != msg.sender) _spendAllowance(owner, shares);
        _burn(owner, shares);
        _push(receiver, assets);
        emit Withdraw(msg.sender, receiver, owner, assets, shares);
    }

    function _push(address to, uint256 value) internal {
        _checkIdle(value);
        IVaultAsset(asset).transfer(to, value);
    }

    function _checkIdle(uint256 value) internal view {
        require(value <= _idle(), "SparkVault/insufficient-liquidity");
    }

    function _idle() internal view returns (uint256) {
        return IVaultAsset(asset).balanceOf(address(this));
    }

    function _allowanceError() internal pure override returns (string memory) {
        return "SparkVault/insufficient-allowance";
    }

    function _balanceError() internal pure override returns (string memory) {
        return "SparkVault/insufficient-balance";
    }
}
