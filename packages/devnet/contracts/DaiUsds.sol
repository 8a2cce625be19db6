// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Dai} from "./Dai.sol";
import {Usds} from "./Usds.sol";

/// Stands for DaiUsds and the two joins behind it: one for one, taken from the caller, given to `usr`.
contract DaiUsds {
    Dai public immutable dai;
    Usds public immutable usds;

    event DaiToUsds(address indexed caller, address indexed usr, uint256 wad);
    event UsdsToDai(address indexed caller, address indexed usr, uint256 wad);

    constructor(Dai dai_, Usds usds_) {
        dai = dai_;
        usds = usds_;
    }

    function daiToUsds(address usr, uint256 wad) external {
        dai.transferFrom(msg.sender, address(this), wad);
        dai.burn(address(this), wad);
        usds.mint(usr, wad);
        emit DaiToUsds(msg.sender, usr, wad);
    }

    function usdsToDai(address usr, uint256 wad) external {
        usds.transferFrom(msg.sender, address(this), wad);
        usds.burn(address(this), wad);
        dai.mint(usr, wad);
        emit UsdsToDai(msg.sender, usr, wad);
    }
}
