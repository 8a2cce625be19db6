// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// Stands for the authorisation that Sky's contracts share: wards, and revert strings that name the contract.
abstract contract Warded {
    mapping(address usr => uint256) public wards;

    event Rely(address indexed usr);
    event Deny(address indexed usr);

    modifier auth() {
        _require(wards[msg.sender] == 1, "not-authorized");
        _;
    }

    constructor() {
        wards[msg.sender] = 1;
        emit Rely(msg.sender);
    }

    function rely(address usr) external auth {
        wards[usr] = 1;
        emit Rely(usr);
    }

    function deny(address usr) external auth {
        wards[usr] = 0;
        emit Deny(usr);
    }

    /// What the live contract's revert strings begin with.
    function _prefix() internal pure virtual returns (string memory);

    function _require(bool condition, string memory reason) internal pure {
        if (!condition) revert(string.concat(_prefix(), "/", reason));
    }
}
