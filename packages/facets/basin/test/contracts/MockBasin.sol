// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {HostileVenue} from "@diamond-pau/facet-kit/testing/HostileVenue.sol";
import {TestToken} from "@diamond-pau/facet-kit/testing/TestToken.sol";

/// @notice Stands for a Grove Basin at one share for one base unit, and for a hostile upgrade of it.
contract MockBasin is HostileVenue {
    mapping(address account => uint256) public shares;

    function deposit(TestToken asset, address receiver, uint256 amount) external hostile returns (uint256) {
        // A basin that charges a fee also pulls less than it was approved for.
        asset.transferFrom(msg.sender, address(this), mode == Mode.Lies ? amount : _delivered(amount));
        shares[receiver] += _delivered(amount);
        return amount;
    }

    function withdraw(TestToken asset, address receiver, uint256 maxAmount) external hostile returns (uint256 amount) {
        amount = maxAmount < shares[msg.sender] ? maxAmount : shares[msg.sender];
        shares[msg.sender] -= amount;
        asset.transfer(receiver, _delivered(amount));
    }

    /// @notice Gives away shares, so that a test has something to withdraw.
    function mint(address account, uint256 amount) external {
        shares[account] += amount;
    }
}
