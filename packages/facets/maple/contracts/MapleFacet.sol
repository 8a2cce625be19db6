// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Facet} from "@diamond-pau/contracts/facet/Facet.sol";
import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

import {IMapleFacet} from "./IMapleFacet.sol";
import {MapleLogic} from "./MapleLogic.sol";

/// @title MapleFacet
/// @notice See {IMapleFacet}.
contract MapleFacet is IMapleFacet, Facet {
    // ------------------------------------------------------------------------------------------ allocator functions

    /// @inheritdoc IMapleFacet
    function requestRedemption(address mapleToken, uint256 shares) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        MapleLogic.requestRedemption(_pau(), mapleToken, shares);
        emit MapleRequestRedemption(mapleToken, shares);
    }

    /// @inheritdoc IMapleFacet
    function cancelRedemption(address mapleToken, uint256 shares) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        emit MapleCancelRedemption(mapleToken, MapleLogic.cancelRedemption(_pau(), mapleToken, shares));
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc IMapleFacet
    function getCancelRedeemRateLimitKey(address mapleToken) external pure returns (bytes32 key) {
        return MapleLogic.cancelRedeemKey(mapleToken);
    }

    /// @inheritdoc IMapleFacet
    function getRequestRedeemRateLimitKey(address mapleToken) external pure returns (bytes32 key) {
        return MapleLogic.requestRedeemKey(mapleToken);
    }
}
