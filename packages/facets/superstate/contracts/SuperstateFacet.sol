// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Facet} from "@diamond-pau/contracts/facet/Facet.sol";
import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

import {ISuperstateFacet} from "./ISuperstateFacet.sol";
import {SuperstateLogic} from "./SuperstateLogic.sol";

/// @title SuperstateFacet
/// @notice See {ISuperstateFacet}.
contract SuperstateFacet is ISuperstateFacet, Facet {
    // --------------------------------------------------------------------------------------------------- immutables

    /// @inheritdoc ISuperstateFacet
    address public immutable usdc;
    /// @inheritdoc ISuperstateFacet
    address public immutable ustb;

    // -------------------------------------------------------------------------------------------------- constructor

    constructor(address usdc_, address ustb_) {
        require(usdc_ != address(0), "SuperstateFacet/zero-usdc");
        require(ustb_ != address(0), "SuperstateFacet/zero-ustb");
        usdc = usdc_;
        ustb = ustb_;
    }

    // ------------------------------------------------------------------------------------------ allocator functions

    /// @inheritdoc ISuperstateFacet
    function subscribe(uint256 usdcAmount) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        SuperstateLogic.subscribe(_pau(), usdc, ustb, usdcAmount);
        emit SuperstateSubscribe(usdcAmount);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc ISuperstateFacet
    function subscribeRateLimitKey() external pure returns (bytes32 key) {
        return SuperstateLogic.LIMIT_SUBSCRIBE;
    }
}
