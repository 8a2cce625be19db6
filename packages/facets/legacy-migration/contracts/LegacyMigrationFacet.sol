// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";
import {Keys} from "@diamond-pau/contracts/facet/Keys.sol";
import {ParameterizedFacet} from "@diamond-pau/contracts/facet/ParameterizedFacet.sol";

import {ILegacyMigrationFacet} from "./ILegacyMigrationFacet.sol";
import {LegacyMigrationLogic} from "./LegacyMigrationLogic.sol";

/// @title LegacyMigrationFacet
/// @notice See {ILegacyMigrationFacet}.
contract LegacyMigrationFacet is ILegacyMigrationFacet, ParameterizedFacet {
    bytes32 private constant SUCCESSOR = keccak256("successor");

    constructor(address parameterRegistry_) ParameterizedFacet(parameterRegistry_) {}

    // ---------------------------------------------------------------------------------------------- admin functions

    /// @inheritdoc ILegacyMigrationFacet
    function setSuccessor(address successor_) external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) {
        require(successor_ != _pau().proxy, "LegacyMigrationFacet/successor-is-proxy");
        require(successor_ == address(0) || successor_.code.length > 0, "LegacyMigrationFacet/successor-has-no-code");
        _setParameter(Keys.make(SUCCESSOR), bytes32(uint256(uint160(successor_))));
        emit LegacyMigrationSuccessorSet(successor_);
    }

    // ------------------------------------------------------------------------------------------ allocator functions

    /// @inheritdoc ILegacyMigrationFacet
    function migrate(
        address token,
        uint256 amount
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) returns (uint256 received) {
        address to = successor();
        received = LegacyMigrationLogic.migrate(_pau(), token, to, amount);
        emit LegacyMigrationMigrate(token, to, received);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc ILegacyMigrationFacet
    function successor() public view returns (address) {
        return address(uint160(uint256(_getParameter(Keys.make(SUCCESSOR)))));
    }

    /// @inheritdoc ILegacyMigrationFacet
    function getMigrateRateLimitKey(address token, address destination) external pure returns (bytes32 key) {
        return LegacyMigrationLogic.migrateKey(token, destination);
    }

    // ---------------------------------------------------------------------------------------------------- internals

    function _namespace() internal pure override returns (bytes32) {
        return keccak256("sky.pau.storage.LegacyMigrationFacet.v1");
    }
}
