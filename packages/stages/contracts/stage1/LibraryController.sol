// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {LocalParameters} from "@diamond-pau/contracts/linked/LocalParameters.sol";
import {AaveLib} from "@diamond-pau/facet-aave/AaveLib.sol";
import {CCTPLib} from "@diamond-pau/facet-cctp/CCTPLib.sol";
import {CCTPV1Lib} from "@diamond-pau/facet-cctp-v1/CCTPV1Lib.sol";
import {CentrifugeLib} from "@diamond-pau/facet-centrifuge/CentrifugeLib.sol";
import {CurveLib} from "@diamond-pau/facet-curve/CurveLib.sol";
import {ERC4626Lib} from "@diamond-pau/facet-erc4626/ERC4626Lib.sol";
import {ERC7540Lib} from "@diamond-pau/facet-erc7540/ERC7540Lib.sol";
import {LayerZeroLib} from "@diamond-pau/facet-layer-zero/LayerZeroLib.sol";
import {PendleLib} from "@diamond-pau/facet-pendle/PendleLib.sol";
import {SparkVaultLib} from "@diamond-pau/facet-spark-vault/SparkVaultLib.sol";
import {TransferAssetLib} from "@diamond-pau/facet-transfer-asset/TransferAssetLib.sol";
import {UniswapV3Lib} from "@diamond-pau/facet-uniswap-v3/UniswapV3Lib.sol";

import {AccessControlledController} from "../legacy/AccessControlledController.sol";
import {SharedActions} from "../legacy/SharedActions.sol";

/// @title LibraryController
/// @notice Stage 1: integrations are linked libraries, parameters lie in the controller.
abstract contract LibraryController is SharedActions, AccessControlledController {
    /// @dev What the controller begins with: state that no setter sets, such as an OTC swap that its predecessor sent.
    constructor(LocalParameters.Word[] memory words) {
        for (uint256 i; i < words.length; ++i) {
            LocalParameters.set(words[i].namespace, words[i].key, words[i].value);
        }
    }

    /// @dev The libraries have no guard of their own.
    function _run(address integration, bytes memory data) internal override nonReentrant returns (bytes memory) {
        return _delegate(integration, data);
    }

    function _get(bytes32 namespace, bytes32 key) internal view override returns (bytes32) {
        return LocalParameters.get(namespace, key);
    }

    function _set(bytes32 namespace, bytes32 key, bytes32 value) internal override {
        LocalParameters.set(namespace, key, value);
    }

    // ---------------------------------------------------------------------------------------------------- integrations

    function _aave() internal pure override returns (address) {
        return address(AaveLib);
    }

    function _cctp() internal pure override returns (address) {
        return address(CCTPLib);
    }

    function _cctpV1() internal pure override returns (address) {
        return address(CCTPV1Lib);
    }

    function _centrifuge() internal pure override returns (address) {
        return address(CentrifugeLib);
    }

    function _curve() internal pure override returns (address) {
        return address(CurveLib);
    }

    function _erc4626() internal pure override returns (address) {
        return address(ERC4626Lib);
    }

    function _erc7540() internal pure override returns (address) {
        return address(ERC7540Lib);
    }

    function _layerZero() internal pure override returns (address) {
        return address(LayerZeroLib);
    }

    function _pendle() internal pure override returns (address) {
        return address(PendleLib);
    }

    function _sparkVault() internal pure override returns (address) {
        return address(SparkVaultLib);
    }

    function _transferAsset() internal pure override returns (address) {
        return address(TransferAssetLib);
    }

    function _uniswapV3() internal pure override returns (address) {
        return address(UniswapV3Lib);
    }

    function _uniswapV3AddLiquiditySelector() internal pure override returns (bytes4) {
        return UniswapV3Lib.addLiquidity.selector;
    }

    function _uniswapV3RemoveLiquiditySelector() internal pure override returns (bytes4) {
        return UniswapV3Lib.removeLiquidity.selector;
    }
}
