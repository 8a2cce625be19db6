// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IVenues} from "@diamond-pau/contracts/linked/IVenues.sol";
import {ICCTPFacet} from "@diamond-pau/facet-cctp/ICCTPFacet.sol";
import {ICCTPV1Facet} from "@diamond-pau/facet-cctp-v1/ICCTPV1Facet.sol";
import {IPendleFacet} from "@diamond-pau/facet-pendle/IPendleFacet.sol";
import {IPSM3Facet} from "@diamond-pau/facet-psm3/IPSM3Facet.sol";
import {IUniswapV3Facet} from "@diamond-pau/facet-uniswap-v3/IUniswapV3Facet.sol";

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

    address private immutable _aaveFacet;
    address private immutable _cctpFacet;
    address private immutable _cctpV1Facet;
    address private immutable _centrifugeFacet;
    address private immutable _curveFacet;
    address private immutable _erc4626Facet;
    address private immutable _erc7540Facet;
    address private immutable _layerZeroFacet;
    address private immutable _pendleFacet;
    address private immutable _psm3Facet;
    address private immutable _sparkVaultFacet;
    address private immutable _transferAssetFacet;
    address private immutable _uniswapV3Facet;
    address private immutable _legacyFacet;

    constructor(
        address admin_,
        address proxy_,
        address rateLimits_,
        address parameterRegistry_,
        Facets memory facets
    ) AccessControlledController(admin_, proxy_, rateLimits_) FacetController(parameterRegistry_) {
        _aaveFacet = facets.aave;
        _cctpFacet = facets.cctp;
        _cctpV1Facet = facets.cctpV1;
        _centrifugeFacet = facets.centrifuge;
        _curveFacet = facets.curve;
        _erc4626Facet = facets.erc4626;
        _erc7540Facet = facets.erc7540;
        _layerZeroFacet = facets.layerZero;
        _pendleFacet = facets.pendle;
        _psm3Facet = facets.psm3;
        _sparkVaultFacet = facets.sparkVault;
        _transferAssetFacet = facets.transferAsset;
        _uniswapV3Facet = facets.uniswapV3;
        _legacyFacet = facets.legacy;
    }

    // ---------------------------------------------------------------------------------------------------------- venues

    function cctp() external view returns (address) {
        return ICCTPV1Facet(_cctpV1Facet).cctp();
    }

    function cctpV2() external view returns (address) {
        return ICCTPFacet(_cctpFacet).cctp();
    }

    function pendleRouter() external view returns (address) {
        return IPendleFacet(_pendleFacet).router();
    }

    function psm() external view returns (address) {
        return IPSM3Facet(_psm3Facet).psm();
    }

    function uniswapV3PositionManager() external view returns (address) {
        return IUniswapV3Facet(_uniswapV3Facet).positionManager();
    }

    function uniswapV3Router() external view returns (address) {
        return IUniswapV3Facet(_uniswapV3Facet).router();
    }

    function usdc() external view returns (address) {
        return ICCTPV1Facet(_cctpV1Facet).usdc();
    }

    // ---------------------------------------------------------------------------------------------------- integrations

    function _adapters() internal view override returns (address) {
        return _legacyFacet;
    }

    function _aave() internal view override returns (address) {
        return _aaveFacet;
    }

    function _cctp() internal view override returns (address) {
        return _cctpFacet;
    }

    function _cctpV1() internal view override returns (address) {
        return _cctpV1Facet;
    }

    function _centrifuge() internal view override returns (address) {
        return _centrifugeFacet;
    }

    function _curve() internal view override returns (address) {
        return _curveFacet;
    }

    function _erc4626() internal view override returns (address) {
        return _erc4626Facet;
    }

    function _erc7540() internal view override returns (address) {
        return _erc7540Facet;
    }

    function _layerZero() internal view override returns (address) {
        return _layerZeroFacet;
    }

    function _pendle() internal view override returns (address) {
        return _pendleFacet;
    }

    function _psm3() internal view override returns (address) {
        return _psm3Facet;
    }

    function _sparkVault() internal view override returns (address) {
        return _sparkVaultFacet;
    }

    function _transferAsset() internal view override returns (address) {
        return _transferAssetFacet;
    }

    function _uniswapV3() internal view override returns (address) {
        return _uniswapV3Facet;
    }

    function _uniswapV3AddLiquiditySelector() internal pure override returns (bytes4) {
        return IUniswapV3Facet.addLiquidity.selector;
    }

    function _uniswapV3RemoveLiquiditySelector() internal pure override returns (bytes4) {
        return IUniswapV3Facet.removeLiquidity.selector;
    }

    function _label() internal pure override returns (string memory) {
        return "FC";
    }
}
