// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Stablecoin} from "./Stablecoin.sol";

/// Stands for SPK, which farms pay. Left out: permit and roles; errors are those of the other models.
contract Spk is Stablecoin {
    string public constant override name = "Spark";
    string public constant override symbol = "SPK";

    function _prefix() internal pure override returns (string memory) {
        return "Spk";
    }
}
