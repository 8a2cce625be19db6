// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";

interface IUSTBLike {
    function subscribe(uint256 inAmount, address stablecoin) external;
}

/// @title SuperstateLogic
/// @notice See {ISuperstateFacet}.
library SuperstateLogic {
    bytes32 internal constant LIMIT_SUBSCRIBE = keccak256("LIMIT_SUPERSTATE_SUBSCRIBE");

    function subscribe(Pau memory pau, address usdc, address ustb, uint256 usdcAmount) internal {
        pau.decreaseRateLimit(LIMIT_SUBSCRIBE, usdcAmount);

        pau.approve(usdc, ustb, usdcAmount);
        uint256 start = pau.balanceOf(ustb);
        pau.call(ustb, abi.encodeCall(IUSTBLike.subscribe, (usdcAmount, usdc)));
        require(pau.balanceOf(ustb) > start, "SuperstateFacet/ustb-not-received");
        pau.clearApproval(usdc, ustb);
    }
}
