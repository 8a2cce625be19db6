// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";
import {Keys} from "@diamond-pau/contracts/facet/Keys.sol";
import {ParameterizedFacet} from "@diamond-pau/contracts/facet/ParameterizedFacet.sol";

import {CoreHaloLogic} from "./CoreHaloLogic.sol";
import {ICoreHaloFacet} from "./ICoreHaloFacet.sol";

/// @title CoreHaloFacet
/// @notice See {ICoreHaloFacet}.
contract CoreHaloFacet is ICoreHaloFacet, ParameterizedFacet {
    bytes32 private constant MAX_UNIT_PRICE = keccak256("maxUnitPrice");

    constructor(address parameterRegistry_) ParameterizedFacet(parameterRegistry_) {}

    // ---------------------------------------------------------------------------------------------- admin functions

    /// @inheritdoc ICoreHaloFacet
    function setMaxUnitPrice(
        address halo,
        uint256 units,
        uint256 maxAssets
    ) external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) {
        require(halo != address(0), "CoreHaloFacet/zero-halo");
        uint256 price = CoreHaloLogic.unitPrice(units, maxAssets);
        _setParameter(Keys.make(MAX_UNIT_PRICE, halo), bytes32(price));
        emit CoreHaloMaxUnitPriceSet(halo, price);
    }

    // ------------------------------------------------------------------------------------------ allocator functions

    /// @inheritdoc ICoreHaloFacet
    function deploy(
        address halo,
        uint256 amount,
        uint256 minUnits
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) returns (uint256 units) {
        units = CoreHaloLogic.deploy(_pau(), halo, amount, minUnits, getMaxUnitPrice(halo));
        emit CoreHaloDeploy(halo, amount, units);
    }

    /// @inheritdoc ICoreHaloFacet
    function exit(
        address halo,
        uint256 units,
        uint256 minAssets
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) returns (uint256 assets) {
        assets = CoreHaloLogic.exit(_pau(), halo, units, minAssets);
        emit CoreHaloExit(halo, units, assets);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc ICoreHaloFacet
    function UNIT_PRICE_PRECISION() external pure returns (uint256) {
        return CoreHaloLogic.UNIT_PRICE_PRECISION;
    }

    /// @inheritdoc ICoreHaloFacet
    function getMaxUnitPrice(address halo) public view returns (uint256) {
        return uint256(_getParameter(Keys.make(MAX_UNIT_PRICE, halo)));
    }

    /// @inheritdoc ICoreHaloFacet
    function getDeployRateLimitKey(address halo, address asset) external pure returns (bytes32 key) {
        return CoreHaloLogic.deployKey(halo, asset);
    }

    /// @inheritdoc ICoreHaloFacet
    function getExitRateLimitKey(address halo) external pure returns (bytes32 key) {
        return CoreHaloLogic.exitKey(halo);
    }

    // ---------------------------------------------------------------------------------------------------- internals

    function _namespace() internal pure override returns (bytes32) {
        return keccak256("sky.pau.storage.CoreHaloFacet.v1");
    }
}
