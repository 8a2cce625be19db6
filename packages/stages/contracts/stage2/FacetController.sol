// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {SharedController} from "@diamond-pau/contracts/controller/SharedController.sol";
import {IParameterRegistry} from "@diamond-pau/contracts/registry/IParameterRegistry.sol";

import {AccessControlledController} from "../legacy/AccessControlledController.sol";

/// @title FacetController
/// @notice Stage 2: integrations are facets given at construction, parameters lie in the ParameterRegistry.
abstract contract FacetController is AccessControlledController {
    error ZeroParameterRegistry();

    IParameterRegistry private immutable _parameterRegistry;

    constructor(address parameterRegistry_) {
        require(parameterRegistry_ != address(0), ZeroParameterRegistry());
        _parameterRegistry = IParameterRegistry(parameterRegistry_);

        // For facets of the production code base, which know only the storage slots.
        SharedController.Addresses storage shared = SharedController.layout();
        shared.accessControls = address(this);
        shared.proxy = proxy;
        shared.rateLimits = rateLimits;
    }

    /// @dev Facets keep the guard, which is the same one.
    function _run(address integration, bytes memory data) internal override returns (bytes memory) {
        return _delegate(integration, data);
    }

    function _get(bytes32 namespace, bytes32 key) internal view override returns (bytes32) {
        return _parameterRegistry.get(proxy, namespace, key);
    }

    function _set(bytes32 namespace, bytes32 key, bytes32 value) internal override {
        _parameterRegistry.set(proxy, namespace, key, value);
    }
}
