// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IVenues} from "@diamond-pau/contracts/linked/IVenues.sol";
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
import {PSM3Lib} from "@diamond-pau/facet-psm3/PSM3Lib.sol";
import {SparkVaultLib} from "@diamond-pau/facet-spark-vault/SparkVaultLib.sol";
import {TransferAssetLib} from "@diamond-pau/facet-transfer-asset/TransferAssetLib.sol";
import {UniswapV3Lib} from "@diamond-pau/facet-uniswap-v3/UniswapV3Lib.sol";

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

    function _psm3() internal pure override returns (address) {
        return address(PSM3Lib);
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

    function _label() internal pure override returns (string memory) {
        return "FC";
    }
}
