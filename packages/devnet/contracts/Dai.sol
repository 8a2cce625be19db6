// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Stablecoin} from "./Stablecoin.sol";

/// Stands for DAI. Left out: permit, push, pull and move.
contract Dai is Stablecoin {
    string public constant override name = "Dai Stablecoin";
    string public constant override symbol = "DAI";

    function _checkRecipient(address) internal pure override {}

    function _prefix() internal pure override returns (string memory) {
        return "Dai";
    }
}
