// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IBeacon} from "@diamond-pau/contracts/beacon/IBeacon.sol";
import {IRoutingTable} from "@diamond-pau/contracts/beacon/IRoutingTable.sol";
import {ControllerStorage} from "@diamond-pau/contracts/controller/ControllerStorage.sol";
import {IController} from "@diamond-pau/contracts/controller/IController.sol";
import {Facet} from "@diamond-pau/contracts/facet/Facet.sol";
import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

import {DiamondCutLogic} from "./DiamondCutLogic.sol";
import {IDiamondCutFacet} from "./IDiamondCutFacet.sol";

/// @title DiamondCutFacet
/// @notice See {IDiamondCutFacet}.
contract DiamondCutFacet is IDiamondCutFacet, Facet {
    // ---------------------------------------------------------------------------------------------- admin functions

    /// @inheritdoc IDiamondCutFacet
    function diamondCut(
        FacetCut[] calldata cuts,
        address init,
        bytes calldata data
    ) external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) {
        require(init == address(0) && data.length == 0, InitialiserNotAllowed());

        // The Controller's own Beacon, from the Controller itself: a facet may run in any.
        IBeacon beacon = IBeacon(IController(address(this)).beacon());
        (DiamondCutLogic.List memory removals, DiamondCutLogic.List memory updates) = DiamondCutLogic.execute(
            ControllerStorage.table(),
            beacon,
            cuts
        );

        for (uint256 i; i < removals.length; ++i) emit IRoutingTable.IntegrationRemoved(removals.items[i].id);
        for (uint256 i; i < updates.length; ++i) {
            emit IRoutingTable.IntegrationSet(updates.items[i].id, updates.items[i].config);
        }
        emit DiamondCut(cuts, init, data);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }
}
