// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {RayMath} from "./RayMath.sol";
import {SkyToken} from "./SkyToken.sol";
import {Usds} from "./Usds.sol";

/// Stands for sUSDS: an ERC-4626 vault whose share price grows by the second at the savings rate, paid for by minting.
/// Left out: permit and the proxy.
contract SUsds is SkyToken {
    string public constant override name = "Savings USDS";
    string public constant override symbol = "sUSDS";

    Usds public immutable usds;

    /// Assets per share (27 decimals) as of `rho`, seconds since 1970.
    uint256 public chi;
    uint256 public rho;
    /// Growth of `chi` per second (27 decimals).
    uint256 public ssr;

    event Drip(uint256 chi, uint256 diff);
    event Deposit(address indexed sender, address indexed owner, uint256 assets, uint256 shares);
    event Withdraw(
        address indexed sender,
        address indexed receiver,
        address indexed owner,
        uint256 assets,
        uint256 shares
    );
    event Referral(uint16 indexed referral, address indexed owner, uint256 assets, uint256 shares);

    constructor(Usds usds_, uint256 chi_, uint256 ssr_) {
        usds = usds_;
        chi = chi_;
        ssr = ssr_;
        rho = block.timestamp;
    }

    function file(bytes32 what, uint256 data) external auth {
        _require(what == "ssr", "file-unrecognized-param");
        _require(data >= RayMath.RAY, "wrong-ssr-value");
        _require(rho == block.timestamp, "chi-not-up-to-date");
        ssr = data;
    }

    function drip() public returns (uint256 nChi) {
        nChi = _chiNow();
        uint256 diff = (totalSupply * nChi) / RayMath.RAY - (totalSupply * chi) / RayMath.RAY;
        if (block.timestamp > rho) {
            usds.mint(address(this), diff);
            chi = nChi;
            rho = block.timestamp;
        }
        emit Drip(nChi, diff);
    }

    function deposit(uint256 assets, address receiver) public returns (uint256 shares) {
        shares = (assets * RayMath.RAY) / drip();
        _enter(assets, shares, receiver);
    }

    function deposit(uint256 assets, address receiver, uint16 referral) external returns (uint256 shares) {
        shares = deposit(assets, receiver);
        emit Referral(referral, receiver, assets, shares);
    }

    function mint(uint256 shares, address receiver) public returns (uint256 assets) {
        assets = RayMath.divUp(shares * drip(), RayMath.RAY);
        _enter(assets, shares, receiver);
    }

    function mint(uint256 shares, address receiver, uint16 referral) external returns (uint256 assets) {
        assets = mint(shares, receiver);
        emit Referral(referral, receiver, assets, shares);
    }

    function withdraw(uint256 assets, address receiver, address owner) external returns (uint256 shares) {
        shares = RayMath.divUp(assets * RayMath.RAY, drip());
        _exit(assets, shares, receiver, owner);
    }

    function redeem(uint256 shares, address receiver, address owner) external returns (uint256 assets) {
        assets = (shares * drip()) / RayMath.RAY;
        _exit(assets, shares, receiver, owner);
    }

    function asset() external view returns (address) {
        return address(usds);
    }

    function totalAssets() external view returns (uint256) {
        return convertToAssets(totalSupply);
    }

    function convertToShares(uint256 assets) public view returns (uint256) {
        return (assets * RayMath.RAY) / _chiNow();
    }

    function convertToAssets(uint256 shares) public view returns (uint256) {
        return (shares * _chiNow()) / RayMath.RAY;
    }

    function previewDeposit(uint256 assets) external view returns (uint256) {
        return convertToShares(assets);
    }

    function previewMint(uint256 shares) external view returns (uint256) {
        return RayMath.divUp(shares * _chiNow(), RayMath.RAY);
    }

    function previewWithdraw(uint256 assets) external view returns (uint256) {
        return RayMath.divUp(assets * RayMath.RAY, _chiNow());
    }

    function previewRedeem(uint256 shares) external view returns (uint256) {
        return convertToAssets(shares);
    }

    function maxDeposit(address) external pure returns (uint256) {
        return type(uint256).max;
    }

    function maxMint(address) external pure returns (uint256) {
        return type(uint256).max;
    }

    function maxWithdraw(address owner) external view returns (uint256) {
        return convertToAssets(balanceOf[owner]);
    }

    function maxRedeem(address owner) external view returns (uint256) {
        return balanceOf[owner];
    }

    function _chiNow() internal view returns (uint256) {
        return block.timestamp > rho ? (RayMath.pow(ssr, block.timestamp - rho) * chi) / RayMath.RAY : chi;
    }

    function _enter(uint256 assets, uint256 shares, address receiver) internal {
        _checkRecipient(receiver);
        usds.transferFrom(msg.sender, address(this), assets);
        emit Deposit(msg.sender, receiver, assets, shares);
        _mint(receiver, shares);
    }

    function _exit(uint256 assets, uint256 shares, address receiver, address owner) internal {
        _burn(owner, shares);
        usds.transfer(receiver, assets);
        emit Withdraw(msg.sender, receiver, owner, assets, shares);
    }

    function _prefix() internal pure override returns (string memory) {
        return "SUsds";
    }
}
