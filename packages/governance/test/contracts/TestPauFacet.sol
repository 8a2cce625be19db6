// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";

import {SharedController} from "@diamond-pau/contracts/controller/SharedController.sol";
import {Facet} from "@diamond-pau/contracts/facet/Facet.sol";

/// @notice What a diamond needs to be governed: a parameter, something that uses up a limit, and the AdminFacet's calls.
contract TestPauFacet is Facet {
    event MaxSlippageSet(address pool, uint256 maxSlippage);
    event FreezerSet(address freezer);
    event FreezerRemoved(address freezer);

    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    function setMaxSlippage(address pool, uint256 maxSlippage) external onlyRole(DEFAULT_ADMIN_ROLE) returns (uint256) {
        require(maxSlippage <= 1e18, "TestPauFacet/above-100-percent");
        emit MaxSlippageSet(pool, maxSlippage);
        return maxSlippage;
    }

    function setRelayer(address relayer) external onlyRole(DEFAULT_ADMIN_ROLE) {
        IAccessControl(SharedController.accessControls()).grantRole(ALLOCATOR_ROLE, relayer);
    }

    function removeRelayer(address relayer) external onlyRole(DEFAULT_ADMIN_ROLE) {
        IAccessControl(SharedController.accessControls()).revokeRole(ALLOCATOR_ROLE, relayer);
    }

    function setFreezer(address freezer) external onlyRole(DEFAULT_ADMIN_ROLE) {
        emit FreezerSet(freezer);
    }

    function removeFreezer(address freezer) external onlyRole(DEFAULT_ADMIN_ROLE) {
        emit FreezerRemoved(freezer);
    }

    function spend(bytes32 key, uint256 amount) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        _pau().decreaseRateLimit(key, amount);
    }
}
