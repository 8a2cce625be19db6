// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Facet} from "@diamond-pau/contracts/facet/Facet.sol";
import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

import {INFATPrimeFacet} from "./INFATPrimeFacet.sol";
import {NFATPrimeLogic} from "./NFATPrimeLogic.sol";

/// @title NFATPrimeFacet
/// @notice See {INFATPrimeFacet}.
contract NFATPrimeFacet is INFATPrimeFacet, Facet {
    // ------------------------------------------------------------------------------------------ allocator functions

    /// @inheritdoc INFATPrimeFacet
    function subscribe(
        address facility,
        uint256 amount,
        bytes calldata data
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        uint256 spent = NFATPrimeLogic.subscribe(_pau(), facility, amount, data);
        emit NFATPrimeSubscribe(facility, spent, data);
    }

    /// @inheritdoc INFATPrimeFacet
    function withdraw(address facility, uint256 amount) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        emit NFATPrimeWithdraw(facility, NFATPrimeLogic.withdraw(_pau(), facility, amount));
    }

    /// @inheritdoc INFATPrimeFacet
    function collect(address facility, uint256 tokenId, uint256 amount) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        emit NFATPrimeCollect(facility, tokenId, NFATPrimeLogic.collect(_pau(), facility, tokenId, amount));
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc INFATPrimeFacet
    function getCollectRateLimitKey(address facility) external pure returns (bytes32 key) {
        return NFATPrimeLogic.collectKey(facility);
    }

    /// @inheritdoc INFATPrimeFacet
    function getSubscribeRateLimitKey(address facility, address gem) external pure returns (bytes32 key) {
        return NFATPrimeLogic.subscribeKey(facility, gem);
    }

    /// @inheritdoc INFATPrimeFacet
    function getWithdrawRateLimitKey(address facility) external pure returns (bytes32 key) {
        return NFATPrimeLogic.withdrawKey(facility);
    }
}
