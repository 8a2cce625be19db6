// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";

/// @title ReentryFacet
/// @notice A facet that enters the guard and then calls its Controller again. The conformance suite wires it beside the
///         facet under test.
contract ReentryFacet is ReentrancyGuardTransient {
    /// @notice Calls the Controller with `data`, as the Controller, and passes on how that ended.
    function enter(bytes calldata data) external nonReentrant {
        (bool success, bytes memory result) = address(this).call(data);
        if (!success) {
            assembly ("memory-safe") {
                revert(add(result, 32), mload(result))
            }
        }
    }
}
