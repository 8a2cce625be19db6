// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {PauActions} from "@diamond-pau/contracts/facet/Pau.sol";
import {IVenues} from "@diamond-pau/contracts/linked/IVenues.sol";
import {LocalParameters} from "@diamond-pau/contracts/linked/LocalParameters.sol";

import {CCTPV1Logic} from "./CCTPV1Logic.sol";
import {ICCTPV1Facet} from "./ICCTPV1Facet.sol";

/// @title CCTPV1Lib
/// @notice {ICCTPV1Facet}, for a Stage 1 controller to link to: the same logic and events, with the controller's own roles,
///         parameters and venues.
library CCTPV1Lib {
    /// @dev See {ICCTPV1Facet-transfer}.
    function transfer(uint256 usdcAmount, uint32 destinationDomain) external {
        bytes32 recipient = LocalParameters.get(CCTPV1Logic.NAMESPACE, CCTPV1Logic.mintRecipientKey(destinationDomain));
        CCTPV1Logic.Venue memory venue = CCTPV1Logic.Venue(_venues().cctp(), _venues().usdc());
        CCTPV1Logic.Message[] memory messages = CCTPV1Logic.transfer(
            PauActions.current(),
            venue,
            recipient,
            usdcAmount,
            destinationDomain
        );
        for (uint256 i; i < messages.length; ++i) {
            emit ICCTPV1Facet.CCTPTransferInitiated(
                messages[i].nonce,
                destinationDomain,
                recipient,
                messages[i].amount
            );
        }
    }

    function _venues() private view returns (IVenues) {
        return IVenues(address(this));
    }
}
