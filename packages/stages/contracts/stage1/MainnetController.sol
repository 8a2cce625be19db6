// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IMainnetVenues} from "@diamond-pau/contracts/linked/IVenues.sol";
import {LocalParameters} from "@diamond-pau/contracts/linked/LocalParameters.sol";
import {DAIUSDSLib} from "@diamond-pau/facet-dai-usds/DAIUSDSLib.sol";
import {EthenaLib} from "@diamond-pau/facet-ethena/EthenaLib.sol";
import {FarmLib} from "@diamond-pau/facet-farm/FarmLib.sol";
import {MapleLib} from "@diamond-pau/facet-maple/MapleLib.sol";
import {PSMLib} from "@diamond-pau/facet-psm/PSMLib.sol";
import {SuperstateLib} from "@diamond-pau/facet-superstate/SuperstateLib.sol";
import {UniswapV4Lib} from "@diamond-pau/facet-uniswap-v4/UniswapV4Lib.sol";
import {USDSLib} from "@diamond-pau/facet-usds/USDSLib.sol";
import {WEETHLib} from "@diamond-pau/facet-weeth/WEETHLib.sol";
import {WrapProxyETHLib} from "@diamond-pau/facet-wrap-proxy-eth/WrapProxyETHLib.sol";
import {WSTETHLib} from "@diamond-pau/facet-wsteth/WSTETHLib.sol";
import {IPSMLike} from "@diamond-pau/facet-psm/PSMLogic.sol";

import {AccessControlledController} from "../legacy/AccessControlledController.sol";
import {MainnetActions} from "../legacy/MainnetActions.sol";
import {MainnetRelays} from "../legacy/MainnetRelays.sol";
import {LibraryController} from "./LibraryController.sol";
import {MainnetModule} from "./MainnetModule.sol";

/// @title MainnetController
/// @notice Stage 1 on mainnet: the interface of the legacy controllers of Spark and Grove together, over linked libraries.
contract MainnetController is IMainnetVenues, MainnetActions, MainnetRelays, LibraryController {
    /// @dev Zero for a venue that the chain or the PAU does not have.
    struct Venues {
        address cctp;
        address cctpV2;
        address dai;
        address daiUsds;
        address ethenaMinter;
        address pendleRouter;
        address permit2;
        address psm;
        address susde;
        address uniswapV3PositionManager;
        address uniswapV3Router;
        address uniswapV4PositionManager;
        address uniswapV4Router;
        address usdc;
        address usde;
        address usds;
        address ustb;
        address weeth;
        address weth;
        address wsteth;
        address wstethWithdrawQueue;
    }

    address public immutable cctp;
    address public immutable cctpV2;
    address public immutable dai;
    address public immutable daiUsds;
    address public immutable ethenaMinter;
    address public immutable pendleRouter;
    address public immutable permit2;
    address public immutable psm;
    address public immutable susde;
    address public immutable uniswapV3PositionManager;
    address public immutable uniswapV3Router;
    address public immutable uniswapV4PositionManager;
    address public immutable uniswapV4Router;
    address public immutable usdc;
    address public immutable usde;
    address public immutable usds;
    address public immutable ustb;
    address public immutable weeth;
    address public immutable weth;
    address public immutable wsteth;
    address public immutable wstethWithdrawQueue;
    uint256 public immutable psmTo18ConversionFactor;

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
        dai = venues.dai;
        daiUsds = venues.daiUsds;
        ethenaMinter = venues.ethenaMinter;
        pendleRouter = venues.pendleRouter;
        permit2 = venues.permit2;
        psm = venues.psm;
        susde = venues.susde;
        uniswapV3PositionManager = venues.uniswapV3PositionManager;
        uniswapV3Router = venues.uniswapV3Router;
        uniswapV4PositionManager = venues.uniswapV4PositionManager;
        uniswapV4Router = venues.uniswapV4Router;
        usdc = venues.usdc;
        usde = venues.usde;
        usds = venues.usds;
        ustb = venues.ustb;
        weeth = venues.weeth;
        weth = venues.weth;
        wsteth = venues.wsteth;
        wstethWithdrawQueue = venues.wstethWithdrawQueue;
        if (venues.psm != address(0)) psmTo18ConversionFactor = IPSMLike(venues.psm).to18ConversionFactor();
        _module = address(new MainnetModule());
    }

    function _adapters() internal view override returns (address) {
        return _module;
    }

    // ---------------------------------------------------------------------------------------------------- integrations

    function _daiUsds() internal pure override returns (address) {
        return address(DAIUSDSLib);
    }

    function _ethena() internal pure override returns (address) {
        return address(EthenaLib);
    }

    function _farm() internal pure override returns (address) {
        return address(FarmLib);
    }

    function _maple() internal pure override returns (address) {
        return address(MapleLib);
    }

    function _psm() internal pure override returns (address) {
        return address(PSMLib);
    }

    function _superstate() internal pure override returns (address) {
        return address(SuperstateLib);
    }

    function _uniswapV4() internal pure override returns (address) {
        return address(UniswapV4Lib);
    }

    function _usds() internal pure override returns (address) {
        return address(USDSLib);
    }

    function _weeth() internal pure override returns (address) {
        return address(WEETHLib);
    }

    function _wrapProxyETH() internal pure override returns (address) {
        return address(WrapProxyETHLib);
    }

    function _wsteth() internal pure override returns (address) {
        return address(WSTETHLib);
    }

    function _label() internal pure override returns (string memory) {
        return "MC";
    }
}
