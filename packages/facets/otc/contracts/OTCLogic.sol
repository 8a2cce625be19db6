// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {Approvals} from "@diamond-pau/contracts/facet/Approvals.sol";
import {Keys} from "@diamond-pau/contracts/facet/Keys.sol";
import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";

/// @title OTCLogic
/// @notice See {IOTCFacet}.
library OTCLogic {
    /// @dev Of the parameters.
    bytes32 internal constant NAMESPACE = keccak256("sky.pau.storage.OTCFacet.v1");
    bytes32 private constant LIMIT_SEND = keccak256("LIMIT_OTC_SEND");
    bytes32 private constant LIMIT_CLAIM = keccak256("LIMIT_OTC_CLAIM");

    /// @dev What governance set for an exchange.
    struct Terms {
        address buffer;
        uint256 maxSlippage;
        uint256 rechargeRate;
    }

    /// @dev Amounts in units of 18 decimals.
    struct State {
        uint256 sent;
        uint256 sentTimestamp;
        uint256 claimed;
    }

    /// @dev Everything of a send but the transfer, so that `state`, which it brings up to date, can be stored before.
    function open(
        Pau memory pau,
        Terms memory terms,
        State memory state,
        address exchange,
        address asset,
        uint256 amount
    ) internal {
        require(asset != address(0), "OTCFacet/asset-zero-address");
        require(amount > 0, "OTCFacet/zero-amount");
        require(terms.buffer != address(0), "OTCFacet/buffer-not-set");
        pau.decreaseRateLimit(sendKey(exchange, asset), amount);
        require(isSwapReady(terms, state), "OTCFacet/last-swap-not-returned");
        (state.sent, state.sentTimestamp, state.claimed) = (_normalized(asset, amount), block.timestamp, 0);
    }

    function transfer(Pau memory pau, address exchange, address asset, uint256 amount) internal {
        bytes memory answer = pau.call(asset, abi.encodeCall(IERC20.transfer, (exchange, amount)));
        require(Approvals.isTrue(answer), "OTCFacet/transfer-failed");
    }

    /// @return amount What arrived, in base units.
    /// @return normalizedAmount The same in units of 18 decimals.
    function claim(
        Pau memory pau,
        address buffer,
        address exchange,
        address asset
    ) internal returns (uint256 amount, uint256 normalizedAmount) {
        require(asset != address(0), "OTCFacet/asset-zero-address");
        require(buffer != address(0), "OTCFacet/buffer-not-set");
        require(pau.rateLimitExists(claimKey(exchange, asset)), "OTCFacet/invalid-action");

        uint256 available = IERC20(asset).balanceOf(buffer);
        uint256 start = pau.balanceOf(asset);
        bytes memory answer = pau.call(asset, abi.encodeCall(IERC20.transferFrom, (buffer, pau.proxy, available)));
        require(Approvals.isTrue(answer), "OTCFacet/transferFrom-failed");
        amount = pau.balanceOf(asset) - start;
        normalizedAmount = _normalized(asset, amount);
    }

    function isSwapReady(Terms memory terms, State memory state) internal view returns (bool) {
        if (terms.maxSlippage == 0) return false;
        return claimWithRecharge(terms, state) >= (state.sent * terms.maxSlippage) / 1e18;
    }

    function claimWithRecharge(Terms memory terms, State memory state) internal view returns (uint256) {
        if (state.sentTimestamp == 0) return 0;
        return state.claimed + (block.timestamp - state.sentTimestamp) * terms.rechargeRate;
    }

    function sendKey(address exchange, address asset) internal pure returns (bytes32) {
        return Keys.make(LIMIT_SEND, asset, exchange);
    }

    function claimKey(address exchange, address asset) internal pure returns (bytes32) {
        return Keys.make(LIMIT_CLAIM, asset, exchange);
    }

    /// @dev One word: from the lowest bit on, 104 bits sent, 104 bits claimed, 48 bits of the time of the send.
    function encodeState(State memory state) internal pure returns (bytes32) {
        return
            bytes32(
                SafeCast.toUint104(state.sent) |
                    (uint256(SafeCast.toUint104(state.claimed)) << 104) |
                    (uint256(SafeCast.toUint48(state.sentTimestamp)) << 208)
            );
    }

    /// @dev See `encodeState`.
    function decodeState(bytes32 word) internal pure returns (State memory state) {
        uint256 bits = uint256(word);
        (state.sent, state.sentTimestamp, state.claimed) = (uint104(bits), uint48(bits >> 208), uint104(bits >> 104));
    }

    function bufferKey(address exchange) internal pure returns (bytes32) {
        return Keys.make(keccak256("buffer"), exchange);
    }

    function maxSlippageKey(address exchange) internal pure returns (bytes32) {
        return Keys.make(keccak256("maxSlippage"), exchange);
    }

    function rechargeRateKey(address exchange) internal pure returns (bytes32) {
        return Keys.make(keccak256("rechargeRate"), exchange);
    }

    function stateKey(address exchange) internal pure returns (bytes32) {
        return Keys.make(keccak256("state"), exchange);
    }

    function _normalized(address asset, uint256 amount) private view returns (uint256) {
        return (amount * 1e18) / 10 ** IERC20Metadata(asset).decimals();
    }
}
