// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";
import {Keys} from "@diamond-pau/contracts/facet/Keys.sol";
import {ParameterizedFacet} from "@diamond-pau/contracts/facet/ParameterizedFacet.sol";

import {INFATHaloFacet} from "./INFATHaloFacet.sol";
import {NFATHaloLogic} from "./NFATHaloLogic.sol";

/// @title NFATHaloFacet
/// @notice See {INFATHaloFacet}.
contract NFATHaloFacet is INFATHaloFacet, ParameterizedFacet {
    bytes32 private constant MAX_ANNUAL_GROWTH_RATE = keccak256("maxAnnualGrowthRate");
    /// Below: 208 bits of the index. Above: 48 bits of the time.
    bytes32 private constant FACILITY_STATE = keccak256("facilityState");
    /// Below: 128 bits of principal. Above: 128 bits of interest.
    bytes32 private constant POSITION_AMOUNTS = keccak256("positionAmounts");
    /// Below: 208 bits of the index. Above: whether the position was issued.
    bytes32 private constant POSITION_INDEX = keccak256("positionIndex");

    constructor(address parameterRegistry_) ParameterizedFacet(parameterRegistry_) {}

    // ---------------------------------------------------------------------------------------------- admin functions

    /// @inheritdoc INFATHaloFacet
    function setMaxAnnualGrowthRate(
        address facility,
        uint256 maxAnnualGrowthRate
    ) external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) {
        require(facility != address(0), "NFATHaloFacet/facility-zero-address");
        // So that no rate, however mistaken, can make a later checkpoint overflow and lock positions.
        require(maxAnnualGrowthRate <= type(uint64).max, "NFATHaloFacet/growth-rate-too-high");
        _checkpoint(facility);
        _setParameter(Keys.make(MAX_ANNUAL_GROWTH_RATE, facility), bytes32(maxAnnualGrowthRate));
        emit NFATHaloAnnualGrowthRateSet(facility, maxAnnualGrowthRate);
    }

    // ------------------------------------------------------------------------------------------ allocator functions

    /// @inheritdoc INFATHaloFacet
    function issue(
        address facility,
        address to,
        uint256 tokenId,
        uint256 amount
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        require(amount != 0, "NFATHaloFacet/zero-amount");
        uint256 interestIndex = _checkpoint(facility);
        require(!_position(facility, tokenId).issued, "NFATHaloFacet/position-exists");
        uint256 received = NFATHaloLogic.issue(_pau(), facility, to, tokenId, amount);
        _setPosition(facility, tokenId, NFATHaloLogic.Position(true, received, 0, interestIndex));
        emit NFATHaloIssue(facility, to, tokenId, received);
    }

    /// @inheritdoc INFATHaloFacet
    function repayPrincipal(
        address facility,
        uint256 tokenId,
        uint256 amount
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        NFATHaloLogic.Position memory position = _accrued(facility, tokenId, amount);
        uint256 spent = NFATHaloLogic.repayPrincipal(_pau(), position, facility, tokenId, amount);
        _setPosition(facility, tokenId, position);
        emit NFATHaloRepayPrincipal(facility, tokenId, spent);
    }

    /// @inheritdoc INFATHaloFacet
    function repayInterest(
        address facility,
        uint256 tokenId,
        uint256 amount
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        NFATHaloLogic.Position memory position = _accrued(facility, tokenId, amount);
        uint256 spent = NFATHaloLogic.repayInterest(_pau(), position, facility, tokenId, amount);
        _setPosition(facility, tokenId, position);
        emit NFATHaloRepayInterest(facility, tokenId, spent);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc INFATHaloFacet
    function getMaxAnnualGrowthRate(address facility) public view returns (uint256 maxAnnualGrowthRate) {
        return uint256(_getParameter(Keys.make(MAX_ANNUAL_GROWTH_RATE, facility)));
    }

    /// @inheritdoc INFATHaloFacet
    function getFacilityState(address facility) external view returns (uint256 interestIndex, uint256 lastUpdated) {
        NFATHaloLogic.FacilityState memory state = _facilityState(facility);
        return (state.interestIndex, state.lastUpdated);
    }

    /// @inheritdoc INFATHaloFacet
    function getPosition(
        address facility,
        uint256 tokenId
    )
        external
        view
        returns (bool issued, uint256 outstandingPrincipal, uint256 maxOutstandingInterest, uint256 interestIndex)
    {
        NFATHaloLogic.Position memory position = _position(facility, tokenId);
        return (position.issued, position.principal, position.interest, position.interestIndex);
    }

    /// @inheritdoc INFATHaloFacet
    function getCurrentMaxOutstandingInterest(address facility, uint256 tokenId) external view returns (uint256) {
        NFATHaloLogic.Position memory position = _position(facility, tokenId);
        NFATHaloLogic.accrue(position, _current(facility).interestIndex);
        return position.interest;
    }

    /// @inheritdoc INFATHaloFacet
    function getIssueRateLimitKey(address facility, address to) external pure returns (bytes32 key) {
        return NFATHaloLogic.issueKey(facility, to);
    }

    /// @inheritdoc INFATHaloFacet
    function getRepayInterestRateLimitKey(address facility, address gem) external pure returns (bytes32 key) {
        return NFATHaloLogic.repayInterestKey(facility, gem);
    }

    /// @inheritdoc INFATHaloFacet
    function getRepayPrincipalRateLimitKey(address facility, address gem) external pure returns (bytes32 key) {
        return NFATHaloLogic.repayPrincipalKey(facility, gem);
    }

    // ---------------------------------------------------------------------------------------------------- internals

    function _namespace() internal pure override returns (bytes32) {
        return keccak256("sky.pau.storage.NFATHaloFacet.v1");
    }

    /// @dev Stores a facility's state as of now.
    function _checkpoint(address facility) private returns (uint256 interestIndex) {
        NFATHaloLogic.FacilityState memory state = _current(facility);
        uint256 word = SafeCast.toUint208(state.interestIndex) | (uint256(SafeCast.toUint48(state.lastUpdated)) << 208);
        _setParameter(Keys.make(FACILITY_STATE, facility), bytes32(word));
        return state.interestIndex;
    }

    function _current(address facility) private view returns (NFATHaloLogic.FacilityState memory) {
        return NFATHaloLogic.checkpoint(_facilityState(facility), getMaxAnnualGrowthRate(facility));
    }

    function _facilityState(address facility) private view returns (NFATHaloLogic.FacilityState memory) {
        uint256 word = uint256(_getParameter(Keys.make(FACILITY_STATE, facility)));
        return NFATHaloLogic.FacilityState(uint208(word), word >> 208);
    }

    /// @dev A position about to be repaid, with its interest as of now.
    function _accrued(
        address facility,
        uint256 tokenId,
        uint256 amount
    ) private returns (NFATHaloLogic.Position memory position) {
        require(amount != 0, "NFATHaloFacet/zero-amount");
        uint256 interestIndex = _checkpoint(facility);
        position = _position(facility, tokenId);
        require(position.issued, "NFATHaloFacet/position-not-found");
        NFATHaloLogic.accrue(position, interestIndex);
    }

    function _position(address facility, uint256 tokenId) private view returns (NFATHaloLogic.Position memory) {
        uint256 amounts = uint256(_getParameter(Keys.make(POSITION_AMOUNTS, facility, tokenId)));
        uint256 index = uint256(_getParameter(Keys.make(POSITION_INDEX, facility, tokenId)));
        return NFATHaloLogic.Position(index >> 208 == 1, uint128(amounts), amounts >> 128, uint208(index));
    }

    /// @dev Of an issued position.
    function _setPosition(address facility, uint256 tokenId, NFATHaloLogic.Position memory position) private {
        uint256 amounts =
            SafeCast.toUint128(position.principal) | (uint256(SafeCast.toUint128(position.interest)) << 128);
        _setParameter(Keys.make(POSITION_AMOUNTS, facility, tokenId), bytes32(amounts));
        uint256 index = SafeCast.toUint208(position.interestIndex) | (1 << 208);
        _setParameter(Keys.make(POSITION_INDEX, facility, tokenId), bytes32(index));
    }
}
