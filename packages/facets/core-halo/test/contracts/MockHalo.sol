// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {ERC4626} from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {HostileVenue} from "@diamond-pau/facet-kit/testing/HostileVenue.sol";

/// @notice Stands for a Core Halo, none of which is live: OpenZeppelin's ERC-4626, and a hostile upgrade of it.
contract MockHalo is ERC4626, HostileVenue {
    address private _asset;
    uint256 private _burnedOnTop;

    constructor(IERC20 asset_) ERC20("Halo", "HALO") ERC4626(asset_) {
        _asset = address(asset_);
    }

    /// @notice Two things that an upgrade of the halo could do.
    function repoint(address asset_) external {
        _asset = asset_;
    }

    function burnOnTop(uint256 units) external {
        _burnedOnTop = units;
    }

    function asset() public view override returns (address) {
        return _asset;
    }

    function deposit(uint256 assets, address receiver) public override hostile returns (uint256 units) {
        units = previewDeposit(assets);
        if (mode == Mode.Lies) return units;
        IERC20(_asset).transferFrom(msg.sender, address(this), _delivered(assets));
        _mint(receiver, mode == Mode.ChargesFee ? (units * 8) / 10 : units);
    }

    function redeem(uint256 units, address receiver, address owner) public override hostile returns (uint256) {
        if (_burnedOnTop > 0) _burn(owner, _burnedOnTop);
        return super.redeem(_delivered(units), receiver, owner);
    }
}
