// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Warded} from "./Warded.sol";

/// Stands for the list of members that an NFATFacility asks.
contract IdentityNetwork is Warded {
    mapping(address usr => bool) public isMember;

    function setMember(address usr, bool member) external auth {
        isMember[usr] = member;
    }

    function _prefix() internal pure override returns (string memory) {
        return "IdentityNetwork";
    }
}
