// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {PauActions} from "@diamond-pau/contracts/facet/Pau.sol";
import {LocalParameters} from "@diamond-pau/contracts/linked/LocalParameters.sol";

import {CentrifugeLogic} from "./CentrifugeLogic.sol";
import {ICentrifugeFacet} from "./ICentrifugeFacet.sol";

/// @title CentrifugeLib
/// @notice {ICentrifugeFacet}, for a Stage 1 controller to link to: the same logic and events, with the controller's own roles,
///         parameters and venues.
library CentrifugeLib {
    /// @dev See {ICentrifugeFacet-cancelDepositRequest}.
    function cancelDepositRequest(address token) external {
        CentrifugeLogic.cancelDepositRequest(PauActions.current(), token);
        emit ICentrifugeFacet.CentrifugeCancelDepositRequest(token);
    }

    /// @dev See {ICentrifugeFacet-claimCancelDepositRequest}.
    function claimCancelDepositRequest(address token) external {
        uint256 assets = CentrifugeLogic.claimCancelDepositRequest(PauActions.current(), token);
        emit ICentrifugeFacet.CentrifugeClaimCancelDepositRequest(token, assets);
    }

    /// @dev See {ICentrifugeFacet-cancelRedeemRequest}.
    function cancelRedeemRequest(address token) external {
        CentrifugeLogic.cancelRedeemRequest(PauActions.current(), token);
        emit ICentrifugeFacet.CentrifugeCancelRedeemRequest(token);
    }

    /// @dev See {ICentrifugeFacet-claimCancelRedeemRequest}.
    function claimCancelRedeemRequest(address token) external {
        uint256 shares = CentrifugeLogic.claimCancelRedeemRequest(PauActions.current(), token);
        emit ICentrifugeFacet.CentrifugeClaimCancelRedeemRequest(token, shares);
    }

    /// @dev See {ICentrifugeFacet-transferShares}.
    function transferShares(address token, uint128 amount, uint16 centrifugeId) external {
        bytes32 recipient = LocalParameters.get(CentrifugeLogic.NAMESPACE, CentrifugeLogic.recipientKey(centrifugeId));
        CentrifugeLogic.transferShares(PauActions.current(), recipient, token, amount, centrifugeId);
        emit ICentrifugeFacet.CentrifugeTransferShares(token, amount, centrifugeId);
    }
}
