// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {PauActions} from "@diamond-pau/contracts/facet/Pau.sol";
import {IVenues} from "@diamond-pau/contracts/linked/IVenues.sol";
import {LocalParameters} from "@diamond-pau/contracts/linked/LocalParameters.sol";

import {CCTPLogic} from "./CCTPLogic.sol";
import {ICCTPFacet} from "./ICCTPFacet.sol";

/// @title CCTPLib
/// @notice {ICCTPFacet}, for a Stage 1 controller to link to: the same logic and events, with the controller's own roles,
///         parameters and venues.
library CCTPLib {
    /// @dev See {ICCTPFacet-transfer}.
    function transfer(uint256 usdcAmount, uint32 destinationDomain, uint64 feeCapRate) external {
        IVenues venues = IVenues(address(this));
        CCTPLogic.Domain memory domain = CCTPLogic.decodeDomain(
            LocalParameters.get(CCTPLogic.NAMESPACE, CCTPLogic.recipientKey(destinationDomain)),
            LocalParameters.get(CCTPLogic.NAMESPACE, CCTPLogic.feeCapRatesKey(destinationDomain))
        );
        CCTPLogic.Message[] memory messages = CCTPLogic.transfer(
            PauActions.current(),
            CCTPLogic.Venue(venues.cctpV2(), venues.usdc()),
            domain,
            usdcAmount,
            destinationDomain,
            feeCapRate
        );
        for (uint256 i; i < messages.length; ++i) {
            emit ICCTPFacet.CCTPTransferInitiated(
                destinationDomain,
                domain.mintRecipient,
                messages[i].amount,
                messages[i].maxFee
            );
        }
    }
}
