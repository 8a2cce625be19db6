// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IMainnetVenues} from "@diamond-pau/contracts/linked/IVenues.sol";
import {ICCTPFacet} from "@diamond-pau/facet-cctp/ICCTPFacet.sol";
import {ICCTPV1Facet} from "@diamond-pau/facet-cctp-v1/ICCTPV1Facet.sol";
import {IEthenaFacet} from "@diamond-pau/facet-ethena/IEthenaFacet.sol";
import {IPendleFacet} from "@diamond-pau/facet-pendle/IPendleFacet.sol";
import {IPSMFacet} from "@diamond-pau/facet-psm/IPSMFacet.sol";
import {ISuperstateFacet} from "@diamond-pau/facet-superstate/ISuperstateFacet.sol";
import {IUniswapV3Facet} from "@diamond-pau/facet-uniswap-v3/IUniswapV3Facet.sol";
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

    address private immutable _aaveFacet;
    address private immutable _cctpFacet;
    address private immutable _cctpV1Facet;
    address private immutable _centrifugeFacet;
    address private immutable _curveFacet;
    address private immutable _daiUsdsFacet;
    address private immutable _erc4626Facet;
    address private immutable _erc7540Facet;
    address private immutable _ethenaFacet;
    address private immutable _farmFacet;
    address private immutable _layerZeroFacet;
    address private immutable _mapleFacet;
    address private immutable _pendleFacet;
    address private immutable _psmFacet;
    address private immutable _sparkVaultFacet;
    address private immutable _superstateFacet;
    address private immutable _transferAssetFacet;
    address private immutable _uniswapV3Facet;
    address private immutable _uniswapV4Facet;
    address private immutable _usdsFacet;
    address private immutable _weethFacet;
    address private immutable _wrapProxyETHFacet;
    address private immutable _wstethFacet;
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
        _daiUsdsFacet = facets.daiUsds;
        _erc4626Facet = facets.erc4626;
        _erc7540Facet = facets.erc7540;
        _ethenaFacet = facets.ethena;
        _farmFacet = facets.farm;
        _layerZeroFacet = facets.layerZero;
        _mapleFacet = facets.maple;
        _pendleFacet = facets.pendle;
        _psmFacet = facets.psm;
        _sparkVaultFacet = facets.sparkVault;
        _superstateFacet = facets.superstate;
        _transferAssetFacet = facets.transferAsset;
        _uniswapV3Facet = facets.uniswapV3;
        _uniswapV4Facet = facets.uniswapV4;
        _usdsFacet = facets.usds;
        _weethFacet = facets.weeth;
        _wrapProxyETHFacet = facets.wrapProxyETH;
        _wstethFacet = facets.wsteth;
        _legacyFacet = facets.legacy;
    }

    // ---------------------------------------------------------------------------------------------------------- venues

    function cctp() external view returns (address) {
        return ICCTPV1Facet(_cctpV1Facet).cctp();
    }

    function cctpV2() external view returns (address) {
        return ICCTPFacet(_cctpFacet).cctp();
    }

    function dai() external view returns (address) {
        return IPSMFacet(_psmFacet).dai();
    }

    function daiUsds() external view returns (address) {
        return IPSMFacet(_psmFacet).daiUSDS();
    }

    function ethenaMinter() external view returns (address) {
        return IEthenaFacet(_ethenaFacet).minter();
    }

    function pendleRouter() external view returns (address) {
        return IPendleFacet(_pendleFacet).router();
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

    function uniswapV3PositionManager() external view returns (address) {
        return IUniswapV3Facet(_uniswapV3Facet).positionManager();
    }

    function uniswapV3Router() external view returns (address) {
        return IUniswapV3Facet(_uniswapV3Facet).router();
    }

    function uniswapV4PositionManager() external view returns (address) {
        return IUniswapV4Facet(_uniswapV4Facet).positionManager();
    }

    function uniswapV4Router() external view returns (address) {
        return IUniswapV4Facet(_uniswapV4Facet).router();
    }

    function usdc() external view returns (address) {
        return ICCTPV1Facet(_cctpV1Facet).usdc();
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

    function _daiUsds() internal view override returns (address) {
        return _daiUsdsFacet;
    }

    function _erc4626() internal view override returns (address) {
        return _erc4626Facet;
    }

    function _erc7540() internal view override returns (address) {
        return _erc7540Facet;
    }

    function _ethena() internal view override returns (address) {
        return _ethenaFacet;
    }

    function _farm() internal view override returns (address) {
        return _farmFacet;
    }

    function _layerZero() internal view override returns (address) {
        return _layerZeroFacet;
    }

    function _maple() internal view override returns (address) {
        return _mapleFacet;
    }

    function _pendle() internal view override returns (address) {
        return _pendleFacet;
    }

    function _psm() internal view override returns (address) {
        return _psmFacet;
    }

    function _sparkVault() internal view override returns (address) {
        return _sparkVaultFacet;
    }

    function _superstate() internal view override returns (address) {
        return _superstateFacet;
    }

    function _transferAsset() internal view override returns (address) {
        return _transferAssetFacet;
    }

    function _uniswapV3() internal view override returns (address) {
        return _uniswapV3Facet;
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

    function _uniswapV3AddLiquiditySelector() internal pure override returns (bytes4) {
        return IUniswapV3Facet.addLiquidity.selector;
    }

    function _uniswapV3RemoveLiquiditySelector() internal pure override returns (bytes4) {
        return IUniswapV3Facet.removeLiquidity.selector;
    }

    function _label() internal pure override returns (string memory) {
        return "MC";
    }
}
