// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";
import {ParameterizedFacet} from "@diamond-pau/contracts/facet/ParameterizedFacet.sol";

import {CentrifugeLogic} from "./CentrifugeLogic.sol";
import {ICentrifugeFacet} from "./ICentrifugeFacet.sol";

/// @title CentrifugeFacet
/// @notice See {ICentrifugeFacet}.
contract CentrifugeFacet is ICentrifugeFacet, ParameterizedFacet {
    constructor(address parameterRegistry_) ParameterizedFacet(parameterRegistry_) {}

    // ---------------------------------------------------------------------------------------------- admin functions

    /// @inheritdoc ICentrifugeFacet
    function setRecipient(uint16 centrifugeId, bytes32 recipient) external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) {
        require(recipient != 0, "CentrifugeFacet/zero-recipient");
        _setParameter(CentrifugeLogic.recipientKey(centrifugeId), recipient);
        emit CentrifugeRecipientSet(centrifugeId, recipient);
    }

    // ------------------------------------------------------------------------------------------ allocator functions

    /// @inheritdoc ICentrifugeFacet
    function cancelDepositRequest(address token) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        CentrifugeLogic.cancelDepositRequest(_pau(), token);
        emit CentrifugeCancelDepositRequest(token);
    }

    /// @inheritdoc ICentrifugeFacet
    function claimCancelDepositRequest(address token) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        emit CentrifugeClaimCancelDepositRequest(token, CentrifugeLogic.claimCancelDepositRequest(_pau(), token));
    }

    /// @inheritdoc ICentrifugeFacet
    function cancelRedeemRequest(address token) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        CentrifugeLogic.cancelRedeemRequest(_pau(), token);
        emit CentrifugeCancelRedeemRequest(token);
    }

    /// @inheritdoc ICentrifugeFacet
    function claimCancelRedeemRequest(address token) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        emit CentrifugeClaimCancelRedeemRequest(token, CentrifugeLogic.claimCancelRedeemRequest(_pau(), token));
    }

    /// @inheritdoc ICentrifugeFacet
    function transferShares(
        address token,
        uint128 amount,
        uint16 centrifugeId
    ) external payable nonReentrant onlyRole(ALLOCATOR_ROLE) {
        CentrifugeLogic.transferShares(_pau(), getRecipient(centrifugeId), token, amount, centrifugeId);
        emit CentrifugeTransferShares(token, amount, centrifugeId);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc ICentrifugeFacet
    function REQUEST_ID() external pure returns (uint256) {
        return CentrifugeLogic.REQUEST_ID;
    }

    /// @inheritdoc ICentrifugeFacet
    function getRecipient(uint16 centrifugeId) public view returns (bytes32) {
        return _getParameter(CentrifugeLogic.recipientKey(centrifugeId));
    }

    /// @inheritdoc ICentrifugeFacet
    function getCancelDepositRateLimitKey(address token) external pure returns (bytes32 key) {
        return CentrifugeLogic.cancelDepositKey(token);
    }

    /// @inheritdoc ICentrifugeFacet
    function getClaimCancelDepositRateLimitKey(address token) external pure returns (bytes32 key) {
        return CentrifugeLogic.claimCancelDepositKey(token);
    }

    /// @inheritdoc ICentrifugeFacet
    function getCancelRedeemRateLimitKey(address token) external pure returns (bytes32 key) {
        return CentrifugeLogic.cancelRedeemKey(token);
    }

    /// @inheritdoc ICentrifugeFacet
    function getClaimCancelRedeemRateLimitKey(address token) external pure returns (bytes32 key) {
        return CentrifugeLogic.claimCancelRedeemKey(token);
    }

    /// @inheritdoc ICentrifugeFacet
    function getTransferRateLimitKey(
        address token,
        uint16 centrifugeId,
        address spoke
    ) external pure returns (bytes32 key) {
        return CentrifugeLogic.transferKey(token, centrifugeId, spoke);
    }

    // ---------------------------------------------------------------------------------------------------- internals

    function _namespace() internal pure override returns (bytes32) {
        return CentrifugeLogic.NAMESPACE;
    }
}
