// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Facet} from "@diamond-pau/contracts/facet/Facet.sol";
import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

import {IPSMFacet} from "./IPSMFacet.sol";
import {IPSMLike, PSMLogic} from "./PSMLogic.sol";

/// @title PSMFacet
/// @notice See {IPSMFacet}.
contract PSMFacet is IPSMFacet, Facet {
    // --------------------------------------------------------------------------------------------------- immutables

    /// @inheritdoc IPSMFacet
    address public immutable dai;
    /// @inheritdoc IPSMFacet
    address public immutable daiUSDS;
    /// @inheritdoc IPSMFacet
    address public immutable psm;
    /// @inheritdoc IPSMFacet
    address public immutable usdc;
    /// @inheritdoc IPSMFacet
    address public immutable usds;
    /// @inheritdoc IPSMFacet
    uint256 public immutable to18ConversionFactor;

    // -------------------------------------------------------------------------------------------------- constructor

    constructor(address dai_, address daiUSDS_, address psm_, address usdc_, address usds_) {
        require(dai_ != address(0), "PSMFacet/zero-dai");
        require(daiUSDS_ != address(0), "PSMFacet/zero-daiUSDS");
        require(psm_ != address(0), "PSMFacet/zero-psm");
        require(usdc_ != address(0), "PSMFacet/zero-usdc");
        require(usds_ != address(0), "PSMFacet/zero-usds");
        dai = dai_;
        daiUSDS = daiUSDS_;
        psm = psm_;
        usdc = usdc_;
        usds = usds_;
        to18ConversionFactor = IPSMLike(psm_).to18ConversionFactor();
    }

    // ------------------------------------------------------------------------------------------ allocator functions

    /// @inheritdoc IPSMFacet
    function swapUSDSToUSDC(uint256 usdcAmount) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        PSMLogic.swapUSDSToUSDC(_pau(), _venue(), usdcAmount);
        emit PSMSwapUSDSToUSDC(usdcAmount);
    }

    /// @inheritdoc IPSMFacet
    function swapUSDCToUSDS(uint256 usdcAmount) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        PSMLogic.swapUSDCToUSDS(_pau(), _venue(), usdcAmount);
        emit PSMSwapUSDCToUSDS(usdcAmount);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc IPSMFacet
    function usdsToUSDCSwapRateLimitKey() external pure returns (bytes32 key) {
        return PSMLogic.LIMIT_USDS_TO_USDC;
    }

    /// @inheritdoc IPSMFacet
    function usdcToUSDSSwapRateLimitKey() external pure returns (bytes32 key) {
        return PSMLogic.LIMIT_USDC_TO_USDS;
    }

    // ---------------------------------------------------------------------------------------------------- internals

    function _venue() private view returns (PSMLogic.Venue memory) {
        return PSMLogic.Venue(dai, daiUSDS, psm, usdc, usds, to18ConversionFactor);
    }
}
