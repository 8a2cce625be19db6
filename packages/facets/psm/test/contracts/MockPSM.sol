// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {HostileVenue} from "@diamond-pau/facet-kit/testing/HostileVenue.sol";
import {TestToken} from "@diamond-pau/facet-kit/testing/TestToken.sol";

/// @notice Stands for Sky's DaiUsds converter.
contract MockDaiUsds {
    TestToken public immutable dai;
    TestToken public immutable usds;

    constructor(TestToken dai_, TestToken usds_) {
        dai = dai_;
        usds = usds_;
    }

    function daiToUsds(address usr, uint256 wad) external {
        dai.transferFrom(msg.sender, address(this), wad);
        usds.mint(usr, wad);
    }

    function usdsToDai(address usr, uint256 wad) external {
        usds.transferFrom(msg.sender, address(this), wad);
        dai.mint(usr, wad);
    }
}

/// @notice Stands for Sky's LitePSM: a finite amount of DAI, a fill of a fixed size, and a hostile version of both.
contract MockPSM is HostileVenue {
    uint256 public to18ConversionFactor = 1e12;
    TestToken public immutable gem;
    TestToken public immutable dai;
    uint256 public fillSize;
    uint256 public fills;

    constructor(TestToken gem_, TestToken dai_) {
        gem = gem_;
        dai = dai_;
    }

    function setFillSize(uint256 wad) external {
        fillSize = wad;
    }

    function setConversionFactor(uint256 factor) external {
        to18ConversionFactor = factor;
    }

    function fill() external returns (uint256 wad) {
        ++fills;
        dai.mint(address(this), fillSize);
        return fillSize;
    }

    function buyGemNoFee(address usr, uint256 gemAmt) external hostile returns (uint256 daiInWad) {
        daiInWad = gemAmt * 1e12;
        dai.transferFrom(msg.sender, address(this), daiInWad);
        gem.transfer(usr, _delivered(gemAmt));
    }

    function sellGemNoFee(address usr, uint256 gemAmt) external hostile returns (uint256 daiOutWad) {
        daiOutWad = gemAmt * 1e12;
        gem.transferFrom(msg.sender, address(this), gemAmt);
        dai.transfer(usr, _delivered(daiOutWad));
    }
}
