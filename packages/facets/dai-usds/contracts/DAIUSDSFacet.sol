// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Facet} from "@diamond-pau/contracts/facet/Facet.sol";
import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

import {DAIUSDSLogic} from "./DAIUSDSLogic.sol";
import {IDAIUSDSFacet} from "./IDAIUSDSFacet.sol";

/// @title DAIUSDSFacet
/// @notice See {IDAIUSDSFacet}.
contract DAIUSDSFacet is IDAIUSDSFacet, Facet {
    // --------------------------------------------------------------------------------------------------- immutables

    /// @inheritdoc IDAIUSDSFacet
    address public immutable dai;
    /// @inheritdoc IDAIUSDSFacet
    address public immutable daiUSDS;
    /// @inheritdoc IDAIUSDSFacet
    address public immutable usds;

    // -------------------------------------------------------------------------------------------------- constructor

    constructor(address dai_, address daiUSDS_, address usds_) {
        require(dai_ != address(0), "DAIUSDSFacet/zero-dai");
        require(daiUSDS_ != address(0), "DAIUSDSFacet/zero-daiUSDS");
        require(usds_ != address(0), "DAIUSDSFacet/zero-usds");
        dai = dai_;
        daiUSDS = daiUSDS_;
        usds = usds_;
    }

    // ------------------------------------------------------------------------------------------ allocator functions

    /// @inheritdoc IDAIUSDSFacet
    function swapUSDSToDAI(uint256 usdsAmount) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        DAIUSDSLogic.swapUSDSToDAI(_pau(), _venue(), usdsAmount);
        emit DAIUSDSSwapUSDSToDAI(usdsAmount);
    }

    /// @inheritdoc IDAIUSDSFacet
    function swapDAIToUSDS(uint256 daiAmount) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        DAIUSDSLogic.swapDAIToUSDS(_pau(), _venue(), daiAmount);
        emit DAIUSDSSwapDAIToUSDS(daiAmount);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc IDAIUSDSFacet
    function usdsToDAISwapRateLimitKey() external pure returns (bytes32 key) {
        return DAIUSDSLogic.LIMIT_USDS_TO_DAI;
    }

    /// @inheritdoc IDAIUSDSFacet
    function daiToUSDSSwapRateLimitKey() external pure returns (bytes32 key) {
        return DAIUSDSLogic.LIMIT_DAI_TO_USDS;
    }

    // ---------------------------------------------------------------------------------------------------- internals

    function _venue() private view returns (DAIUSDSLogic.Venue memory venue) {
        (venue.dai, venue.daiUSDS, venue.usds) = (dai, daiUSDS, usds);
    }
}
