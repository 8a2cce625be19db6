// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Address} from "@openzeppelin/contracts/utils/Address.sol";

import {LocalParameters} from "@diamond-pau/contracts/linked/LocalParameters.sol";
import {ERC4626Lib} from "@diamond-pau/facet-erc4626/ERC4626Lib.sol";
import {MerklLib} from "@diamond-pau/facet-merkl/MerklLib.sol";

import {SharedAdaptedIntegrations} from "../legacy/Integrations.sol";
import {LegacyModule} from "../legacy/LegacyModule.sol";

/// @title LibraryModule
/// @notice The adapters of a Stage 1 controller, which deploys them with itself.
abstract contract LibraryModule is LegacyModule, SharedAdaptedIntegrations {
    /// @dev The libraries have no guard of their own.
    function _run(address integration, bytes memory data) internal override nonReentrant returns (bytes memory) {
        return Address.functionDelegateCall(integration, data);
    }

    function _get(bytes32 namespace, bytes32 key) internal view override returns (bytes32) {
        return LocalParameters.get(namespace, key);
    }

    function _set(bytes32 namespace, bytes32 key, bytes32 value) internal override {
        LocalParameters.set(namespace, key, value);
    }

    function _erc4626() internal pure override returns (address) {
        return address(ERC4626Lib);
    }

    function _merkl() internal pure override returns (address) {
        return address(MerklLib);
    }
}
