// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {ERC4626} from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {HostileVenue} from "@diamond-pau/facet-kit/testing/HostileVenue.sol";

/// @notice A savings vault, and what a hostile upgrade of it would do.
contract Savings is ERC4626, HostileVenue {
    constructor(IERC20 asset) ERC20("Savings", "SAVE") ERC4626(asset) {}

    function deposit(uint256 assets, address receiver) public override hostile returns (uint256 shares) {
        shares = previewDeposit(assets);
        IERC20(asset()).transferFrom(msg.sender, address(this), _delivered(assets));
        _mint(receiver, _delivered(shares));
    }
}
