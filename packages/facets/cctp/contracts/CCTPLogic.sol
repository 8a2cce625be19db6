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
        address burnToken,
        bytes32 destinationCaller,
        uint256 maxFee,
        uint32 minFinalityThreshold
    ) external;
    function localMinter() external view returns (address);
}

interface ITokenMinterLike {
    function burnLimitsPerMessage(address token) external view returns (uint256);
}

/// @title CCTPLogic
/// @notice See {ICCTPFacet}.
library CCTPLogic {
    /// @dev Of the parameters.
    bytes32 internal constant NAMESPACE = keccak256("sky.pau.storage.CCTPFacet.v1");
    bytes32 internal constant DESTINATION_CALLER = bytes32(0);
    uint256 internal constant FEE_DENOMINATOR = 10_000;
    uint32 internal constant MIN_FINALITY_THRESHOLD = 2000;
    bytes32 internal constant LIMIT_TO_CCTP = keccak256("LIMIT_USDC_TO_CCTP");
    bytes32 private constant LIMIT_TO_DOMAIN = keccak256("LIMIT_USDC_TO_DOMAIN");

    /// @dev At a burn limit of a million USDC, a transfer moves up to a hundred million.
    uint256 private constant MAX_MESSAGES = 100;

    struct Venue {
        address cctp;
        address usdc;
    }

    /// @dev What governance set for a domain; rates in basis points.
    struct Domain {
        bytes32 mintRecipient;
        uint32 minFeeCapRate;
        uint32 maxFeeCapRate;
    }

    struct Message {
        uint256 amount;
        uint256 maxFee;
    }

    function transfer(
        Pau memory pau,
        Venue memory venue,
        Domain memory domain,
        uint256 usdcAmount,
        uint32 destinationDomain,
        uint64 feeCapRate
    ) internal returns (Message[] memory messages) {
        pau.decreaseRateLimit(LIMIT_TO_CCTP, usdcAmount);
        pau.decreaseRateLimit(toDomainKey(destinationDomain), usdcAmount);
        require(domain.mintRecipient != 0, "CCTPFacet/domain-not-configured");
        require(feeCapRate >= domain.minFeeCapRate, "CCTPFacet/fee-cap-rate-too-low");
        require(feeCapRate <= domain.maxFeeCapRate, "CCTPFacet/fee-cap-rate-too-high");

        messages = _split(venue, usdcAmount, feeCapRate);
        pau.approve(venue.usdc, venue.cctp, usdcAmount);
        for (uint256 i; i < messages.length; ++i) {
            pau.call(
                venue.cctp,
                abi.encodeCall(
                    ITokenMessengerLike.depositForBurn,
                    (
                        messages[i].amount,
                        destinationDomain,
                        domain.mintRecipient,
                        venue.usdc,
                        DESTINATION_CALLER,
                        messages[i].maxFee,
                        MIN_FINALITY_THRESHOLD
                    )
                )
            );
        }
        pau.clearApproval(venue.usdc, venue.cctp);
    }

    function toDomainKey(uint32 destinationDomain) internal pure returns (bytes32) {
        return Keys.make(LIMIT_TO_DOMAIN, destinationDomain);
    }

    function recipientKey(uint32 destinationDomain) internal pure returns (bytes32) {
        return Keys.make(keccak256("recipient"), destinationDomain);
    }

    function feeCapRatesKey(uint32 destinationDomain) internal pure returns (bytes32) {
        return Keys.make(keccak256("feeCapRates"), destinationDomain);
    }

    /// @dev The least and the most in one word: the most above the lowest 32 bits.
    function encodeFeeCapRates(uint32 minFeeCapRate, uint32 maxFeeCapRate) internal pure returns (bytes32) {
        return bytes32((uint256(maxFeeCapRate) << 32) | minFeeCapRate);
    }

    /// @dev See `encodeFeeCapRates`.
    function decodeDomain(bytes32 recipient, bytes32 feeCapRates) internal pure returns (Domain memory) {
        uint256 rates = uint256(feeCapRates);
        return Domain({mintRecipient: recipient, minFeeCapRate: uint32(rates), maxFeeCapRate: uint32(rates >> 32)});
    }

    /// @dev CCTP bounds a single burn; its minter says by how much, and zero means not at all. Bounded, so that no
    ///      minter can make it turn for long.
    function _split(
        Venue memory venue,
        uint256 usdcAmount,
        uint256 feeCapRate
    ) private view returns (Message[] memory messages) {
        address minter = ITokenMessengerLike(venue.cctp).localMinter();
        uint256 burnLimit = ITokenMinterLike(minter).burnLimitsPerMessage(venue.usdc);
        require(burnLimit > 0, "CCTPFacet/zero-burn-limit");
        uint256 count = Math.ceilDiv(usdcAmount, burnLimit);
        require(count <= MAX_MESSAGES, "CCTPFacet/too-many-messages");

        messages = new Message[](count);
        uint256 left = usdcAmount;
        for (uint256 i; i < count; ++i) {
            uint256 amount = Math.min(left, burnLimit);
            messages[i] = Message(amount, (amount * feeCapRate) / FEE_DENOMINATOR);
            left -= amount;
        }
    }
}
