// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {SharedController} from "../controller/SharedController.sol";
import {IParameterRegistry} from "../registry/IParameterRegistry.sol";
import {Calls} from "./Calls.sol";
import {Facet} from "./Facet.sol";

/// @title ParameterizedFacet
/// @notice A facet with parameters that governance sets per PAU. They live in the ParameterRegistry, filed under the
///         PAU's ALMProxy and the facet's namespace, and so outlive every controller.
abstract contract ParameterizedFacet is Facet {
    error ZeroParameterRegistry();

    IParameterRegistry public immutable parameterRegistry;

    constructor(address parameterRegistry_) {
        require(parameterRegistry_ != address(0), ZeroParameterRegistry());
        parameterRegistry = IParameterRegistry(parameterRegistry_);
    }

    /// @dev The hash of the facet's ERC-7201 namespace in the production code base, such as
    ///      keccak256("sky.pau.storage.AaveFacet.v1").
    function _namespace() internal pure virtual returns (bytes32);

    function _setParameter(bytes32 key, bytes32 value) internal {
        parameterRegistry.set(SharedController.proxy(), _namespace(), key, value);
    }

    /// @dev Zero where it was never set.
    function _getParameter(bytes32 key) internal view returns (bytes32) {
        uint256 value = Calls.read(
            address(parameterRegistry),
            IParameterRegistry.get.selector,
            SharedController.proxy(),
            _namespace(),
            key
        );
        return bytes32(value);
    }
}
