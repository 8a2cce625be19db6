// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";
import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";
import {ParameterizedFacet} from "@diamond-pau/contracts/facet/ParameterizedFacet.sol";

import {ILayerZeroFacet} from "./ILayerZeroFacet.sol";
import {LayerZeroLogic} from "./LayerZeroLogic.sol";

/// @title LayerZeroFacet
/// @notice See {ILayerZeroFacet}.
contract LayerZeroFacet is ILayerZeroFacet, ParameterizedFacet {
    constructor(address parameterRegistry_) ParameterizedFacet(parameterRegistry_) {}

    // ---------------------------------------------------------------------------------------------- admin functions

    /// @inheritdoc ILayerZeroFacet
    function setRecipient(
        uint32 destinationEndpointId,
        bytes32 recipient
    ) external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) {
        require(recipient != 0, "LayerZeroFacet/zero-recipient");
        _setParameter(LayerZeroLogic.recipientKey(destinationEndpointId), recipient);
        emit LayerZeroRecipientSet(destinationEndpointId, recipient);
    }

    // ------------------------------------------------------------------------------------------ allocator functions

    /// @inheritdoc ILayerZeroFacet
    function transfer(
        address oft,
        uint256 amount,
        uint32 destinationEndpointId
    ) external payable nonReentrant onlyRole(ALLOCATOR_ROLE) {
        bytes32 recipient = getRecipient(destinationEndpointId);
        Pau memory pau = _pau();
        uint256 nativeFee = LayerZeroLogic.transfer(pau, recipient, oft, amount, destinationEndpointId);
        pau.sweepETH();
        emit LayerZeroTransfer(oft, destinationEndpointId, amount, nativeFee);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc ILayerZeroFacet
    function getRecipient(uint32 destinationEndpointId) public view returns (bytes32) {
        return _getParameter(LayerZeroLogic.recipientKey(destinationEndpointId));
    }

    /// @inheritdoc ILayerZeroFacet
    /// @dev No view by the live ABI. Guarded, so that nobody takes a quote in the middle of an operation.
    function quoteTransfer(
        address oft,
        uint256 amount,
        uint32 destinationEndpointId
    ) external nonReentrant returns (SendParam memory sendParams, MessagingFee memory fee) {
        bytes32 recipient = getRecipient(destinationEndpointId);
        return LayerZeroLogic.quoteTransfer(_pau(), recipient, oft, amount, destinationEndpointId);
    }

    /// @inheritdoc ILayerZeroFacet
    function getTransferRateLimitKey(
        address oft,
        bytes32 peer,
        uint32 destinationEndpointId,
        address token
    ) external pure returns (bytes32 key) {
        return LayerZeroLogic.transferKey(oft, peer, destinationEndpointId, token);
    }

    // ---------------------------------------------------------------------------------------------------- internals

    function _namespace() internal pure override returns (bytes32) {
        return LayerZeroLogic.NAMESPACE;
    }
}
