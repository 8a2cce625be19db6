// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {HostileVenue} from "@diamond-pau/facet-kit/testing/HostileVenue.sol";
import {TestToken} from "@diamond-pau/facet-kit/testing/TestToken.sol";

/// @notice Stands for any ERC-20 that a legacy proxy holds, and for those that round or charge. Where it lies, it moves
///         nothing and answers true.
contract LegacyToken is TestToken, HostileVenue {
    /// Base units that a transfer takes on top of its amount, and that get lost of what arrives.
    uint256 private _takenOnTop;
    uint256 private _lost;
    bool private _answersFalse;

    constructor() TestToken(18) {}

    function deviate(uint256 takenOnTop, uint256 lost) external {
        (_takenOnTop, _lost) = (takenOnTop, lost);
    }

    function answerFalse() external {
        _answersFalse = true;
    }

    function transfer(address to, uint256 amount) public override hostile returns (bool) {
        if (mode == Mode.Lies) return true;
        _burn(msg.sender, amount + _takenOnTop);
        _mint(to, _delivered(amount) - _lost);
        return !_answersFalse;
    }
}
