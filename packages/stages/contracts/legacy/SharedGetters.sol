// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {AaveLogic} from "@diamond-pau/facet-aave/AaveLogic.sol";
import {CCTPLogic} from "@diamond-pau/facet-cctp/CCTPLogic.sol";
import {CCTPV1Logic} from "@diamond-pau/facet-cctp-v1/CCTPV1Logic.sol";
import {CentrifugeLogic} from "@diamond-pau/facet-centrifuge/CentrifugeLogic.sol";
import {CurveLogic} from "@diamond-pau/facet-curve/CurveLogic.sol";
import {ERC4626Logic} from "@diamond-pau/facet-erc4626/ERC4626Logic.sol";
import {LayerZeroLogic} from "@diamond-pau/facet-layer-zero/LayerZeroLogic.sol";
import {OTCLogic} from "@diamond-pau/facet-otc/OTCLogic.sol";
import {UniswapV3Logic} from "@diamond-pau/facet-uniswap-v3/UniswapV3Logic.sol";

import {ILegacyEvents} from "./ILegacyEvents.sol";
import {LegacyController} from "./LegacyController.sol";

/// @title SharedGetters
/// @notice What {ILegacyController} says of limits and parameters. It reads the words that facets read, under the facets'
///         namespaces and keys. That both agree is a test.
abstract contract SharedGetters is ILegacyEvents, LegacyController {
    /// @dev Of parameters that no facet has: they belong to the legacy interface itself.
    bytes32 internal constant LEGACY_NAMESPACE = keccak256("diamond-pau.legacy.v1");
    bytes32 internal constant MERKL_DISTRIBUTOR_KEY = keccak256(abi.encode(keccak256("merklDistributor")));

    // ------------------------------------------------------------------------------------------------- limit constants

    bytes32 public constant LIMIT_4626_DEPOSIT = keccak256("LIMIT_4626_DEPOSIT");
    bytes32 public constant LIMIT_4626_WITHDRAW = keccak256("LIMIT_4626_WITHDRAW");
    bytes32 public constant LIMIT_7540_DEPOSIT = keccak256("LIMIT_7540_DEPOSIT");
    bytes32 public constant LIMIT_7540_REDEEM = keccak256("LIMIT_7540_REDEEM");
    bytes32 public constant LIMIT_AAVE_DEPOSIT = keccak256("LIMIT_AAVE_DEPOSIT");
    bytes32 public constant LIMIT_AAVE_WITHDRAW = keccak256("LIMIT_AAVE_WITHDRAW");
    bytes32 public constant LIMIT_ASSET_TRANSFER = keccak256("LIMIT_ASSET_TRANSFER");
    bytes32 public constant LIMIT_CENTRIFUGE_TRANSFER = keccak256("LIMIT_CENTRIFUGE_TRANSFER");
    bytes32 public constant LIMIT_CURVE_DEPOSIT = keccak256("LIMIT_CURVE_DEPOSIT");
    bytes32 public constant LIMIT_CURVE_SWAP = keccak256("LIMIT_CURVE_SWAP");
    bytes32 public constant LIMIT_CURVE_WITHDRAW = keccak256("LIMIT_CURVE_WITHDRAW");
    bytes32 public constant LIMIT_LAYERZERO_TRANSFER = keccak256("LIMIT_LAYERZERO_TRANSFER");
    bytes32 public constant LIMIT_PENDLE_PT_REDEEM = keccak256("LIMIT_PENDLE_PT_REDEEM");
    bytes32 public constant LIMIT_SPARK_VAULT_TAKE = keccak256("LIMIT_SPARK_VAULT_TAKE");
    bytes32 public constant LIMIT_UNISWAP_V3_DEPOSIT = keccak256("LIMIT_UNISWAP_V3_DEPOSIT");
    bytes32 public constant LIMIT_UNISWAP_V3_SWAP = keccak256("LIMIT_UNISWAP_V3_SWAP");
    bytes32 public constant LIMIT_UNISWAP_V3_WITHDRAW = keccak256("LIMIT_UNISWAP_V3_WITHDRAW");
    bytes32 public constant LIMIT_USDC_TO_CCTP = keccak256("LIMIT_USDC_TO_CCTP");
    bytes32 public constant LIMIT_USDC_TO_DOMAIN = keccak256("LIMIT_USDC_TO_DOMAIN");

    // --------------------------------------------------------------------------------------------------- max slippages

    function maxSlippages(address pool) external view returns (uint256) {
        return uint256(_getMaxSlippage(pool));
    }

    /// @dev The first that is set: at Stage 3 each facet's own setter may have changed its part.
    function _getMaxSlippage(address pool) private view returns (bytes32 maxSlippage) {
        bytes32[4] memory namespaces = _slippageNamespaces();
        for (uint256 i; i < namespaces.length && maxSlippage == 0; ++i) {
            maxSlippage = _get(namespaces[i], AaveLogic.maxSlippageKey(pool));
        }
    }

    /// @dev Of the facets that bound a slippage by the venue's address. Their keys are composed alike. A chain without
    ///      one of them keeps a word that nobody reads.
    function _slippageNamespaces() internal pure returns (bytes32[4] memory) {
        return [AaveLogic.NAMESPACE, CurveLogic.NAMESPACE, OTCLogic.NAMESPACE, UniswapV3Logic.NAMESPACE];
    }

    // ------------------------------------------------------------------------------------------------- exchange rates

    function EXCHANGE_RATE_PRECISION() external pure returns (uint256) {
        return ERC4626Logic.EXCHANGE_RATE_PRECISION;
    }

    function maxExchangeRates(address token) external view returns (uint256) {
        return uint256(_get(ERC4626Logic.NAMESPACE, ERC4626Logic.maxExchangeRateKey(token)));
    }

    // --------------------------------------------------------------------------------------------- recipients elsewhere

    function mintRecipients(uint32 destinationDomain) external view returns (bytes32) {
        return _get(CCTPV1Logic.NAMESPACE, CCTPV1Logic.mintRecipientKey(destinationDomain));
    }

    function cctpDomainParameters(
        uint32 destinationDomain
    ) external view returns (bytes32 recipient, uint32 minFeeCapRate, uint32 maxFeeCapRate) {
        CCTPLogic.Domain memory domain = CCTPLogic.decodeDomain(
            _get(CCTPLogic.NAMESPACE, CCTPLogic.recipientKey(destinationDomain)),
            _get(CCTPLogic.NAMESPACE, CCTPLogic.feeCapRatesKey(destinationDomain))
        );
        return (domain.mintRecipient, domain.minFeeCapRate, domain.maxFeeCapRate);
    }

    function layerZeroRecipients(uint32 destinationEndpointId) external view returns (bytes32) {
        return _get(LayerZeroLogic.NAMESPACE, LayerZeroLogic.recipientKey(destinationEndpointId));
    }

    function centrifugeRecipients(uint16 centrifugeId) external view returns (bytes32) {
        return _get(CentrifugeLogic.NAMESPACE, CentrifugeLogic.recipientKey(centrifugeId));
    }

    // ------------------------------------------------------------------------------------------------------ Uniswap V3

    function uniswapV3PoolParams(
        address pool
    ) external view returns (uint24 swapMaxTickDelta, TickBounds memory addLiquidityTickBounds, uint32 twapSecondsAgo) {
        UniswapV3Logic.Parameters memory parameters = _uniswapV3PoolParameters(pool);
        addLiquidityTickBounds = TickBounds(parameters.bounds.lower, parameters.bounds.upper);
        return (parameters.maxTickDelta, addLiquidityTickBounds, parameters.twapSecondsAgo);
    }

    function _uniswapV3PoolParameters(address pool) internal view returns (UniswapV3Logic.Parameters memory) {
        bytes32 word = _get(UniswapV3Logic.NAMESPACE, UniswapV3Logic.parametersKey(pool));
        return UniswapV3Logic.decodeParameters(word);
    }

    // ----------------------------------------------------------------------------------------------------------- Merkl

    function merklDistributor() public view returns (address) {
        return _toAddress(_get(LEGACY_NAMESPACE, MERKL_DISTRIBUTOR_KEY));
    }
}
