// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {HostileVenue} from "@diamond-pau/facet-kit/testing/HostileVenue.sol";
import {TestToken} from "@diamond-pau/facet-kit/testing/TestToken.sol";

/// @notice Stands for Sky's DaiUsds converter, and for a hostile one.
contract MockDaiUsds is HostileVenue {
    TestToken public immutable dai;
    TestToken public immutable usds;
    uint256 private _left;

    constructor(TestToken dai_, TestToken usds_) {
        dai = dai_;
        usds = usds_;
    }

    /// @notice How much less than the amount the converter takes from now on.
    function leave(uint256 wad) external {
        _left = wad;
    }

    function daiToUsds(address usr, uint256 wad) external hostile {
        _convert(dai, usds, usr, wad);
    }

    function usdsToDai(address usr, uint256 wad) external hostile {
        _convert(usds, dai, usr, wad);
    }

    function _convert(TestToken from, TestToken to, address usr, uint256 wad) private {
        from.transferFrom(msg.sender, address(this), wad - _left);
        to.mint(usr, _delivered(wad));
    }
}
