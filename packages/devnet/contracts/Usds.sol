// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Stablecoin} from "./Stablecoin.sol";

/// Stands for USDS. Left out: permit and the proxy.
contract Usds is Stablecoin {
    string public constant override name = "USDS Stablecoin";
    string public constant override symbol = "USDS";

    function _prefix() internal pure override returns (string memory) {
        return "Usds";
    }
}
