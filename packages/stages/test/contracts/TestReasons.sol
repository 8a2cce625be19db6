// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Reasons} from "../../contracts/legacy/Reasons.sol";

contract TestReasons {
    function relabel(bytes memory data, string memory label) external pure returns (bytes memory) {
        return Reasons.relabel(data, label);
    }
}
