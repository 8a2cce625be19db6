// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {ReservedSelectors} from "../../contracts/controller/ReservedSelectors.sol";

/// @notice The list, callable.
contract TestReservedSelectors {
    function contains(bytes4 selector) external pure returns (bool) {
        return ReservedSelectors.contains(selector);
    }
}
