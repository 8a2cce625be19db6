// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";

interface IDaiUsdsLike {
    function daiToUsds(address usr, uint256 wad) external;
    function usdsToDai(address usr, uint256 wad) external;
}

/// @title DAIUSDSLogic
/// @notice See {IDAIUSDSFacet}.
library DAIUSDSLogic {
    bytes32 internal constant LIMIT_USDS_TO_DAI = keccak256("LIMIT_DAIUSDS_SWAP_USDS_TO_DAI");
    bytes32 internal constant LIMIT_DAI_TO_USDS = keccak256("LIMIT_DAIUSDS_SWAP_DAI_TO_USDS");

    struct Venue {
        address dai;
        address daiUSDS;
        address usds;
    }

    function swapUSDSToDAI(Pau memory pau, Venue memory venue, uint256 usdsAmount) internal {
        pau.decreaseRateLimit(LIMIT_USDS_TO_DAI, usdsAmount);

        uint256 start = pau.balanceOf(venue.dai);
        pau.approve(venue.usds, venue.daiUSDS, usdsAmount);
        pau.call(venue.daiUSDS, abi.encodeCall(IDaiUsdsLike.usdsToDai, (pau.proxy, usdsAmount)));
        require(pau.balanceOf(venue.dai) - start >= usdsAmount, "DAIUSDSFacet/dai-not-received");
        pau.clearApproval(venue.usds, venue.daiUSDS);
    }

    function swapDAIToUSDS(Pau memory pau, Venue memory venue, uint256 daiAmount) internal {
        pau.decreaseRateLimit(LIMIT_DAI_TO_USDS, daiAmount);

        uint256 start = pau.balanceOf(venue.usds);
        pau.approve(venue.dai, venue.daiUSDS, daiAmount);
        pau.call(venue.daiUSDS, abi.encodeCall(IDaiUsdsLike.daiToUsds, (pau.proxy, daiAmount)));
        require(pau.balanceOf(venue.usds) - start >= daiAmount, "DAIUSDSFacet/usds-not-received");
        pau.clearApproval(venue.dai, venue.daiUSDS);
    }
}
