// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {Keys} from "@diamond-pau/contracts/facet/Keys.sol";
import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";

interface ITokenMessengerLike {
    function depositForBurn(
        uint256 amount,
        uint32 destinationDomain,
        bytes32 mintRecipient,
        address burnToken
    ) external returns (uint64 nonce);
    function localMinter() external view returns (address);
}

interface ITokenMinterLike {
    function burnLimitsPerMessage(address token) external view returns (uint256);
}

/// @title CCTPV1Logic
/// @notice See {ICCTPV1Facet}.
library CCTPV1Logic {
    /// @dev Of the parameters.
    bytes32 internal constant NAMESPACE = keccak256("sky.pau.storage.CCTPV1Facet.v1");
    bytes32 internal constant LIMIT_TO_CCTP = keccak256("LIMIT_USDC_TO_CCTP");
    bytes32 private constant LIMIT_TO_DOMAIN = keccak256("LIMIT_USDC_TO_DOMAIN");

    /// @dev At a burn limit of a million USDC, a transfer moves up to a hundred million.
    uint256 private constant MAX_MESSAGES = 100;

    struct Venue {
        address cctp;
        address usdc;
    }

    struct Message {
        uint64 nonce;
        uint256 amount;
    }

    function transfer(
        Pau memory pau,
        Venue memory venue,
        bytes32 mintRecipient,
        uint256 usdcAmount,
        uint32 destinationDomain
    ) internal returns (Message[] memory messages) {
        pau.decreaseRateLimit(LIMIT_TO_CCTP, usdcAmount);
        pau.decreaseRateLimit(toDomainKey(destinationDomain), usdcAmount);
        require(mintRecipient != 0, "CCTPV1Facet/domain-not-configured");

        uint256 burnLimit = _burnLimit(venue);
        uint256 count = Math.ceilDiv(usdcAmount, burnLimit);
        require(count <= MAX_MESSAGES, "CCTPV1Facet/too-many-messages");

        messages = new Message[](count);
        uint256 left = usdcAmount;
        pau.approve(venue.usdc, venue.cctp, usdcAmount);
        for (uint256 i; i < count; ++i) {
            uint256 amount = Math.min(left, burnLimit);
            bytes memory nonce = pau.call(
                venue.cctp,
                abi.encodeCall(
                    ITokenMessengerLike.depositForBurn,
                    (amount, destinationDomain, mintRecipient, venue.usdc)
                )
            );
            messages[i] = Message(abi.decode(nonce, (uint64)), amount);
            left -= amount;
        }
        pau.clearApproval(venue.usdc, venue.cctp);
    }

    function toDomainKey(uint32 destinationDomain) internal pure returns (bytes32) {
        return Keys.make(LIMIT_TO_DOMAIN, destinationDomain);
    }

    function mintRecipientKey(uint32 destinationDomain) internal pure returns (bytes32) {
        return Keys.make(keccak256("mintRecipient"), destinationDomain);
    }

    /// @dev CCTP bounds a single burn; its minter says by how much, and zero means not at all.
    function _burnLimit(Venue memory venue) private view returns (uint256 burnLimit) {
        address minter = ITokenMessengerLike(venue.cctp).localMinter();
        burnLimit = ITokenMinterLike(minter).burnLimitsPerMessage(venue.usdc);
        require(burnLimit > 0, "CCTPV1Facet/zero-burn-limit");
    }
}
