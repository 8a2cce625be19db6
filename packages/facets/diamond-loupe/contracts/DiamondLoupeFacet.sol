// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {DiamondLoupe} from "@diamond-pau/contracts/controller/DiamondLoupe.sol";
import {IDiamondLoupe} from "@diamond-pau/contracts/controller/IDiamondLoupe.sol";
import {Facet} from "@diamond-pau/contracts/facet/Facet.sol";
import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";

import {IDiamondLoupeFacet} from "./IDiamondLoupeFacet.sol";

/// @title DiamondLoupeFacet
/// @notice See {IDiamondLoupeFacet}.
contract DiamondLoupeFacet is IDiamondLoupeFacet, DiamondLoupe, Facet {
    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc IERC165
    function supportsInterface(bytes4 interfaceId) external pure returns (bool) {
        return interfaceId == type(IERC165).interfaceId || interfaceId == type(IDiamondLoupe).interfaceId;
    }
}
