// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Pau, PauActions} from "@diamond-pau/contracts/facet/Pau.sol";
import {LocalParameters} from "@diamond-pau/contracts/linked/LocalParameters.sol";

import {IOTCFacet} from "./IOTCFacet.sol";
import {OTCLogic} from "./OTCLogic.sol";

/// @title OTCLib
/// @notice {IOTCFacet}, for a Stage 1 controller to link to: the same logic and events, with the controller's own roles,
///         parameters and venues.
library OTCLib {
    /// @dev See {IOTCFacet-send}.
    function send(address exchange, address asset, uint256 amount) external {
        OTCLogic.Terms memory terms = OTCLogic.Terms({
            buffer: address(uint160(_get(OTCLogic.bufferKey(exchange)))),
            maxSlippage: _get(OTCLogic.maxSlippageKey(exchange)),
            rechargeRate: _get(OTCLogic.rechargeRateKey(exchange))
        });
        OTCLogic.State memory state = _state(exchange);
        Pau memory pau = PauActions.current();
        OTCLogic.open(pau, terms, state, exchange, asset, amount);
        _setState(exchange, state);
        OTCLogic.transfer(pau, exchange, asset, amount);
        emit IOTCFacet.OTCSent(exchange, terms.buffer, asset, amount);
    }

    /// @dev See {IOTCFacet-claim}.
    function claim(address exchange, address asset) external {
        address buffer = address(uint160(_get(OTCLogic.bufferKey(exchange))));
        (uint256 amount, uint256 normalizedAmount) = OTCLogic.claim(PauActions.current(), buffer, exchange, asset);
        OTCLogic.State memory state = _state(exchange);
        state.claimed += normalizedAmount;
        _setState(exchange, state);
        emit IOTCFacet.OTCClaimed(exchange, buffer, asset, amount);
    }

    function _state(address exchange) private view returns (OTCLogic.State memory) {
        return OTCLogic.decodeState(bytes32(_get(OTCLogic.stateKey(exchange))));
    }

    function _setState(address exchange, OTCLogic.State memory state) private {
        LocalParameters.set(OTCLogic.NAMESPACE, OTCLogic.stateKey(exchange), OTCLogic.encodeState(state));
    }

    function _get(bytes32 key) private view returns (uint256) {
        return uint256(LocalParameters.get(OTCLogic.NAMESPACE, key));
    }
}
