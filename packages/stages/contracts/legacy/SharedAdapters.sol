// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {AaveLogic} from "@diamond-pau/facet-aave/AaveLogic.sol";
import {CCTPLogic} from "@diamond-pau/facet-cctp/CCTPLogic.sol";
import {CCTPV1Logic} from "@diamond-pau/facet-cctp-v1/CCTPV1Logic.sol";
import {CentrifugeLogic} from "@diamond-pau/facet-centrifuge/CentrifugeLogic.sol";
import {ERC4626Logic} from "@diamond-pau/facet-erc4626/ERC4626Logic.sol";
import {IERC4626Facet} from "@diamond-pau/facet-erc4626/IERC4626Facet.sol";
import {LayerZeroLogic} from "@diamond-pau/facet-layer-zero/LayerZeroLogic.sol";
import {IMerklFacet} from "@diamond-pau/facet-merkl/IMerklFacet.sol";
import {UniswapV3Logic} from "@diamond-pau/facet-uniswap-v3/UniswapV3Logic.sol";
import {UniswapV3Math} from "@diamond-pau/facet-uniswap-v3/UniswapV3Math.sol";

import {SharedAdaptedIntegrations} from "./Integrations.sol";
import {SharedGetters} from "./SharedGetters.sol";

/// @title SharedAdapters
/// @notice What of {ILegacyController} no integration answers as it is: setters of parameters, which the legacy
///         controllers keep by other names than facets do, and calls with other arguments.
abstract contract SharedAdapters is SharedGetters, SharedAdaptedIntegrations {
    // --------------------------------------------------------------------------------------------------- max slippages

    function setMaxSlippage(address pool, uint256 maxSlippage) external onlyAdmin {
        _require(pool != address(0), "pool-zero-address");
        _require(maxSlippage <= 1e18, "max-slippage-out-of-bounds");
        _setMaxSlippage(pool, bytes32(maxSlippage));
        emit MaxSlippageSet(pool, maxSlippage);
    }

    /// @dev The legacy controllers have one table for all venues, so each facet that has one of its own gets the value.
    ///      An address is one kind of venue only.
    function _setMaxSlippage(address pool, bytes32 maxSlippage) private {
        bytes32[4] memory namespaces = _slippageNamespaces();
        for (uint256 i; i < namespaces.length; ++i) _set(namespaces[i], AaveLogic.maxSlippageKey(pool), maxSlippage);
    }

    // ------------------------------------------------------------------------------------------------- exchange rates

    function setMaxExchangeRate(address token, uint256 shares, uint256 maxExpectedAssets) external onlyAdmin {
        _require(token != address(0), "token-zero-address");
        _require(shares > 0 || maxExpectedAssets == 0, "zero-shares");
        uint256 rate = ERC4626Logic.exchangeRate(shares, maxExpectedAssets);
        _set(ERC4626Logic.NAMESPACE, ERC4626Logic.maxExchangeRateKey(token), bytes32(rate));
        emit MaxExchangeRateSet(token, rate);
    }

    // --------------------------------------------------------------------------------------------- recipients elsewhere

    function setMintRecipient(uint32 destinationDomain, bytes32 mintRecipient) external onlyAdmin {
        _set(CCTPV1Logic.NAMESPACE, CCTPV1Logic.mintRecipientKey(destinationDomain), mintRecipient);
        emit MintRecipientSet(destinationDomain, mintRecipient);
    }

    function setCCTPDomainParameters(
        uint32 destinationDomain,
        bytes32 recipient,
        uint32 minFeeCapRate,
        uint32 maxFeeCapRate
    ) external onlyAdmin {
        _require(minFeeCapRate <= maxFeeCapRate, "min-fee-cap-rate-too-high");
        _require(maxFeeCapRate < CCTPLogic.FEE_DENOMINATOR, "max-fee-cap-rate-too-high");
        bytes32 rates = CCTPLogic.encodeFeeCapRates(minFeeCapRate, maxFeeCapRate);
        _set(CCTPLogic.NAMESPACE, CCTPLogic.recipientKey(destinationDomain), recipient);
        _set(CCTPLogic.NAMESPACE, CCTPLogic.feeCapRatesKey(destinationDomain), rates);
        emit CCTPDomainParametersSet(destinationDomain, recipient, minFeeCapRate, maxFeeCapRate);
    }

    function setLayerZeroRecipient(uint32 destinationEndpointId, bytes32 layerZeroRecipient) external onlyAdmin {
        _set(LayerZeroLogic.NAMESPACE, LayerZeroLogic.recipientKey(destinationEndpointId), layerZeroRecipient);
        emit LayerZeroRecipientSet(destinationEndpointId, layerZeroRecipient);
    }

    function setCentrifugeRecipient(uint16 centrifugeId, bytes32 recipient) external onlyAdmin {
        _set(CentrifugeLogic.NAMESPACE, CentrifugeLogic.recipientKey(centrifugeId), recipient);
        emit CentrifugeRecipientSet(centrifugeId, recipient);
    }

    // ------------------------------------------------------------------------------------------------------ Uniswap V3

    function setUniswapV3PoolMaxTickDelta(address pool, uint24 maxTickDelta) external onlyAdmin {
        _require(maxTickDelta > 0 && maxTickDelta <= uint24(UniswapV3Math.MAX_TICK), "max-tick-delta-out-of-bounds");
        UniswapV3Logic.Parameters memory parameters = _uniswapV3PoolParameters(pool);
        parameters.maxTickDelta = maxTickDelta;
        _setUniswapV3PoolParameters(pool, parameters);
        emit UniswapV3PoolMaxTickDeltaSet(pool, maxTickDelta);
    }

    function setUniswapV3AddLiquidityLowerTickBound(address pool, int24 lowerTickBound) external onlyAdmin {
        UniswapV3Logic.Parameters memory parameters = _uniswapV3PoolParameters(pool);
        _require(
            lowerTickBound >= -UniswapV3Math.MAX_TICK && lowerTickBound < parameters.bounds.upper,
            "lower-tick-out-of-bounds"
        );
        parameters.bounds.lower = lowerTickBound;
        _setUniswapV3PoolParameters(pool, parameters);
        emit UniswapV3PoolLowerTickUpdated(pool, lowerTickBound);
    }

    function setUniswapV3AddLiquidityUpperTickBound(address pool, int24 upperTickBound) external onlyAdmin {
        UniswapV3Logic.Parameters memory parameters = _uniswapV3PoolParameters(pool);
        _require(
            upperTickBound > parameters.bounds.lower && upperTickBound <= UniswapV3Math.MAX_TICK,
            "upper-tick-out-of-bounds"
        );
        parameters.bounds.upper = upperTickBound;
        _setUniswapV3PoolParameters(pool, parameters);
        emit UniswapV3PoolUpperTickUpdated(pool, upperTickBound);
    }

    function setUniswapV3TwapSecondsAgo(address pool, uint32 twapSecondsAgo) external onlyAdmin {
        _require(twapSecondsAgo < uint32(type(int32).max), "twap-seconds-ago-out-of-bounds");
        UniswapV3Logic.Parameters memory parameters = _uniswapV3PoolParameters(pool);
        parameters.twapSecondsAgo = twapSecondsAgo;
        _setUniswapV3PoolParameters(pool, parameters);
        emit UniswapV3PoolTwapSecondsAgoUpdated(pool, twapSecondsAgo);
    }

    function _setUniswapV3PoolParameters(address pool, UniswapV3Logic.Parameters memory parameters) private {
        bytes32 word = UniswapV3Logic.encodeParameters(parameters);
        _set(UniswapV3Logic.NAMESPACE, UniswapV3Logic.parametersKey(pool), word);
    }

    // ----------------------------------------------------------------------------------------------------------- Merkl

    function setMerklDistributor(address merklDistributor_) external onlyAdmin {
        _set(LEGACY_NAMESPACE, MERKL_DISTRIBUTOR_KEY, _toWord(merklDistributor_));
        emit MerklDistributorSet(merklDistributor_);
    }

    function toggleOperatorMerkl(address operator) external onlyRelayer {
        address distributor = merklDistributor();
        _require(distributor != address(0), "merkl-distributor-not-set");
        _run(_merkl(), abi.encodeCall(IMerklFacet.toggleOperator, (distributor, operator)));
    }

    // ----------------------------------------------------------------------------------- ERC-4626 without a bound of shares

    /// @dev The exchange rate that governance set bounds the shares still.
    function depositERC4626(address token, uint256 amount) external onlyRelayer returns (uint256 shares) {
        return _runERC4626(abi.encodeCall(IERC4626Facet.deposit, (token, amount, 0)));
    }

    function withdrawERC4626(address token, uint256 amount) external onlyRelayer returns (uint256 shares) {
        return _runERC4626(abi.encodeCall(IERC4626Facet.withdraw, (token, amount, type(uint256).max)));
    }

    function redeemERC4626(address token, uint256 shares) external onlyRelayer returns (uint256 assets) {
        return _runERC4626(abi.encodeCall(IERC4626Facet.redeem, (token, shares, 0)));
    }

    function _runERC4626(bytes memory data) private returns (uint256) {
        return abi.decode(_run(_erc4626(), data), (uint256));
    }
}
