// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Facet} from "@diamond-pau/contracts/facet/Facet.sol";
import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

import {IPendleFacet} from "./IPendleFacet.sol";
import {PendleLogic} from "./PendleLogic.sol";

/// @title PendleFacet
/// @notice See {IPendleFacet}.
contract PendleFacet is IPendleFacet, Facet {
    // --------------------------------------------------------------------------------------------------- immutables

    /// @inheritdoc IPendleFacet
    address public immutable router;

    // -------------------------------------------------------------------------------------------------- constructor

    constructor(address router_) {
        require(router_ != address(0), "PendleFacet/zero-router");
        router = router_;
    }

    // ------------------------------------------------------------------------------------------ allocator functions

    /// @inheritdoc IPendleFacet
    function redeem(
        address pendleMarket,
        uint256 pyAmountIn,
        uint256 minAmountOut
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        uint256 tokenOutAmount = PendleLogic.redeem(_pau(), router, pendleMarket, pyAmountIn, minAmountOut);
        emit PendleRedeem(pendleMarket, pyAmountIn, tokenOutAmount);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc IPendleFacet
    function getRedeemRateLimitKey(address pendleMarket, address pt) external pure returns (bytes32 key) {
        return PendleLogic.redeemKey(pendleMarket, pt);
    }
}
