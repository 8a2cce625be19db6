// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";

interface IDaiUsdsLike {
    function daiToUsds(address usr, uint256 wad) external;
    function usdsToDai(address usr, uint256 wad) external;
}

interface IPSMLike {
    function buyGemNoFee(address usr, uint256 gemAmt) external returns (uint256 daiInWad);
    function fill() external returns (uint256 wad);
    function sellGemNoFee(address usr, uint256 gemAmt) external returns (uint256 daiOutWad);
    function to18ConversionFactor() external view returns (uint256);
}

/// @title PSMLogic
/// @notice See {IPSMFacet}.
library PSMLogic {
    bytes32 internal constant LIMIT_USDS_TO_USDC = keccak256("LIMIT_USDS_TO_USDC");
    bytes32 internal constant LIMIT_USDC_TO_USDS = keccak256("LIMIT_USDC_TO_USDS");

    struct Venue {
        address dai;
        address daiUSDS;
        address psm;
        address usdc;
        address usds;
        uint256 conversionFactor;
    }

    function swapUSDSToUSDC(Pau memory pau, Venue memory venue, uint256 usdcAmount) internal {
        pau.decreaseRateLimit(LIMIT_USDS_TO_USDC, usdcAmount);

        uint256 amount = usdcAmount * venue.conversionFactor;
        uint256 start = pau.balanceOf(venue.usdc);
        pau.approve(venue.usds, venue.daiUSDS, amount);
        pau.call(venue.daiUSDS, abi.encodeCall(IDaiUsdsLike.usdsToDai, (pau.proxy, amount)));
        pau.approve(venue.dai, venue.psm, amount);
        pau.call(venue.psm, abi.encodeCall(IPSMLike.buyGemNoFee, (pau.proxy, usdcAmount)));
        require(pau.balanceOf(venue.usdc) - start >= usdcAmount, "PSMFacet/usdc-not-received");

        pau.clearApproval(venue.usds, venue.daiUSDS);
        pau.clearApproval(venue.dai, venue.psm);
    }

    function swapUSDCToUSDS(Pau memory pau, Venue memory venue, uint256 usdcAmount) internal {
        pau.decreaseRateLimit(LIMIT_USDC_TO_USDS, usdcAmount);

        uint256 amount = usdcAmount * venue.conversionFactor;
        uint256 start = pau.balanceOf(venue.usds);
        pau.approve(venue.usdc, venue.psm, usdcAmount);
        _sellGem(pau, venue, usdcAmount);
        pau.approve(venue.dai, venue.daiUSDS, amount);
        pau.call(venue.daiUSDS, abi.encodeCall(IDaiUsdsLike.daiToUsds, (pau.proxy, amount)));
        require(pau.balanceOf(venue.usds) - start >= amount, "PSMFacet/usds-not-received");

        pau.clearApproval(venue.usdc, venue.psm);
        pau.clearApproval(venue.dai, venue.daiUSDS);
    }

    /// @dev Sells in as many pieces as the PSM's DAI takes, refilling it in between. A fill that brings nothing ends
    ///      it, so that no PSM can make it turn without progress.
    function _sellGem(Pau memory pau, Venue memory venue, uint256 usdcAmount) private {
        for (uint256 left = usdcAmount; left > 0;) {
            uint256 sellable = _sellable(venue);
            if (sellable < left) {
                // Anyone may fill the PSM, so it is not the proxy that does.
                IPSMLike(venue.psm).fill();
                sellable = _sellable(venue);
            }
            uint256 amount = Math.min(left, sellable);
            require(amount > 0, "PSMFacet/psm-empty");
            pau.call(venue.psm, abi.encodeCall(IPSMLike.sellGemNoFee, (pau.proxy, amount)));
            left -= amount;
        }
    }

    /// @dev How much USDC the PSM's DAI pays for, in base units.
    function _sellable(Venue memory venue) private view returns (uint256) {
        return IERC20(venue.dai).balanceOf(venue.psm) / venue.conversionFactor;
    }
}
