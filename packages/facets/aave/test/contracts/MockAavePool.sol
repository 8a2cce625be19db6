// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {HostileVenue} from "@diamond-pau/facet-kit/testing/HostileVenue.sol";
import {TestToken} from "@diamond-pau/facet-kit/testing/TestToken.sol";

/// @notice Stands for Aave V3's AToken, at an index of one.
contract MockAToken is TestToken {
    address public POOL;
    address public UNDERLYING_ASSET_ADDRESS;

    constructor(address pool, address underlying) TestToken(6) {
        POOL = pool;
        UNDERLYING_ASSET_ADDRESS = underlying;
    }

    /// @notice What an upgrade of the aToken could do.
    function repoint(address pool, address underlying) external {
        POOL = pool;
        UNDERLYING_ASSET_ADDRESS = underlying;
    }
}

/// @notice Stands for Aave V3's Pool with one reserve, and for a hostile upgrade of it. The real code runs on the devnet.
contract MockAavePool is HostileVenue {
    TestToken public immutable underlying;
    MockAToken public immutable aToken;

    constructor(TestToken underlying_) {
        underlying = underlying_;
        aToken = new MockAToken(address(this), address(underlying_));
    }

    function supply(address, uint256 amount, address onBehalfOf, uint16) external hostile {
        // A pool that charges a fee also pulls less than it was approved for.
        underlying.transferFrom(msg.sender, address(this), _delivered(amount));
        aToken.mint(onBehalfOf, _delivered(amount));
    }

    function withdraw(address, uint256 amount, address to) external hostile returns (uint256) {
        if (amount == type(uint256).max) amount = aToken.balanceOf(msg.sender);
        aToken.burn(msg.sender, amount);
        underlying.transfer(to, _delivered(amount));
        return amount;
    }
}
