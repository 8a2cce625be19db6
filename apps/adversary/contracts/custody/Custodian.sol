// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Config, Dispatch, Wire} from "@diamond-pau/contracts/beacon/IRoutingTable.sol";
import {IBeacon} from "@diamond-pau/contracts/beacon/IBeacon.sol";
import {IController} from "@diamond-pau/contracts/controller/IController.sol";
import {IDiamond} from "@diamond-pau/contracts/controller/IDiamond.sol";

import {Echo} from "./Echo.sol";

interface IDiamondCutLike {
    function diamondCut(IDiamond.FacetCut[] calldata cuts, address init, bytes calldata data) external;
}

/// @title Stranger
/// @notice Somebody without a role who calls what he is told to.
contract Stranger {
    function call(address target, bytes calldata data) external returns (bool success) {
        (success, ) = target.call(data);
    }
}

/// @title Custodian
/// @notice Does anything at random to a Beacon and two Controllers, whose admin it is, and compares each of them after
///         every step with a model: where each selector leads is what the Beacon published when the admin pulled.
/// @dev The model is as naive as can be: lists that are searched from end to end, and copied.
contract Custodian {
    /// @notice What a step was, and whether it succeeded.
    event Took(string step, bool success);
    event Diverged(uint256 index, string what, bytes4 selector, address expected, address found);

    /// @dev An integration as the model has it.
    struct Entry {
        bytes32 id;
        address facet;
        bytes4[] calls;
        bytes4[] delegates;
    }

    uint256 private constant IDS = 5;
    uint256 private constant BEACON = 2;

    IBeacon private immutable _beacon;
    IController private immutable _first;
    IController private immutable _second;
    Stranger private immutable _stranger = new Stranger();

    address[] private _facets;
    bytes4[] private _selectors;
    /// @dev Of the first Controller, the second, and the Beacon.
    Entry[][3] private _model;

    uint256 private _random;
    uint256 private _steps;

    /// @param selectors What wires may be called by. Some are the Controller's own, which nothing may be.
    constructor(IBeacon beacon, IController first, IController second, bytes4[] memory selectors) {
        (_beacon, _first, _second, _selectors) = (beacon, first, second, selectors);
        for (uint256 i; i < 4; ++i) _facets.push(address(new Echo()));
        // Nobody's code, and nobody.
        _facets.push(address(0xdead));
        _facets.push(address(0));
    }

    function run(uint256 seed, uint256 steps) external {
        _random = seed;
        for (uint256 i; i < steps; ++i) {
            _step();
            _compare(0, _first);
            _compare(1, _second);
            ++_steps;
        }
    }

    // --------------------------------------------------------------------------------------------------------- steps

    function _step() private {
        uint256 what = _pick(20);
        if (what < 6) _publish();
        else if (what < 8) _withdraw();
        else if (what < 13) _update(_pick(2));
        else if (what < 16) _remove(_pick(2));
        else if (what < 19) _cut();
        else _trespass();
    }

    /// @dev The Beacon's admin sets an integration.
    function _publish() private {
        bytes32 id = _id();
        (address facet, Wire[] memory wires) = (_facets[_pick(_facets.length)], new Wire[](_pick(4)));
        for (uint256 i; i < wires.length; ++i) wires[i] = Wire(_selector(), _selector());

        bool expected = facet.code.length > 0 && wires.length > 0 && _free(BEACON, id, wires);
        for (uint256 i; i < wires.length; ++i) if (_isReserved(wires[i].callSelector)) expected = false;
        bool success = _try(address(_beacon), abi.encodeCall(IBeacon.setIntegration, (id, Config(facet, wires))));
        _took("publish", expected, success);
        if (success) _set(BEACON, id, facet, wires);
    }

    function _withdraw() private {
        bytes32 id = _id();
        bool expected = _has(BEACON, id);
        bool success = _try(address(_beacon), abi.encodeCall(IBeacon.removeIntegration, (id)));
        _took("withdraw", expected, success);
        if (success) _erase(BEACON, id);
    }

    /// @dev A Controller's admin pulls: all of what is named, in order, or nothing.
    function _update(uint256 which) private {
        bytes32[] memory ids = _ids();
        Entry[] memory before = _model[which];
        bool expected = ids.length > 0;
        for (uint256 i; i < ids.length && expected; ++i) {
            (bool found, uint256 at) = _find(BEACON, ids[i]);
            expected = found && _pull(which, _model[BEACON][at]);
        }
        bool success = _try(_controller(which), abi.encodeCall(IController.updateIntegrations, (ids)));
        _took("update", expected, success);
        if (!expected) _restore(which, before);
    }

    function _remove(uint256 which) private {
        bytes32[] memory ids = _ids();
        Entry[] memory before = _model[which];
        bool expected = ids.length > 0;
        for (uint256 i; i < ids.length && expected; ++i) {
            expected = _has(which, ids[i]);
            if (expected) _erase(which, ids[i]);
        }
        bool success = _try(_controller(which), abi.encodeCall(IController.removeIntegrations, (ids)));
        _took("remove", expected, success);
        if (!expected) _restore(which, before);
    }

    /// @dev The admin of the second Controller cuts. Whether a cut is accepted is the facet's own affair; what it leaves
    ///      is, integration by integration, what was there, what the Beacon has now, or nothing.
    function _cut() private {
        IDiamond.FacetCut[] memory cuts = new IDiamond.FacetCut[](1 + _pick(2));
        for (uint256 i; i < cuts.length; ++i) cuts[i] = _randomCut();
        bytes memory data = abi.encodeCall(IDiamondCutLike.diamondCut, (cuts, address(0), ""));
        bool success = _try(address(_second), data);
        emit Took("cut", success);
        if (!success) return;
        for (uint256 i; i < IDS; ++i) {
            bytes32 id = bytes32(i + 1);
            address facet = _second.getConfig(id).facet;
            bytes32 found = keccak256(abi.encode(_second.getConfig(id)));
            if (facet == address(0)) {
                if (_has(1, id)) _erase(1, id);
            } else if (found == keccak256(abi.encode(_beacon.getConfig(id)))) {
                (, uint256 at) = _find(BEACON, id);
                if (_has(1, id)) _erase(1, id);
                _model[1].push(_model[BEACON][at]);
            }
            // Anything else has to be as it was, which the comparison shows.
        }
    }

    /// @dev Mostly of an integration that the Beacon or the Controller has, so that some are accepted.
    function _randomCut() private returns (IDiamond.FacetCut memory cut) {
        Entry[] storage entries = _model[_pick(3) == 0 ? 1 : BEACON];
        cut.action = IDiamond.FacetCutAction(_pick(3));
        if (entries.length == 0 || _pick(4) == 0) {
            cut.facetAddress = _facets[_pick(_facets.length)];
            cut.functionSelectors = new bytes4[](_pick(3));
            for (uint256 i; i < cut.functionSelectors.length; ++i) cut.functionSelectors[i] = _selector();
            return cut;
        }
        Entry storage entry = entries[_pick(entries.length)];
        cut.functionSelectors = entry.calls;
        if (cut.action != IDiamond.FacetCutAction.Remove) cut.facetAddress = entry.facet;
    }

    /// @dev Whoever has no role changes nothing.
    function _trespass() private {
        bytes32[] memory ids = new bytes32[](1);
        ids[0] = _id();
        Wire[] memory wires = new Wire[](1);
        wires[0] = Wire(_selector(), _selector());
        bytes memory publish = abi.encodeCall(IBeacon.setIntegration, (ids[0], Config(_facets[0], wires)));
        bool success =
            _stranger.call(address(_beacon), publish) ||
                _stranger.call(address(_beacon), abi.encodeCall(IBeacon.removeIntegration, (ids[0]))) ||
                _stranger.call(_controller(_pick(2)), abi.encodeCall(IController.updateIntegrations, (ids))) ||
                _stranger.call(_controller(_pick(2)), abi.encodeCall(IController.removeIntegrations, (ids)));
        _took("trespass", false, success);
    }

    // ---------------------------------------------------------------------------------------------------- comparison

    function _took(string memory step, bool expected, bool success) private {
        emit Took(step, success);
        if (expected != success) emit Diverged(_steps, step, 0, address(0), address(0));
    }

    /// @dev By the table, and by who answers a call.
    function _compare(uint256 which, IController controller) private {
        Dispatch[] memory found = controller.getDispatches(_selectors);
        for (uint256 i; i < found.length; ++i) {
            bytes4 selector = _selectors[i];
            (address facet, bytes4 delegate) = _resolve(which, selector);
            if (found[i].facet != facet || found[i].delegateSelector != delegate) {
                emit Diverged(_steps, "table", selector, facet, found[i].facet);
            }
            if (_isReserved(selector) || i % 4 != _steps % 4) continue;
            (bool success, bytes memory answer) = address(controller).call(abi.encodePacked(selector, _steps));
            bytes memory expected =
                facet == address(0)
                    ? abi.encodeWithSelector(IController.CallSelectorNotWired.selector, selector)
                    : abi.encode(facet, delegate);
            if (success != (facet != address(0)) || keccak256(answer) != keccak256(expected)) {
                emit Diverged(_steps, "answer", selector, facet, address(0));
            }
        }
    }

    // --------------------------------------------------------------------------------------------------------- model

    function _resolve(uint256 table, bytes4 selector) private view returns (address, bytes4) {
        Entry[] storage entries = _model[table];
        for (uint256 i; i < entries.length; ++i) {
            for (uint256 j; j < entries[i].calls.length; ++j) {
                if (entries[i].calls[j] == selector) return (entries[i].facet, entries[i].delegates[j]);
            }
        }
        return (address(0), 0);
    }

    /// @dev Whether no selector is another integration's, or twice among the wires.
    function _free(uint256 table, bytes32 id, Wire[] memory wires) private view returns (bool) {
        for (uint256 i; i < wires.length; ++i) {
            for (uint256 j; j < i; ++j) if (wires[i].callSelector == wires[j].callSelector) return false;
            Entry[] storage entries = _model[table];
            for (uint256 j; j < entries.length; ++j) {
                if (entries[j].id == id) continue;
                for (uint256 k; k < entries[j].calls.length; ++k) {
                    if (entries[j].calls[k] == wires[i].callSelector) return false;
                }
            }
        }
        return true;
    }

    function _pull(uint256 which, Entry memory entry) private returns (bool) {
        Wire[] memory wires = new Wire[](entry.calls.length);
        for (uint256 i; i < wires.length; ++i) wires[i] = Wire(entry.calls[i], entry.delegates[i]);
        if (!_free(which, entry.id, wires)) return false;
        _set(which, entry.id, entry.facet, wires);
        return true;
    }

    function _set(uint256 table, bytes32 id, address facet, Wire[] memory wires) private {
        if (_has(table, id)) _erase(table, id);
        Entry storage entry = _model[table].push();
        (entry.id, entry.facet) = (id, facet);
        for (uint256 i; i < wires.length; ++i) {
            entry.calls.push(wires[i].callSelector);
            entry.delegates.push(wires[i].delegateSelector);
        }
    }

    function _erase(uint256 table, bytes32 id) private {
        (, uint256 at) = _find(table, id);
        Entry[] storage entries = _model[table];
        entries[at] = entries[entries.length - 1];
        entries.pop();
    }

    function _restore(uint256 table, Entry[] memory entries) private {
        delete _model[table];
        for (uint256 i; i < entries.length; ++i) _model[table].push(entries[i]);
    }

    function _has(uint256 table, bytes32 id) private view returns (bool found) {
        (found, ) = _find(table, id);
    }

    function _find(uint256 table, bytes32 id) private view returns (bool, uint256) {
        Entry[] storage entries = _model[table];
        for (uint256 i; i < entries.length; ++i) if (entries[i].id == id) return (true, i);
        return (false, 0);
    }

    // -------------------------------------------------------------------------------------------------------- random

    function _pick(uint256 count) private returns (uint256) {
        _random = uint256(keccak256(abi.encode(_random)));
        return _random % count;
    }

    function _id() private returns (bytes32) {
        return bytes32(_pick(IDS) + 1);
    }

    function _ids() private returns (bytes32[] memory ids) {
        ids = new bytes32[](_pick(4));
        for (uint256 i; i < ids.length; ++i) ids[i] = _id();
    }

    function _selector() private returns (bytes4) {
        return _selectors[_pick(_selectors.length)];
    }

    /// @dev Of those that this contract is given, the Controller answers itself.
    function _isReserved(bytes4 selector) private pure returns (bool) {
        return
            selector == IController.updateIntegrations.selector ||
            selector == IController.removeIntegrations.selector ||
            selector == IController.proxy.selector;
    }

    function _controller(uint256 which) private view returns (address) {
        return address(which == 0 ? _first : _second);
    }

    function _try(address target, bytes memory data) private returns (bool success) {
        (success, ) = target.call(data);
    }
}
