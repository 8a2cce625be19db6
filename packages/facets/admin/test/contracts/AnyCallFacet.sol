// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Address} from "@openzeppelin/contracts/utils/Address.sol";

/// @notice Stands for the worst facet there could be: anyone may make the Controller call anything.
contract AnyCallFacet {
    function anyCall(address target, bytes calldata data) external returns (bytes memory) {
        return Address.functionCall(target, data);
    }
}
