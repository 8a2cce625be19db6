// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {HostileVenue} from "@diamond-pau/facet-kit/testing/HostileVenue.sol";
import {TestToken} from "@diamond-pau/facet-kit/testing/TestToken.sol";

/// @notice Stands for Maple's Pool and its queue, with two assets for a share; and for a hostile one.
contract MockMapleToken is TestToken, HostileVenue {
    uint256 public constant RATE = 2;
    mapping(address owner => uint256) public escrowed;

    constructor() TestToken(6) {}

    /// @notice Shares that are in the queue already.
    function enqueue(address owner, uint256 shares) external {
        _mint(address(this), shares);
        escrowed[owner] += shares;
    }

    function convertToAssets(uint256 shares) external pure returns (uint256) {
        return shares * RATE;
    }

    function requestRedeem(uint256 shares, address owner) external hostile returns (uint256) {
        require(msg.sender == owner, "MockMapleToken/not-owner");
        _transfer(owner, address(this), shares);
        escrowed[owner] += _delivered(shares);
        return shares;
    }

    function removeShares(uint256 shares, address owner) external hostile returns (uint256) {
        require(msg.sender == owner, "MockMapleToken/not-owner");
        escrowed[owner] -= shares;
        _transfer(address(this), owner, _delivered(shares));
        return shares;
    }
}
