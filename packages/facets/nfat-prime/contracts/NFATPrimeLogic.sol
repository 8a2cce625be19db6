// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Keys} from "@diamond-pau/contracts/facet/Keys.sol";
import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";

interface INFATFacilityLike {
    function collect(uint256 tokenId, uint256 amount) external;
    function gem() external view returns (address);
    function subscribe(uint256 amount, bytes calldata data) external;
    function withdraw(uint256 amount) external;
}

/// @title NFATPrimeLogic
/// @notice See {INFATPrimeFacet}.
library NFATPrimeLogic {
    bytes32 private constant LIMIT_SUBSCRIBE = keccak256("LIMIT_NFAT_PRIME_SUBSCRIBE");
    bytes32 private constant LIMIT_WITHDRAW = keccak256("LIMIT_NFAT_PRIME_WITHDRAW");
    bytes32 private constant LIMIT_COLLECT = keccak256("LIMIT_NFAT_PRIME_COLLECT");

    function subscribe(
        Pau memory pau,
        address facility,
        uint256 amount,
        bytes calldata data
    ) internal returns (uint256 spent) {
        address gem = INFATFacilityLike(facility).gem();

        pau.approve(gem, facility, amount);
        uint256 start = pau.balanceOf(gem);
        pau.call(facility, abi.encodeCall(INFATFacilityLike.subscribe, (amount, data)));
        spent = start - pau.balanceOf(gem);
        pau.clearApproval(gem, facility);

        pau.decreaseRateLimit(subscribeKey(facility, gem), spent);
    }

    function withdraw(Pau memory pau, address facility, uint256 amount) internal returns (uint256 received) {
        bytes memory call = abi.encodeCall(INFATFacilityLike.withdraw, (amount));
        received = _receive(pau, facility, amount, call);
        pau.decreaseRateLimit(withdrawKey(facility), received);
    }

    function collect(
        Pau memory pau,
        address facility,
        uint256 tokenId,
        uint256 amount
    ) internal returns (uint256 received) {
        bytes memory call = abi.encodeCall(INFATFacilityLike.collect, (tokenId, amount));
        received = _receive(pau, facility, amount, call);
        pau.decreaseRateLimit(collectKey(facility), received);
    }

    function subscribeKey(address facility, address gem) internal pure returns (bytes32) {
        return Keys.make(LIMIT_SUBSCRIBE, gem, facility);
    }

    function withdrawKey(address facility) internal pure returns (bytes32) {
        return Keys.make(LIMIT_WITHDRAW, facility);
    }

    function collectKey(address facility) internal pure returns (bytes32) {
        return Keys.make(LIMIT_COLLECT, facility);
    }

    /// @dev What a call to the facility brings, in base units of its gem.
    function _receive(
        Pau memory pau,
        address facility,
        uint256 amount,
        bytes memory call
    ) private returns (uint256 received) {
        require(amount != 0, "NFATPrimeFacet/zero-amount");
        address gem = INFATFacilityLike(facility).gem();
        uint256 start = pau.balanceOf(gem);
        pau.call(facility, call);
        received = pau.balanceOf(gem) - start;
    }
}
