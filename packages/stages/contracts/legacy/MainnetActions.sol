// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IDAIUSDSFacet} from "@diamond-pau/facet-dai-usds/IDAIUSDSFacet.sol";
import {IEthenaFacet} from "@diamond-pau/facet-ethena/IEthenaFacet.sol";
import {IFarmFacet} from "@diamond-pau/facet-farm/IFarmFacet.sol";
import {IMapleFacet} from "@diamond-pau/facet-maple/IMapleFacet.sol";
import {IPSMFacet} from "@diamond-pau/facet-psm/IPSMFacet.sol";
import {ISuperstateFacet} from "@diamond-pau/facet-superstate/ISuperstateFacet.sol";
import {IUniswapV4Facet} from "@diamond-pau/facet-uniswap-v4/IUniswapV4Facet.sol";
import {IUSDSFacet} from "@diamond-pau/facet-usds/IUSDSFacet.sol";
import {IWEETHFacet} from "@diamond-pau/facet-weeth/IWEETHFacet.sol";
import {IWrapProxyETHFacet} from "@diamond-pau/facet-wrap-proxy-eth/IWrapProxyETHFacet.sol";
import {IWSTETHFacet} from "@diamond-pau/facet-wsteth/IWSTETHFacet.sol";

import {MainnetIntegrations} from "./Integrations.sol";
import {SharedActions} from "./SharedActions.sol";

/// @title MainnetActions
/// @notice The operations of {IMainnetController} that an integration answers as they are.
abstract contract MainnetActions is SharedActions, MainnetIntegrations {
    function _weeth() internal view virtual returns (address);

    // ------------------------------------------------------------------------------------------------------------ USDS

    function mintUSDS(uint256) external {
        _relay(_usds(), IUSDSFacet.mint.selector);
    }

    function burnUSDS(uint256) external {
        _relay(_usds(), IUSDSFacet.burn.selector);
    }

    // ------------------------------------------------------------------------------------- DAI and USDS, USDS and USDC

    function swapUSDSToDAI(uint256) external {
        _relay(_daiUsds(), IDAIUSDSFacet.swapUSDSToDAI.selector);
    }

    function swapDAIToUSDS(uint256) external {
        _relay(_daiUsds(), IDAIUSDSFacet.swapDAIToUSDS.selector);
    }

    function swapUSDSToUSDC(uint256) external {
        _relay(_psm(), IPSMFacet.swapUSDSToUSDC.selector);
    }

    function swapUSDCToUSDS(uint256) external {
        _relay(_psm(), IPSMFacet.swapUSDCToUSDS.selector);
    }

    // ------------------------------------------------------------------------------------------------------------ Lido

    function depositToWstETH(uint256) external {
        _relay(_wsteth(), IWSTETHFacet.deposit.selector);
    }

    function requestWithdrawFromWstETH(uint256) external returns (uint256[] memory requestIds) {
        _relay(_wsteth(), IWSTETHFacet.requestWithdraw.selector);
    }

    function claimWithdrawalFromWstETH(uint256) external {
        _relay(_wsteth(), IWSTETHFacet.claimWithdrawal.selector);
    }

    // ------------------------------------------------------------------------------------------------- EtherFi and ETH

    function depositToWeETH(uint256, uint256) external returns (uint256 shares) {
        _relay(_weeth(), IWEETHFacet.deposit.selector);
    }

    function requestWithdrawFromWeETH(address, uint256, uint256) external returns (uint256 requestId) {
        _relay(_weeth(), IWEETHFacet.requestWithdraw.selector);
    }

    function claimWithdrawalFromWeETH(address, uint256) external returns (uint256 ethReceived) {
        _relay(_weeth(), IWEETHFacet.claimWithdrawal.selector);
    }

    function wrapAllProxyETH() external {
        _relay(_wrapProxyETH(), IWrapProxyETHFacet.wrapAll.selector);
    }

    // ------------------------------------------------------------------------------------------------------ Uniswap V4

    function mintPositionUniswapV4(bytes32, int24, int24, uint128, uint128, uint128) external {
        _relay(_uniswapV4(), IUniswapV4Facet.mintPosition.selector);
    }

    function increaseLiquidityUniswapV4(bytes32, uint256, uint128, uint128, uint128) external {
        _relay(_uniswapV4(), IUniswapV4Facet.increasePosition.selector);
    }

    function decreaseLiquidityUniswapV4(bytes32, uint256, uint128, uint128, uint128) external {
        _relay(_uniswapV4(), IUniswapV4Facet.decreasePosition.selector);
    }

    function swapUniswapV4(bytes32, address, uint128, uint128) external {
        _relay(_uniswapV4(), IUniswapV4Facet.swap.selector);
    }

    // ---------------------------------------------------------------------------------------------------------- Ethena

    function setDelegatedSigner(address) external {
        _relay(_ethena(), IEthenaFacet.setDelegatedSigner.selector);
    }

    function removeDelegatedSigner(address) external {
        _relay(_ethena(), IEthenaFacet.removeDelegatedSigner.selector);
    }

    function prepareUSDeMint(uint256) external {
        _relay(_ethena(), IEthenaFacet.prepareMint.selector);
    }

    function prepareUSDeBurn(uint256) external {
        _relay(_ethena(), IEthenaFacet.prepareBurn.selector);
    }

    function cooldownAssetsSUSDe(uint256) external returns (uint256 cooldownShares) {
        _relay(_ethena(), IEthenaFacet.cooldownAssets.selector);
    }

    function cooldownSharesSUSDe(uint256) external returns (uint256 cooldownAssets) {
        _relay(_ethena(), IEthenaFacet.cooldownShares.selector);
    }

    function unstakeSUSDe() external {
        _relay(_ethena(), IEthenaFacet.unstake.selector);
    }

    // ---------------------------------------------------------------------------------------- Maple, Superstate, farms

    function requestMapleRedemption(address, uint256) external {
        _relay(_maple(), IMapleFacet.requestRedemption.selector);
    }

    function cancelMapleRedemption(address, uint256) external {
        _relay(_maple(), IMapleFacet.cancelRedemption.selector);
    }

    function subscribeSuperstate(uint256) external {
        _relay(_superstate(), ISuperstateFacet.subscribe.selector);
    }

    function depositToFarm(address, uint256) external {
        _relay(_farm(), IFarmFacet.deposit.selector);
    }

    function withdrawFromFarm(address, uint256) external {
        _relay(_farm(), IFarmFacet.withdraw.selector);
    }
}
