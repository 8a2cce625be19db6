// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Config} from "../../contracts/beacon/IRoutingTable.sol";

/// @notice A Beacon that checks nothing and answers whatever it was told, so that the Controller's own checks show.
contract TestBeacon {
    Config[] private _answer;

    function setAnswer(Config[] calldata answer) external {
        delete _answer;
        for (uint256 i; i < answer.length; ++i) _answer.push(answer[i]);
    }

    function getConfigs(bytes32[] calldata) external view returns (Config[] memory) {
        return _answer;
    }
}
