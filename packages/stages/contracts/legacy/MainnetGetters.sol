// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Keys} from "@diamond-pau/contracts/facet/Keys.sol";
import {OTCLogic} from "@diamond-pau/facet-otc/OTCLogic.sol";
import {UniswapV4Logic} from "@diamond-pau/facet-uniswap-v4/UniswapV4Logic.sol";
import {USDSLogic} from "@diamond-pau/facet-usds/USDSLogic.sol";

import {IMainnetLegacyEvents} from "./ILegacyEvents.sol";
import {SharedGetters} from "./SharedGetters.sol";

/// @title MainnetGetters
/// @notice What {IMainnetController} says beyond {SharedGetters}.
abstract contract MainnetGetters is IMainnetLegacyEvents, SharedGetters {
    // ------------------------------------------------------------------------------------------------- limit constants

    bytes32 public constant LIMIT_FARM_DEPOSIT = keccak256("LIMIT_FARM_DEPOSIT");
    bytes32 public constant LIMIT_FARM_WITHDRAW = keccak256("LIMIT_FARM_WITHDRAW");
    bytes32 public constant LIMIT_MAPLE_REDEEM = keccak256("LIMIT_MAPLE_REDEEM");
    bytes32 public constant LIMIT_OTC_SWAP = keccak256("LIMIT_OTC_SWAP");
    bytes32 public constant LIMIT_SUPERSTATE_SUBSCRIBE = keccak256("LIMIT_SUPERSTATE_SUBSCRIBE");
    bytes32 public constant LIMIT_SUSDE_COOLDOWN = keccak256("LIMIT_SUSDE_COOLDOWN");
    bytes32 public constant LIMIT_UNISWAP_V4_DEPOSIT = keccak256("LIMIT_UNISWAP_V4_DEPOSIT");
    bytes32 public constant LIMIT_UNISWAP_V4_SWAP = keccak256("LIMIT_UNISWAP_V4_SWAP");
    bytes32 public constant LIMIT_UNISWAP_V4_WITHDRAW = keccak256("LIMIT_UNISWAP_V4_WITHDRAW");
    bytes32 public constant LIMIT_USDE_BURN = keccak256("LIMIT_USDE_BURN");
    bytes32 public constant LIMIT_USDE_MINT = keccak256("LIMIT_USDE_MINT");
    bytes32 public constant LIMIT_USDS_MINT = keccak256("LIMIT_USDS_MINT");
    bytes32 public constant LIMIT_USDS_TO_USDC = keccak256("LIMIT_USDS_TO_USDC");
    bytes32 public constant LIMIT_WEETH_CLAIM_WITHDRAW = keccak256("LIMIT_WEETH_CLAIM_WITHDRAW");
    bytes32 public constant LIMIT_WEETH_DEPOSIT = keccak256("LIMIT_WEETH_DEPOSIT");
    bytes32 public constant LIMIT_WEETH_REQUEST_WITHDRAW = keccak256("LIMIT_WEETH_REQUEST_WITHDRAW");
    bytes32 public constant LIMIT_WSTETH_DEPOSIT = keccak256("LIMIT_WSTETH_DEPOSIT");
    bytes32 public constant LIMIT_WSTETH_REQUEST_WITHDRAW = keccak256("LIMIT_WSTETH_REQUEST_WITHDRAW");

    // --------------------------------------------------------------------------------------------------- USDS's vault

    function vault() external view returns (address) {
        return _toAddress(_get(USDSLogic.NAMESPACE, USDSLogic.VAULT_KEY));
    }

    function buffer() external view returns (address) {
        return _toAddress(_get(USDSLogic.NAMESPACE, USDSLogic.BUFFER_KEY));
    }

    // ------------------------------------------------------------------------------------------------------ Uniswap V4

    function uniswapV4MaxSlippages(bytes32 poolId) external view returns (uint256) {
        return uint256(_get(UniswapV4Logic.NAMESPACE, UniswapV4Logic.maxSlippageKey(poolId)));
    }

    function uniswapV4TickLimits(
        bytes32 poolId
    ) external view returns (int24 tickLowerMin, int24 tickUpperMax, uint24 maxTickSpacing) {
        bytes32 word = _get(UniswapV4Logic.NAMESPACE, UniswapV4Logic.tickLimitsKey(poolId));
        UniswapV4Logic.TickLimits memory limits = UniswapV4Logic.decodeTickLimits(word);
        return (limits.lowerMin, limits.upperMax, limits.maxSpacing);
    }

    // ------------------------------------------------------------------------------------------------------------- OTC

    function otcWhitelistedAssets(address exchange, address asset) public view returns (bool) {
        return _get(LEGACY_NAMESPACE, _otcWhitelistKey(exchange, asset)) != 0;
    }

    function otcs(
        address exchange
    )
        external
        view
        returns (address buffer_, uint256 rechargeRate18, uint256 sent18, uint256 sentTimestamp, uint256 claimed18)
    {
        OTCLogic.Terms memory terms = _otcTerms(exchange);
        OTCLogic.State memory state = _otcState(exchange);
        return (terms.buffer, terms.rechargeRate, state.sent, state.sentTimestamp, state.claimed);
    }

    function getOtcClaimWithRecharge(address exchange) external view returns (uint256) {
        return OTCLogic.claimWithRecharge(_otcTerms(exchange), _otcState(exchange));
    }

    function isOtcSwapReady(address exchange) external view returns (bool) {
        return OTCLogic.isSwapReady(_otcTerms(exchange), _otcState(exchange));
    }

    function _otcTerms(address exchange) internal view returns (OTCLogic.Terms memory) {
        return
            OTCLogic.Terms({
                buffer: _toAddress(_get(OTCLogic.NAMESPACE, OTCLogic.bufferKey(exchange))),
                maxSlippage: uint256(_get(OTCLogic.NAMESPACE, OTCLogic.maxSlippageKey(exchange))),
                rechargeRate: uint256(_get(OTCLogic.NAMESPACE, OTCLogic.rechargeRateKey(exchange)))
            });
    }

    function _otcState(address exchange) internal view returns (OTCLogic.State memory) {
        return OTCLogic.decodeState(_get(OTCLogic.NAMESPACE, OTCLogic.stateKey(exchange)));
    }

    function _otcWhitelistKey(address exchange, address asset) internal pure returns (bytes32) {
        return Keys.make(keccak256("otcWhitelistedAsset"), exchange, asset);
    }
}
