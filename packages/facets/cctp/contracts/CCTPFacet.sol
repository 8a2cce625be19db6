// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";
import {ParameterizedFacet} from "@diamond-pau/contracts/facet/ParameterizedFacet.sol";

import {CCTPLogic} from "./CCTPLogic.sol";
import {ICCTPFacet} from "./ICCTPFacet.sol";

/// @title CCTPFacet
/// @notice See {ICCTPFacet}.
contract CCTPFacet is ICCTPFacet, ParameterizedFacet {
    // --------------------------------------------------------------------------------------------------- immutables

    /// @inheritdoc ICCTPFacet
    address public immutable cctp;
    /// @inheritdoc ICCTPFacet
    address public immutable usdc;

    // -------------------------------------------------------------------------------------------------- constructor

    constructor(address parameterRegistry_, address cctp_, address usdc_) ParameterizedFacet(parameterRegistry_) {
        require(cctp_ != address(0), "CCTPFacet/zero-cctp");
        require(usdc_ != address(0), "CCTPFacet/zero-usdc");
        cctp = cctp_;
        usdc = usdc_;
    }

    // ---------------------------------------------------------------------------------------------- admin functions

    /// @inheritdoc ICCTPFacet
    function setDomainParameters(
        uint32 destinationDomain,
        bytes32 recipient,
        uint32 minFeeCapRate,
        uint32 maxFeeCapRate
    ) external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) {
        require(recipient != 0, "CCTPFacet/zero-recipient");
        require(minFeeCapRate <= maxFeeCapRate, "CCTPFacet/min-fee-cap-rate-too-high");
        require(maxFeeCapRate < CCTPLogic.FEE_DENOMINATOR, "CCTPFacet/max-fee-cap-rate-too-high");
        _setParameter(CCTPLogic.recipientKey(destinationDomain), recipient);
        bytes32 rates = CCTPLogic.encodeFeeCapRates(minFeeCapRate, maxFeeCapRate);
        _setParameter(CCTPLogic.feeCapRatesKey(destinationDomain), rates);
        emit CCTPDomainParametersSet(destinationDomain, recipient, minFeeCapRate, maxFeeCapRate);
    }

    // ------------------------------------------------------------------------------------------ allocator functions

    /// @inheritdoc ICCTPFacet
    function transfer(
        uint256 usdcAmount,
        uint32 destinationDomain,
        uint64 feeCapRate
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        CCTPLogic.Domain memory domain = _domain(destinationDomain);
        CCTPLogic.Message[] memory messages = CCTPLogic.transfer(
            _pau(),
            CCTPLogic.Venue(cctp, usdc),
            domain,
            usdcAmount,
            destinationDomain,
            feeCapRate
        );
        for (uint256 i; i < messages.length; ++i) {
            emit CCTPTransferInitiated(destinationDomain, domain.mintRecipient, messages[i].amount, messages[i].maxFee);
        }
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc ICCTPFacet
    function DESTINATION_CALLER() external pure returns (bytes32) {
        return CCTPLogic.DESTINATION_CALLER;
    }

    /// @inheritdoc ICCTPFacet
    function MIN_FINALITY_THRESHOLD() external pure returns (uint32) {
        return CCTPLogic.MIN_FINALITY_THRESHOLD;
    }

    /// @inheritdoc ICCTPFacet
    function getDomainParameters(
        uint32 destinationDomain
    ) external view returns (bytes32 mintRecipient, uint32 minFeeCapRate, uint32 maxFeeCapRate) {
        CCTPLogic.Domain memory domain = _domain(destinationDomain);
        return (domain.mintRecipient, domain.minFeeCapRate, domain.maxFeeCapRate);
    }

    /// @inheritdoc ICCTPFacet
    function toCCTPRateLimitKey() external pure returns (bytes32 key) {
        return CCTPLogic.LIMIT_TO_CCTP;
    }

    /// @inheritdoc ICCTPFacet
    function getToDomainRateLimitKey(uint32 destinationDomain) external pure returns (bytes32 key) {
        return CCTPLogic.toDomainKey(destinationDomain);
    }

    // ---------------------------------------------------------------------------------------------------- internals

    function _namespace() internal pure override returns (bytes32) {
        return CCTPLogic.NAMESPACE;
    }

    function _domain(uint32 destinationDomain) private view returns (CCTPLogic.Domain memory) {
        return
            CCTPLogic.decodeDomain(
                _getParameter(CCTPLogic.recipientKey(destinationDomain)),
                _getParameter(CCTPLogic.feeCapRatesKey(destinationDomain))
            );
    }
}
