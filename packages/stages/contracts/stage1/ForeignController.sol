// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IVenues} from "@diamond-pau/contracts/linked/IVenues.sol";
import {LocalParameters} from "@diamond-pau/contracts/linked/LocalParameters.sol";
import {PSM3Lib} from "@diamond-pau/facet-psm3/PSM3Lib.sol";

import {AccessControlledController} from "../legacy/AccessControlledController.sol";
import {ForeignActions} from "../legacy/ForeignActions.sol";
import {ForeignGetters} from "../legacy/ForeignGetters.sol";
import {SharedRelays} from "../legacy/SharedRelays.sol";
import {LibraryController} from "./LibraryController.sol";
import {ForeignModule} from "./ForeignModule.sol";

/// @title ForeignController
/// @notice Stage 1 elsewhere: the interface of the legacy controllers of Spark and Grove together, over linked libraries.
contract ForeignController is IVenues, ForeignActions, ForeignGetters, SharedRelays, LibraryController {
    /// @dev Zero for a venue that the chain or the PAU does not have.
    struct Venues {
        address cctp;
        address cctpV2;
        address pendleRouter;
        address psm;
        address uniswapV3PositionManager;
        address uniswapV3Router;
        address usdc;
    }

    address public immutable cctp;
    address public immutable cctpV2;
    address public immutable pendleRouter;
    address public immutable psm;
    address public immutable uniswapV3PositionManager;
    address public immutable uniswapV3Router;
    address public immutable usdc;

    address private immutable _module;

    constructor(
        address admin_,
        address proxy_,
        address rateLimits_,
        Venues memory venues,
        LocalParameters.Word[] memory words
    ) AccessControlledController(admin_, proxy_, rateLimits_) LibraryController(words) {
        cctp = venues.cctp;
        cctpV2 = venues.cctpV2;
        pendleRouter = venues.pendleRouter;
        psm = venues.psm;
        uniswapV3PositionManager = venues.uniswapV3PositionManager;
        uniswapV3Router = venues.uniswapV3Router;
        usdc = venues.usdc;
        _module = address(new ForeignModule());
    }

    function _adapters() internal view override returns (address) {
        return _module;
    }

    // ---------------------------------------------------------------------------------------------------- integrations

    function _psm3() internal pure override returns (address) {
        return address(PSM3Lib);
    }

    function _label() internal pure override returns (string memory) {
        return "FC";
    }
}
