// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {LocalParameters} from "@diamond-pau/contracts/linked/LocalParameters.sol";

import {AccessControlledController} from "../legacy/AccessControlledController.sol";

/// @title LibraryController
/// @notice Stage 1: integrations are linked libraries, parameters lie in the controller.
abstract contract LibraryController is AccessControlledController {
    /// @dev What the controller begins with: state that no setter sets, such as an OTC swap that its predecessor sent.
    constructor(LocalParameters.Word[] memory words) {
        for (uint256 i; i < words.length; ++i) {
            LocalParameters.set(words[i].namespace, words[i].key, words[i].value);
        }
    }

    /// @dev The libraries have no guard of their own.
    function _run(address integration, bytes memory data) internal override nonReentrant returns (bytes memory) {
        return _delegate(integration, data);
    }

    function _get(bytes32 namespace, bytes32 key) internal view override returns (bytes32) {
        return LocalParameters.get(namespace, key);
    }

    function _set(bytes32 namespace, bytes32 key, bytes32 value) internal override {
        LocalParameters.set(namespace, key, value);
    }
}
