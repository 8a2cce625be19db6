// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {SharedController} from "@diamond-pau/contracts/controller/SharedController.sol";
import {IVenues} from "@diamond-pau/contracts/linked/IVenues.sol";
import {IParameterRegistry} from "@diamond-pau/contracts/registry/IParameterRegistry.sol";
import {ICCTPV1Facet} from "@diamond-pau/facet-cctp-v1/ICCTPV1Facet.sol";
import {ICCTPFacet} from "@diamond-pau/facet-cctp/ICCTPFacet.sol";
import {IPendleFacet} from "@diamond-pau/facet-pendle/IPendleFacet.sol";
import {IUniswapV3Facet} from "@diamond-pau/facet-uniswap-v3/IUniswapV3Facet.sol";

import {AccessControlledController} from "../legacy/AccessControlledController.sol";
import {SharedActions} from "../legacy/SharedActions.sol";

/// @title FacetController
/// @notice Stage 2: integrations are facets given at construction, parameters lie in the ParameterRegistry.
abstract contract FacetController is IVenues, SharedActions, AccessControlledController {
    /// @dev Zero for an integration that the PAU does without.
    struct SharedFacets {
        address aave;
        address cctp;
        address cctpV1;
        address centrifuge;
        address curve;
        address erc4626;
        address erc7540;
        address layerZero;
        address pendle;
        address sparkVault;
        address transferAsset;
        address uniswapV3;
        /// The adapters: {Mainnet,Foreign}LegacyFacet, built over the same facets.
        address legacy;
    }

    error ZeroParameterRegistry();

    IParameterRegistry private immutable _parameterRegistry;
    address private immutable _aaveFacet;
    address private immutable _cctpFacet;
    address private immutable _cctpV1Facet;
    address private immutable _centrifugeFacet;
    address private immutable _curveFacet;
    address private immutable _erc4626Facet;
    address private immutable _erc7540Facet;
    address private immutable _layerZeroFacet;
    address private immutable _pendleFacet;
    address private immutable _sparkVaultFacet;
    address private immutable _transferAssetFacet;
    address private immutable _uniswapV3Facet;
    address private immutable _legacyFacet;

    constructor(address parameterRegistry_, SharedFacets memory facets) {
        require(parameterRegistry_ != address(0), ZeroParameterRegistry());
        _parameterRegistry = IParameterRegistry(parameterRegistry_);
        _aaveFacet = facets.aave;
        _cctpFacet = facets.cctp;
        _cctpV1Facet = facets.cctpV1;
        _centrifugeFacet = facets.centrifuge;
        _curveFacet = facets.curve;
        _erc4626Facet = facets.erc4626;
        _erc7540Facet = facets.erc7540;
        _layerZeroFacet = facets.layerZero;
        _pendleFacet = facets.pendle;
        _sparkVaultFacet = facets.sparkVault;
        _transferAssetFacet = facets.transferAsset;
        _uniswapV3Facet = facets.uniswapV3;
        _legacyFacet = facets.legacy;

        // For facets of the production code base, which know only the storage slots.
        SharedController.Addresses storage shared = SharedController.layout();
        shared.accessControls = address(this);
        shared.proxy = proxy;
        shared.rateLimits = rateLimits;
    }

    /// @dev Facets keep the guard, which is the same one.
    function _run(address integration, bytes memory data) internal override returns (bytes memory) {
        return _delegate(integration, data);
    }

    function _get(bytes32 namespace, bytes32 key) internal view override returns (bytes32) {
        return _parameterRegistry.get(proxy, namespace, key);
    }

    function _set(bytes32 namespace, bytes32 key, bytes32 value) internal override {
        _parameterRegistry.set(proxy, namespace, key, value);
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
}
