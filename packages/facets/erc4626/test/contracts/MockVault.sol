// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {ERC4626} from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {HostileVenue} from "@diamond-pau/facet-kit/testing/HostileVenue.sol";

/// @notice OpenZeppelin's ERC-4626 vault, as real ones are built on it, and a hostile upgrade of it.
contract MockVault is ERC4626, HostileVenue {
    address private _asset;

    constructor(IERC20 asset_) ERC20("Vault", "VAULT") ERC4626(asset_) {
        _asset = address(asset_);
    }

    /// @notice What an upgrade of the vault could do.
    function repoint(address asset_) external {
        _asset = asset_;
    }

    function asset() public view override returns (address) {
        return _asset;
    }

    function deposit(uint256 assets, address receiver) public override hostile returns (uint256 shares) {
        shares = previewDeposit(assets);
        if (mode == Mode.Lies) return shares;
        IERC20(_asset).transferFrom(msg.sender, address(this), _delivered(assets));
        _mint(receiver, mode == Mode.ChargesFee ? (shares * 8) / 10 : shares);
    }

    function withdraw(uint256 assets, address receiver, address owner) public override hostile returns (uint256) {
        return super.withdraw(_delivered(assets), receiver, owner);
    }

    function redeem(uint256 shares, address receiver, address owner) public override hostile returns (uint256) {
        return super.redeem(_delivered(shares), receiver, owner);
    }
}
