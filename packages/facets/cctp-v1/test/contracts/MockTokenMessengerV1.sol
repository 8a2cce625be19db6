// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {HostileVenue} from "@diamond-pau/facet-kit/testing/HostileVenue.sol";
import {TestToken} from "@diamond-pau/facet-kit/testing/TestToken.sol";

/// @notice Stands for version 1 of Circle's TokenMessenger with its TokenMinter in one: it burns up to a limit per
///         message, numbers the messages and remembers them.
contract MockTokenMessengerV1 is HostileVenue {
    struct Burn {
        uint256 amount;
        uint32 destinationDomain;
        bytes32 mintRecipient;
        address burnToken;
    }

    mapping(address token => uint256) public burnLimitsPerMessage;
    Burn[] private _burns;

    function setBurnLimit(address token, uint256 limit) external {
        burnLimitsPerMessage[token] = limit;
    }

    function localMinter() external view returns (address) {
        return address(this);
    }

    function burns() external view returns (Burn[] memory) {
        return _burns;
    }

    function depositForBurn(
        uint256 amount,
        uint32 destinationDomain,
        bytes32 mintRecipient,
        TestToken burnToken
    ) external hostile returns (uint64 nonce) {
        require(amount > 0, "Amount must be nonzero");
        require(mintRecipient != 0, "Mint recipient must be nonzero");
        require(amount <= burnLimitsPerMessage[address(burnToken)], "Burn amount exceeds per tx limit");
        // A messenger that charges a fee also pulls less than it was approved for.
        burnToken.transferFrom(msg.sender, address(this), mode == Mode.Lies ? amount : _delivered(amount));
        _burns.push(Burn(amount, destinationDomain, mintRecipient, address(burnToken)));
        return uint64(_burns.length);
    }
}
