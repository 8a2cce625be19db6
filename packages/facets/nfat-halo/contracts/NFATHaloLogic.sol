// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Keys} from "@diamond-pau/contracts/facet/Keys.sol";
import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";

interface INFATFacilityLike {
    function gem() external view returns (address);
    function issue(address to, uint256 tokenId, uint256 amount) external;
    function repay(uint256 tokenId, uint256 amount) external;
}

/// @title NFATHaloLogic
/// @notice See {INFATHaloFacet}.
library NFATHaloLogic {
    bytes32 private constant LIMIT_ISSUE = keccak256("LIMIT_NFAT_HALO_ISSUE");
    bytes32 private constant LIMIT_REPAY_PRINCIPAL = keccak256("LIMIT_NFAT_HALO_REPAY_PRINCIPAL");
    bytes32 private constant LIMIT_REPAY_INTEREST = keccak256("LIMIT_NFAT_HALO_REPAY_INTEREST");

    /// @dev The growth of one unit of principal, times 1e18, and when it was stored.
    struct FacilityState {
        uint256 interestIndex;
        uint256 lastUpdated;
    }

    /// @dev Amounts in base units of the gem, as of an index.
    struct Position {
        bool issued;
        uint256 principal;
        uint256 interest;
        uint256 interestIndex;
    }

    function issue(
        Pau memory pau,
        address facility,
        address to,
        uint256 tokenId,
        uint256 amount
    ) internal returns (uint256 received) {
        address gem = INFATFacilityLike(facility).gem();
        uint256 start = pau.balanceOf(gem);
        pau.call(facility, abi.encodeCall(INFATFacilityLike.issue, (to, tokenId, amount)));
        received = pau.balanceOf(gem) - start;
        // A facility that pays somebody else would issue without using up the limit.
        require(received > 0, "NFATHaloFacet/gems-not-received");
        pau.decreaseRateLimit(issueKey(facility, to), received);
    }

    function repayPrincipal(
        Pau memory pau,
        Position memory position,
        address facility,
        uint256 tokenId,
        uint256 amount
    ) internal returns (uint256 spent) {
        require(amount <= position.principal, "NFATHaloFacet/principal-exceeded");
        address gem = INFATFacilityLike(facility).gem();
        spent = _repay(pau, facility, gem, tokenId, amount);
        position.principal -= spent;
        pau.decreaseRateLimit(repayPrincipalKey(facility, gem), spent);
    }

    function repayInterest(
        Pau memory pau,
        Position memory position,
        address facility,
        uint256 tokenId,
        uint256 amount
    ) internal returns (uint256 spent) {
        require(amount <= position.interest, "NFATHaloFacet/interest-exceeded");
        address gem = INFATFacilityLike(facility).gem();
        spent = _repay(pau, facility, gem, tokenId, amount);
        position.interest -= spent;
        pau.decreaseRateLimit(repayInterestKey(facility, gem), spent);
    }

    /// @dev The state as of now. Nothing grows before the first checkpoint.
    function checkpoint(
        FacilityState memory state,
        uint256 annualGrowthRate
    ) internal view returns (FacilityState memory) {
        uint256 elapsed = state.lastUpdated == 0 ? 0 : block.timestamp - state.lastUpdated;
        return FacilityState(state.interestIndex + (annualGrowthRate * elapsed) / 365 days, block.timestamp);
    }

    /// @dev Brings a position to an index, with the interest that grew on its principal since its own.
    function accrue(Position memory position, uint256 interestIndex) internal pure {
        position.interest += (position.principal * (interestIndex - position.interestIndex)) / 1e18;
        position.interestIndex = interestIndex;
    }

    function issueKey(address facility, address to) internal pure returns (bytes32) {
        return Keys.make(LIMIT_ISSUE, facility, to);
    }

    function repayPrincipalKey(address facility, address gem) internal pure returns (bytes32) {
        return Keys.make(LIMIT_REPAY_PRINCIPAL, gem, facility);
    }

    function repayInterestKey(address facility, address gem) internal pure returns (bytes32) {
        return Keys.make(LIMIT_REPAY_INTEREST, gem, facility);
    }

    function _repay(
        Pau memory pau,
        address facility,
        address gem,
        uint256 tokenId,
        uint256 amount
    ) private returns (uint256 spent) {
        pau.approve(gem, facility, amount);
        uint256 start = pau.balanceOf(gem);
        pau.call(facility, abi.encodeCall(INFATFacilityLike.repay, (tokenId, amount)));
        spent = start - pau.balanceOf(gem);
        pau.clearApproval(gem, facility);
    }
}
