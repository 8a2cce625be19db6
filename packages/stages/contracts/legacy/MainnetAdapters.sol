// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";
import {IOTCFacet} from "@diamond-pau/facet-otc/IOTCFacet.sol";
import {OTCLogic} from "@diamond-pau/facet-otc/OTCLogic.sol";
import {UniswapV4Logic} from "@diamond-pau/facet-uniswap-v4/UniswapV4Logic.sol";
import {IAllocatorVaultLike, USDSLogic} from "@diamond-pau/facet-usds/USDSLogic.sol";
import {IWEETHFacet} from "@diamond-pau/facet-weeth/IWEETHFacet.sol";

import {MainnetAdaptedIntegrations} from "./Integrations.sol";
import {MainnetGetters} from "./MainnetGetters.sol";
import {SharedAdapters} from "./SharedAdapters.sol";

/// @title MainnetAdapters
/// @notice What of {IMainnetController} no integration answers as it is. See {SharedAdapters}.
abstract contract MainnetAdapters is MainnetGetters, SharedAdapters, MainnetAdaptedIntegrations {
    // --------------------------------------------------------------------------------------------------- USDS's vault

    function setVault(address vault_) external onlyAdmin {
        _require(vault_ != address(0), "zero-vault");
        _set(USDSLogic.NAMESPACE, USDSLogic.VAULT_KEY, _toWord(vault_));
        _set(USDSLogic.NAMESPACE, USDSLogic.BUFFER_KEY, _toWord(IAllocatorVaultLike(vault_).buffer()));
        emit USDSVaultSet(vault_);
    }

    // ------------------------------------------------------------------------------------------------------ Uniswap V4

    function setUniswapV4MaxSlippage(bytes32 poolId, uint256 maxSlippage) external onlyAdmin {
        _require(poolId != 0, "zero-pool-id");
        _require(maxSlippage <= 1e18, "max-slippage-out-of-bounds");
        _set(UniswapV4Logic.NAMESPACE, UniswapV4Logic.maxSlippageKey(poolId), bytes32(maxSlippage));
        emit UniswapV4MaxSlippageSet(poolId, maxSlippage);
    }

    function setUniswapV4TickLimits(
        bytes32 poolId,
        int24 tickLowerMin,
        int24 tickUpperMax,
        uint24 maxTickSpacing
    ) external onlyAdmin {
        UniswapV4Logic.TickLimits memory limits = UniswapV4Logic.TickLimits(tickLowerMin, tickUpperMax, maxTickSpacing);
        _require(UniswapV4Logic.areValid(limits), "invalid-ticks");
        bytes32 word = UniswapV4Logic.encodeTickLimits(limits);
        _set(UniswapV4Logic.NAMESPACE, UniswapV4Logic.tickLimitsKey(poolId), word);
        emit UniswapV4TickLimitsSet(poolId, tickLowerMin, tickUpperMax, maxTickSpacing);
    }

    // ------------------------------------------------------------------------------------------------------------- OTC

    function setOTCBuffer(address exchange, address otcBuffer) external onlyAdmin {
        _require(exchange != address(0), "exchange-zero-address");
        _require(otcBuffer != address(0), "otcBuffer-zero-address");
        _require(exchange != otcBuffer, "exchange-equals-otcBuffer");
        OTCLogic.Terms memory terms = _otcTerms(exchange);
        OTCLogic.State memory state = _otcState(exchange);
        _require(state.sentTimestamp == 0 || OTCLogic.isSwapReady(terms, state), "swap-in-progress");
        _set(OTCLogic.NAMESPACE, OTCLogic.bufferKey(exchange), _toWord(otcBuffer));
        emit OTCBufferSet(exchange, terms.buffer, otcBuffer);
    }

    function setOTCRechargeRate(address exchange, uint256 rechargeRate18) external onlyAdmin {
        _require(exchange != address(0), "exchange-zero-address");
        uint256 oldRate18 = _otcTerms(exchange).rechargeRate;
        _set(OTCLogic.NAMESPACE, OTCLogic.rechargeRateKey(exchange), bytes32(rechargeRate18));
        emit OTCRechargeRateSet(exchange, oldRate18, rechargeRate18);
    }

    function setOTCWhitelistedAsset(address exchange, address asset, bool isWhitelisted) external onlyAdmin {
        _require(exchange != address(0), "exchange-zero-address");
        _require(asset != address(0), "asset-zero-address");
        _require(_otcTerms(exchange).buffer != address(0), "otc-buffer-not-set");
        _set(LEGACY_NAMESPACE, _otcWhitelistKey(exchange, asset), bytes32(uint256(isWhitelisted ? 1 : 0)));
        emit OTCWhitelistedAssetSet(exchange, asset, isWhitelisted);
    }

    function otcSend(address exchange, address assetToSend, uint256 amount) external onlyRelayer {
        _require(assetToSend != address(0), "asset-to-send-zero");
        _require(amount > 0, "amount-to-send-zero");
        _require(otcWhitelistedAssets(exchange, assetToSend), "asset-not-whitelisted");
        // The facet's function, not an address' `send`.
        // solhint-disable-next-line check-send-result
        _run(_otc(), abi.encodeCall(IOTCFacet.send, (exchange, assetToSend, amount)));
        emit OTCSwapSent(exchange, _otcTerms(exchange).buffer, assetToSend, amount, _otcState(exchange).sent);
    }

    function otcClaim(address exchange, address assetToClaim) external onlyRelayer {
        address otcBuffer = _otcTerms(exchange).buffer;
        _require(assetToClaim != address(0), "asset-to-claim-zero");
        _require(otcBuffer != address(0), "otc-buffer-not-set");
        _require(otcWhitelistedAssets(exchange, assetToClaim), "asset-not-whitelisted");

        Pau memory pau = _pau();
        uint256 held = pau.balanceOf(assetToClaim);
        uint256 claimed18 = _otcState(exchange).claimed;
        _run(_otc(), abi.encodeCall(IOTCFacet.claim, (exchange, assetToClaim)));
        emit OTCClaimed(
            exchange,
            otcBuffer,
            assetToClaim,
            pau.balanceOf(assetToClaim) - held,
            _otcState(exchange).claimed - claimed18
        );
    }

    // ---------------------------------------------------------------------------------- EtherFi without a bound of shares

    /// @dev Shares of eETH are then bounded by the limit alone.
    function requestWithdrawFromWeETH(
        address weETHModule,
        uint256 weETHShares
    ) external onlyRelayer returns (uint256 requestId) {
        bytes memory data = abi.encodeCall(IWEETHFacet.requestWithdraw, (weETHModule, weETHShares, 0));
        return abi.decode(_run(_weeth(), data), (uint256));
    }
}
