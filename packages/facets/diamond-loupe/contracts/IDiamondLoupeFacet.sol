// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IDiamondLoupe} from "@diamond-pau/contracts/controller/IDiamondLoupe.sol";
import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";

/// @title IDiamondLoupeFacet
/// @notice Makes a Controller answer like an ordinary EIP-2535 diamond. Our Controller has the loupe built in and
///         gains EIP-165; a Controller of the live code base gains both.
/// @dev Views only: no role, no limit, nothing that an allocator could misuse.
interface IDiamondLoupeFacet is IFacet, IDiamondLoupe, IERC165 {}
