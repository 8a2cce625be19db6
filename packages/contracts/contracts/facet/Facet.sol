// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";

import {SharedController} from "../controller/SharedController.sol";
import {Calls} from "./Calls.sol";
import {IFacet} from "./IFacet.sol";
import {Pau} from "./Pau.sol";

/// @title Facet
/// @notice The base of every facet: code that a Controller delegates to. It holds no state of its own.
/// @dev In each function `nonReentrant` comes before the role, as in the live facets, so that a re-entering call is
///      named as such whoever makes it. The guard is shared by all facets of a Controller and the Controller itself.
abstract contract Facet is IFacet, ReentrancyGuardTransient {
    bytes32 public constant DEFAULT_ADMIN_ROLE = 0x00;
    bytes32 public constant ALLOCATOR_ROLE = keccak256("ALLOCATOR_ROLE");

    modifier onlyRole(bytes32 role) {
        _checkRole(role);
        _;
    }

    function _checkRole(bytes32 role) private view {
        uint256 hasRole = Calls.read(
            SharedController.accessControls(),
            IAccessControl.hasRole.selector,
            role,
            msg.sender
        );
        require(hasRole == 1, AccessControlUnauthorizedAccount(msg.sender, role));
    }

    /// @dev The PAU whose Controller runs this code.
    function _pau() internal view returns (Pau memory pau) {
        pau.fill();
    }
}
