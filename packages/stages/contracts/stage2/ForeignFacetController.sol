// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IVenues} from "@diamond-pau/contracts/linked/IVenues.sol";
import {IPSM3Facet} from "@diamond-pau/facet-psm3/IPSM3Facet.sol";

import {AccessControlledController} from "../legacy/AccessControlledController.sol";
import {ForeignActions} from "../legacy/ForeignActions.sol";
import {ForeignGetters} from "../legacy/ForeignGetters.sol";
import {SharedRelays} from "../legacy/SharedRelays.sol";
import {FacetController} from "./FacetController.sol";

/// @title ForeignFacetController
/// @notice Stage 2 elsewhere: the interface of {ForeignController}, over facets.
contract ForeignFacetController is IVenues, ForeignActions, ForeignGetters, SharedRelays, FacetController {
    /// @dev Zero for an integration that the PAU does without.
    struct Facets {
        address aave;
        address cctp;
        address cctpV1;
        address centrifuge;
        address curve;
        address erc4626;
        address erc7540;
        address layerZero;
        address pendle;
        address psm3;
        address sparkVault;
        address transferAsset;
        address uniswapV3;
        /// The adapters: {Mainnet,Foreign}LegacyFacet, built over the same facets.
        address legacy;
    }

    address private immutable _psm3Facet;

    constructor(
        address admin_,
        address proxy_,
        address rateLimits_,
        address parameterRegistry_,
        Facets memory facets
    ) AccessControlledController(admin_, proxy_, rateLimits_) FacetController(parameterRegistry_, _shared(facets)) {
        _psm3Facet = facets.psm3;
    }

    // ---------------------------------------------------------------------------------------------------------- venues

    function psm() external view returns (address) {
        return IPSM3Facet(_psm3Facet).psm();
    }

    // ---------------------------------------------------------------------------------------------------- integrations

    function _psm3() internal view override returns (address) {
        return _psm3Facet;
    }

    function _label() internal pure override returns (string memory) {
        return "FC";
    }

    function _shared(Facets memory facets) private pure returns (SharedFacets memory) {
        return
            SharedFacets({
                aave: facets.aave,
                cctp: facets.cctp,
                cctpV1: facets.cctpV1,
                centrifuge: facets.centrifuge,
                curve: facets.curve,
                erc4626: facets.erc4626,
                erc7540: facets.erc7540,
                layerZero: facets.layerZero,
                pendle: facets.pendle,
                sparkVault: facets.sparkVault,
                transferAsset: facets.transferAsset,
                uniswapV3: facets.uniswapV3,
                legacy: facets.legacy
            });
    }
}
