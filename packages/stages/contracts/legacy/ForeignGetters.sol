// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {SharedGetters} from "./SharedGetters.sol";

/// @title ForeignGetters
/// @notice What {IForeignController} says beyond {SharedGetters}.
abstract contract ForeignGetters is SharedGetters {
    bytes32 public constant LIMIT_PSM_DEPOSIT = keccak256("LIMIT_PSM_DEPOSIT");
    bytes32 public constant LIMIT_PSM_WITHDRAW = keccak256("LIMIT_PSM_WITHDRAW");
}
