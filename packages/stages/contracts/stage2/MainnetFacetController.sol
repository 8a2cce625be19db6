// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IMainnetVenues} from "@diamond-pau/contracts/linked/IVenues.sol";
import {IEthenaFacet} from "@diamond-pau/facet-ethena/IEthenaFacet.sol";
import {IPSMFacet} from "@diamond-pau/facet-psm/IPSMFacet.sol";
import {ISuperstateFacet} from "@diamond-pau/facet-superstate/ISuperstateFacet.sol";
import {IUniswapV4Facet} from "@diamond-pau/facet-uniswap-v4/IUniswapV4Facet.sol";
import {IUSDSFacet} from "@diamond-pau/facet-usds/IUSDSFacet.sol";
import {IWEETHFacet} from "@diamond-pau/facet-weeth/IWEETHFacet.sol";
import {IWSTETHFacet} from "@diamond-pau/facet-wsteth/IWSTETHFacet.sol";

import {AccessControlledController} from "../legacy/AccessControlledController.sol";
import {MainnetActions} from "../legacy/MainnetActions.sol";
import {MainnetRelays} from "../legacy/MainnetRelays.sol";
import {FacetController} from "./FacetController.sol";

/// @title MainnetFacetController
/// @notice Stage 2 on mainnet: the interface of {MainnetController}, over facets.
contract MainnetFacetController is IMainnetVenues, MainnetActions, MainnetRelays, FacetController {
    /// @dev Zero for an integration that the PAU does without.
    struct Facets {
        address aave;
        address cctp;
        address cctpV1;
        address centrifuge;
        address curve;
        address daiUsds;
        address erc4626;
        address erc7540;
        address ethena;
        address farm;
        address layerZero;
        address maple;
        address pendle;
        address psm;
        address sparkVault;
        address superstate;
        address transferAsset;
        address uniswapV3;
        address uniswapV4;
        address usds;
        address weeth;
        address wrapProxyETH;
        address wsteth;
        /// The adapters: {Mainnet,Foreign}LegacyFacet, built over the same facets.
        address legacy;
    }

    address private immutable _daiUsdsFacet;
    address private immutable _ethenaFacet;
    address private immutable _farmFacet;
    address private immutable _mapleFacet;
    address private immutable _psmFacet;
    address private immutable _superstateFacet;
    address private immutable _uniswapV4Facet;
    address private immutable _usdsFacet;
    address private immutable _weethFacet;
    address private immutable _wrapProxyETHFacet;
    address private immutable _wstethFacet;

    constructor(
        address admin_,
        address proxy_,
        address rateLimits_,
        address parameterRegistry_,
        Facets memory facets
    ) AccessControlledController(admin_, proxy_, rateLimits_) FacetController(parameterRegistry_, _shared(facets)) {
        _daiUsdsFacet = facets.daiUsds;
        _ethenaFacet = facets.ethena;
        _farmFacet = facets.farm;
        _mapleFacet = facets.maple;
        _psmFacet = facets.psm;
        _superstateFacet = facets.superstate;
        _uniswapV4Facet = facets.uniswapV4;
        _usdsFacet = facets.usds;
        _weethFacet = facets.weeth;
        _wrapProxyETHFacet = facets.wrapProxyETH;
        _wstethFacet = facets.wsteth;
    }

    // ---------------------------------------------------------------------------------------------------------- venues

    function dai() external view returns (address) {
        return IPSMFacet(_psmFacet).dai();
    }

    function daiUsds() external view returns (address) {
        return IPSMFacet(_psmFacet).daiUSDS();
    }

    function ethenaMinter() external view returns (address) {
        return IEthenaFacet(_ethenaFacet).minter();
    }

    function permit2() external view returns (address) {
        return IUniswapV4Facet(_uniswapV4Facet).permit2();
    }

    function psm() external view returns (address) {
        return IPSMFacet(_psmFacet).psm();
    }

    function susde() external view returns (address) {
        return IEthenaFacet(_ethenaFacet).susde();
    }

    function uniswapV4PositionManager() external view returns (address) {
        return IUniswapV4Facet(_uniswapV4Facet).positionManager();
    }

    function uniswapV4Router() external view returns (address) {
        return IUniswapV4Facet(_uniswapV4Facet).router();
    }

    function usde() external view returns (address) {
        return IEthenaFacet(_ethenaFacet).usde();
    }

    function usds() external view returns (address) {
        return IUSDSFacet(_usdsFacet).usds();
    }

    function ustb() external view returns (address) {
        return ISuperstateFacet(_superstateFacet).ustb();
    }

    function weeth() external view returns (address) {
        return IWEETHFacet(_weethFacet).weeth();
    }

    function weth() external view returns (address) {
        return IWSTETHFacet(_wstethFacet).weth();
    }

    function wsteth() external view returns (address) {
        return IWSTETHFacet(_wstethFacet).wsteth();
    }

    function wstethWithdrawQueue() external view returns (address) {
        return IWSTETHFacet(_wstethFacet).withdrawQueue();
    }

    function psmTo18ConversionFactor() external view returns (uint256) {
        return IPSMFacet(_psmFacet).to18ConversionFactor();
    }

    // ---------------------------------------------------------------------------------------------------- integrations

    function _daiUsds() internal view override returns (address) {
        return _daiUsdsFacet;
    }

    function _ethena() internal view override returns (address) {
        return _ethenaFacet;
    }

    function _farm() internal view override returns (address) {
        return _farmFacet;
    }

    function _maple() internal view override returns (address) {
        return _mapleFacet;
    }

    function _psm() internal view override returns (address) {
        return _psmFacet;
    }

    function _superstate() internal view override returns (address) {
        return _superstateFacet;
    }

    function _uniswapV4() internal view override returns (address) {
        return _uniswapV4Facet;
    }

    function _usds() internal view override returns (address) {
        return _usdsFacet;
    }

    function _weeth() internal view override returns (address) {
        return _weethFacet;
    }

    function _wrapProxyETH() internal view override returns (address) {
        return _wrapProxyETHFacet;
    }

    function _wsteth() internal view override returns (address) {
        return _wstethFacet;
    }

    function _label() internal pure override returns (string memory) {
        return "MC";
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
