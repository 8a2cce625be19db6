// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IAaveFacet} from "@diamond-pau/facet-aave/IAaveFacet.sol";
import {ICCTPFacet} from "@diamond-pau/facet-cctp/ICCTPFacet.sol";
import {ICCTPV1Facet} from "@diamond-pau/facet-cctp-v1/ICCTPV1Facet.sol";
import {ICentrifugeFacet} from "@diamond-pau/facet-centrifuge/ICentrifugeFacet.sol";
import {ICurveFacet} from "@diamond-pau/facet-curve/ICurveFacet.sol";
import {IERC4626Facet} from "@diamond-pau/facet-erc4626/IERC4626Facet.sol";
import {IERC7540Facet} from "@diamond-pau/facet-erc7540/IERC7540Facet.sol";
import {ILayerZeroFacet} from "@diamond-pau/facet-layer-zero/ILayerZeroFacet.sol";
import {IPendleFacet} from "@diamond-pau/facet-pendle/IPendleFacet.sol";
import {ISparkVaultFacet} from "@diamond-pau/facet-spark-vault/ISparkVaultFacet.sol";
import {ITransferAssetFacet} from "@diamond-pau/facet-transfer-asset/ITransferAssetFacet.sol";
import {IUniswapV3Facet} from "@diamond-pau/facet-uniswap-v3/IUniswapV3Facet.sol";

import {SharedIntegrations} from "./Integrations.sol";

/// @title SharedActions
/// @notice The operations of {ILegacyController} that an integration answers as they are.
abstract contract SharedActions is SharedIntegrations {
    function _erc4626() internal view virtual returns (address);

    // ------------------------------------------------------------------------------------------------- ERC-4626 vaults

    function depositERC4626(address, uint256, uint256) external returns (uint256 shares) {
        _relay(_erc4626(), IERC4626Facet.deposit.selector);
    }

    function withdrawERC4626(address, uint256, uint256) external returns (uint256 shares) {
        _relay(_erc4626(), IERC4626Facet.withdraw.selector);
    }

    function redeemERC4626(address, uint256, uint256) external returns (uint256 assets) {
        _relay(_erc4626(), IERC4626Facet.redeem.selector);
    }

    // ------------------------------------------------------------------------------------------------------------ Aave

    function depositAave(address, uint256) external {
        _relay(_aave(), IAaveFacet.deposit.selector);
    }

    function withdrawAave(address, uint256) external returns (uint256 amountWithdrawn) {
        _relay(_aave(), IAaveFacet.withdraw.selector);
    }

    // ----------------------------------------------------------------------------------------------------------- Curve

    function swapCurve(address, uint256, uint256, uint256, uint256) external returns (uint256 amountOut) {
        _relay(_curve(), ICurveFacet.swap.selector);
    }

    function addLiquidityCurve(address, uint256[] calldata, uint256) external returns (uint256 shares) {
        _relay(_curve(), ICurveFacet.addLiquidity.selector);
    }

    function removeLiquidityCurve(
        address,
        uint256,
        uint256[] calldata
    ) external returns (uint256[] memory withdrawnTokens) {
        _relay(_curve(), ICurveFacet.removeLiquidity.selector);
    }

    // ------------------------------------------------------------------------------------------------------ Uniswap V3

    function swapUniswapV3(address, address, uint256, uint256, uint24) external returns (uint256 amountOut) {
        _relay(_uniswapV3(), IUniswapV3Facet.swap.selector);
    }

    function addLiquidityUniswapV3(
        address,
        uint256,
        IUniswapV3Facet.Ticks calldata,
        IUniswapV3Facet.TokenAmounts calldata,
        IUniswapV3Facet.TokenAmounts calldata,
        uint256
    ) external returns (uint256 tokenId_, uint128 liquidity, uint256 amount0, uint256 amount1) {
        _relay(_uniswapV3(), _uniswapV3AddLiquiditySelector());
    }

    function removeLiquidityUniswapV3(
        address,
        uint256,
        uint128,
        IUniswapV3Facet.TokenAmounts calldata,
        uint256
    ) external returns (uint256 amount0, uint256 amount1) {
        _relay(_uniswapV3(), _uniswapV3RemoveLiquiditySelector());
    }

    // ------------------------------------------------------------------------------------------------- ERC-7540 vaults

    function requestDepositERC7540(address, uint256) external {
        _relay(_erc7540(), IERC7540Facet.requestDeposit.selector);
    }

    function claimDepositERC7540(address) external {
        _relay(_erc7540(), IERC7540Facet.claimDeposit.selector);
    }

    function requestRedeemERC7540(address, uint256) external {
        _relay(_erc7540(), IERC7540Facet.requestRedeem.selector);
    }

    function claimRedeemERC7540(address) external {
        _relay(_erc7540(), IERC7540Facet.claimRedeem.selector);
    }

    // ------------------------------------------------------------------------------------------------------ Centrifuge

    function cancelCentrifugeDepositRequest(address) external {
        _relay(_centrifuge(), ICentrifugeFacet.cancelDepositRequest.selector);
    }

    function claimCentrifugeCancelDepositRequest(address) external {
        _relay(_centrifuge(), ICentrifugeFacet.claimCancelDepositRequest.selector);
    }

    function cancelCentrifugeRedeemRequest(address) external {
        _relay(_centrifuge(), ICentrifugeFacet.cancelRedeemRequest.selector);
    }

    function claimCentrifugeCancelRedeemRequest(address) external {
        _relay(_centrifuge(), ICentrifugeFacet.claimCancelRedeemRequest.selector);
    }

    function transferSharesCentrifuge(address, uint128, uint16) external payable {
        _relay(_centrifuge(), ICentrifugeFacet.transferShares.selector);
    }

    // ---------------------------------------------------------------------------------------------------------- Pendle

    function redeemPendlePT(address, uint256, uint256) external {
        _relay(_pendle(), IPendleFacet.redeem.selector);
    }

    // ----------------------------------------------------------------------------- Spark vaults, transfers and bridges

    function takeFromSparkVault(address, uint256) external {
        _relay(_sparkVault(), ISparkVaultFacet.take.selector);
    }

    function transferAsset(address, address, uint256) external {
        _relay(_transferAsset(), ITransferAssetFacet.transfer.selector);
    }

    function transferUSDCToCCTP(uint256, uint32) external {
        _relay(_cctpV1(), ICCTPV1Facet.transfer.selector);
    }

    function transferUSDCToCCTP(uint256, uint32, uint64) external {
        _relay(_cctp(), ICCTPFacet.transfer.selector);
    }

    function transferTokenLayerZero(address, uint256, uint32) external payable {
        _relay(_layerZero(), ILayerZeroFacet.transfer.selector);
    }
}
