// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {SharedController} from "@diamond-pau/contracts/controller/SharedController.sol";
import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";
import {ParameterizedFacet} from "@diamond-pau/contracts/facet/ParameterizedFacet.sol";
import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";

import {IOTCFacet} from "./IOTCFacet.sol";
import {OTCLogic} from "./OTCLogic.sol";

/// @title OTCFacet
/// @notice See {IOTCFacet}.
contract OTCFacet is IOTCFacet, ParameterizedFacet {
    constructor(address parameterRegistry_) ParameterizedFacet(parameterRegistry_) {}

    // ---------------------------------------------------------------------------------------------- admin functions

    /// @inheritdoc IOTCFacet
    function setMaxSlippage(address exchange, uint256 maxSlippage) external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) {
        require(exchange != address(0), "OTCFacet/exchange-zero-address");
        require(maxSlippage > 0, "OTCFacet/max-slippage-zero");
        _setParameter(OTCLogic.maxSlippageKey(exchange), bytes32(maxSlippage));
        emit OTCMaxSlippageSet(exchange, maxSlippage);
    }

    /// @inheritdoc IOTCFacet
    function setBuffer(address exchange, address otcBuffer) external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) {
        require(exchange != address(0), "OTCFacet/exchange-zero-address");
        require(otcBuffer != address(0), "OTCFacet/otcBuffer-zero-address");
        require(exchange != otcBuffer, "OTCFacet/exchange-equals-otcBuffer");
        (OTCLogic.Terms memory terms, OTCLogic.State memory state) = _termsAndState(exchange);
        require(state.sentTimestamp == 0 || OTCLogic.isSwapReady(terms, state), "OTCFacet/swap-in-progress");
        _setParameter(OTCLogic.bufferKey(exchange), bytes32(uint256(uint160(otcBuffer))));
        emit OTCBufferSet(exchange, otcBuffer);
    }

    /// @inheritdoc IOTCFacet
    function setRechargeRate(
        address exchange,
        uint256 normalizedRate
    ) external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) {
        require(exchange != address(0), "OTCFacet/exchange-zero-address");
        _setParameter(OTCLogic.rechargeRateKey(exchange), bytes32(normalizedRate));
        emit OTCRechargeRateSet(exchange, normalizedRate);
    }

    // ------------------------------------------------------------------------------------------ allocator functions

    /// @inheritdoc IOTCFacet
    function send(address exchange, address asset, uint256 amount) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        (OTCLogic.Terms memory terms, OTCLogic.State memory state) = _termsAndState(exchange);
        Pau memory pau = _pau();
        OTCLogic.open(pau, terms, state, exchange, asset, amount);
        _setState(exchange, state);
        OTCLogic.transfer(pau, exchange, asset, amount);
        emit OTCSent(exchange, terms.buffer, asset, amount);
    }

    /// @inheritdoc IOTCFacet
    function claim(address exchange, address asset) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        address buffer = getBuffer(exchange);
        (uint256 amount, uint256 normalizedAmount) = OTCLogic.claim(_pau(), buffer, exchange, asset);
        OTCLogic.State memory state = _state(exchange);
        state.claimed += normalizedAmount;
        _setState(exchange, state);
        emit OTCClaimed(exchange, buffer, asset, amount);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc IOTCFacet
    function getBuffer(address exchange) public view returns (address) {
        return address(uint160(uint256(_getParameter(OTCLogic.bufferKey(exchange)))));
    }

    /// @inheritdoc IOTCFacet
    function getMaxSlippage(address exchange) public view returns (uint256) {
        return uint256(_getParameter(OTCLogic.maxSlippageKey(exchange)));
    }

    /// @inheritdoc IOTCFacet
    function getRechargeRate(address exchange) public view returns (uint256) {
        return uint256(_getParameter(OTCLogic.rechargeRateKey(exchange)));
    }

    /// @inheritdoc IOTCFacet
    function getState(
        address exchange
    ) external view returns (uint256 normalizedSent, uint256 sentTimestamp, uint256 normalizedClaimed) {
        OTCLogic.State memory state = _state(exchange);
        return (state.sent, state.sentTimestamp, state.claimed);
    }

    /// @inheritdoc IOTCFacet
    function getClaimWithRecharge(address exchange) external view returns (uint256) {
        (OTCLogic.Terms memory terms, OTCLogic.State memory state) = _termsAndState(exchange);
        return OTCLogic.claimWithRecharge(terms, state);
    }

    /// @inheritdoc IOTCFacet
    function getIsSwapReady(address exchange) external view returns (bool) {
        (OTCLogic.Terms memory terms, OTCLogic.State memory state) = _termsAndState(exchange);
        return OTCLogic.isSwapReady(terms, state);
    }

    /// @inheritdoc IOTCFacet
    function getSendRateLimitKey(address exchange, address asset) external pure returns (bytes32 key) {
        return OTCLogic.sendKey(exchange, asset);
    }

    /// @inheritdoc IOTCFacet
    function getClaimRateLimitKey(address exchange, address asset) external pure returns (bytes32 key) {
        return OTCLogic.claimKey(exchange, asset);
    }

    // ---------------------------------------------------------------------------------------------------- internals

    function _namespace() internal pure override returns (bytes32) {
        return OTCLogic.NAMESPACE;
    }

    /// @dev Everything there is of an exchange, in one call of the registry.
    function _termsAndState(
        address exchange
    ) private view returns (OTCLogic.Terms memory terms, OTCLogic.State memory state) {
        (bytes32 buffer, bytes32 maxSlippage, bytes32 rechargeRate, bytes32 word) = parameterRegistry.getWords(
            SharedController.proxy(),
            _namespace(),
            OTCLogic.bufferKey(exchange),
            OTCLogic.maxSlippageKey(exchange),
            OTCLogic.rechargeRateKey(exchange),
            OTCLogic.stateKey(exchange)
        );
        terms = OTCLogic.Terms(address(uint160(uint256(buffer))), uint256(maxSlippage), uint256(rechargeRate));
        state = OTCLogic.decodeState(word);
    }

    function _state(address exchange) private view returns (OTCLogic.State memory) {
        return OTCLogic.decodeState(_getParameter(OTCLogic.stateKey(exchange)));
    }

    function _setState(address exchange, OTCLogic.State memory state) private {
        _setParameter(OTCLogic.stateKey(exchange), OTCLogic.encodeState(state));
    }
}
