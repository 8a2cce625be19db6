// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {HostileVenue} from "@diamond-pau/facet-kit/testing/HostileVenue.sol";
import {TestToken} from "@diamond-pau/facet-kit/testing/TestToken.sol";

/// @notice Stands for Spark's PSM3 with its assets at par, shares of 18 decimals, and refusals of a zero amount.
contract MockPSM3 is HostileVenue {
    mapping(address account => uint256) public shares;

    function deposit(TestToken asset, address receiver, uint256 amount) external hostile returns (uint256 newShares) {
        require(amount != 0, "PSM3/invalid-amount");
        newShares = _toShares(asset, amount);
        shares[receiver] += _delivered(newShares);
        // A PSM that charges a fee also pulls less than it was approved for.
        asset.transferFrom(msg.sender, address(this), mode == Mode.Lies ? amount : _delivered(amount));
    }

    function withdraw(TestToken asset, address receiver, uint256 maxAmount) external hostile returns (uint256 amount) {
        require(maxAmount != 0, "PSM3/invalid-amount");
        uint256 idle = asset.balanceOf(address(this));
        amount = maxAmount < idle ? maxAmount : idle;
        shares[msg.sender] -= _toShares(asset, amount);
        asset.transfer(receiver, _delivered(amount));
    }

    /// @notice Gives away shares, so that a test has something to withdraw.
    function mint(address account, uint256 amount) external {
        shares[account] += amount;
    }

    function _toShares(TestToken asset, uint256 amount) private view returns (uint256) {
        return amount * 10 ** (18 - asset.decimals());
    }
}
