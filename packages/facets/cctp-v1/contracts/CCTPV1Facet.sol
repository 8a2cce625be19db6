// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";
import {ParameterizedFacet} from "@diamond-pau/contracts/facet/ParameterizedFacet.sol";

import {CCTPV1Logic} from "./CCTPV1Logic.sol";
import {ICCTPV1Facet} from "./ICCTPV1Facet.sol";

/// @title CCTPV1Facet
/// @notice See {ICCTPV1Facet}.
contract CCTPV1Facet is ICCTPV1Facet, ParameterizedFacet {
    // --------------------------------------------------------------------------------------------------- immutables

    /// @inheritdoc ICCTPV1Facet
    address public immutable cctp;
    /// @inheritdoc ICCTPV1Facet
    address public immutable usdc;

    // -------------------------------------------------------------------------------------------------- constructor

    constructor(address parameterRegistry_, address cctp_, address usdc_) ParameterizedFacet(parameterRegistry_) {
        require(cctp_ != address(0), "CCTPV1Facet/zero-cctp");
        require(usdc_ != address(0), "CCTPV1Facet/zero-usdc");
        cctp = cctp_;
        usdc = usdc_;
    }

    // ---------------------------------------------------------------------------------------------- admin functions

    /// @inheritdoc ICCTPV1Facet
    function setMintRecipient(
        uint32 destinationDomain,
        bytes32 mintRecipient
    ) external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) {
        _setParameter(CCTPV1Logic.mintRecipientKey(destinationDomain), mintRecipient);
        emit MintRecipientSet(destinationDomain, mintRecipient);
    }

    // ------------------------------------------------------------------------------------------ allocator functions

    /// @inheritdoc ICCTPV1Facet
    function transfer(uint256 usdcAmount, uint32 destinationDomain) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        bytes32 recipient = getMintRecipient(destinationDomain);
        CCTPV1Logic.Message[] memory messages = CCTPV1Logic.transfer(
            _pau(),
            CCTPV1Logic.Venue(cctp, usdc),
            recipient,
            usdcAmount,
            destinationDomain
        );
        for (uint256 i; i < messages.length; ++i) {
            emit CCTPTransferInitiated(messages[i].nonce, destinationDomain, recipient, messages[i].amount);
        }
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc ICCTPV1Facet
    function getMintRecipient(uint32 destinationDomain) public view returns (bytes32 mintRecipient) {
        return _getParameter(CCTPV1Logic.mintRecipientKey(destinationDomain));
    }

    /// @inheritdoc ICCTPV1Facet
    function toCCTPRateLimitKey() external pure returns (bytes32 key) {
        return CCTPV1Logic.LIMIT_TO_CCTP;
    }

    /// @inheritdoc ICCTPV1Facet
    function getToDomainRateLimitKey(uint32 destinationDomain) external pure returns (bytes32 key) {
        return CCTPV1Logic.toDomainKey(destinationDomain);
    }

    // ---------------------------------------------------------------------------------------------------- internals

    function _namespace() internal pure override returns (bytes32) {
        return CCTPV1Logic.NAMESPACE;
    }
}
