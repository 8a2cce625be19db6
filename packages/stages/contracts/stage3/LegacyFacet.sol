// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Address} from "@openzeppelin/contracts/utils/Address.sol";

import {SharedController} from "@diamond-pau/contracts/controller/SharedController.sol";
import {IParameterRegistry} from "@diamond-pau/contracts/registry/IParameterRegistry.sol";
import {IAdminFacet} from "@diamond-pau/facet-admin/IAdminFacet.sol";

import {ILegacyEvents} from "../legacy/ILegacyEvents.sol";
import {SharedAdaptedIntegrations} from "../legacy/Integrations.sol";
import {LegacyModule} from "../legacy/LegacyModule.sol";

/// @title LegacyFacet
/// @notice The adapters over facets: what a Stage 2 controller runs beside its facets, and what a diamond wires beside
///         the facets that answer legacy calls as they are. The facets given at construction are those very ones.
abstract contract LegacyFacet is ILegacyEvents, LegacyModule, SharedAdaptedIntegrations {
    error ZeroParameterRegistry();

    IParameterRegistry public immutable parameterRegistry;

    address private immutable _adminFacet;
    address private immutable _erc4626Facet;
    address private immutable _merklFacet;

    constructor(address admin_, address erc4626_, address merkl_, address parameterRegistry_) {
        require(parameterRegistry_ != address(0), ZeroParameterRegistry());
        parameterRegistry = IParameterRegistry(parameterRegistry_);
        _adminFacet = admin_;
        _erc4626Facet = erc4626_;
        _merklFacet = merkl_;
    }

    /// @notice See {IAdminFacet-removeRelayer}. For a diamond: controllers of Stages 1 and 2 have their own.
    function removeRelayer(address relayer) external {
        _run(_adminFacet, abi.encodeCall(IAdminFacet.removeRelayer, (relayer)));
        emit RelayerRemoved(relayer);
    }

    /// @dev In the controller's context, as if it had called the facet itself.
    function _run(address integration, bytes memory data) internal override returns (bytes memory) {
        require(integration.code.length > 0, IntegrationMissing());
        return Address.functionDelegateCall(integration, data);
    }

    function _get(bytes32 namespace, bytes32 key) internal view override returns (bytes32) {
        return parameterRegistry.get(SharedController.proxy(), namespace, key);
    }

    function _set(bytes32 namespace, bytes32 key, bytes32 value) internal override {
        parameterRegistry.set(SharedController.proxy(), namespace, key, value);
    }

    function _erc4626() internal view override returns (address) {
        return _erc4626Facet;
    }

    function _merkl() internal view override returns (address) {
        return _merklFacet;
    }
}
