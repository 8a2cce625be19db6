// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Warded} from "./Warded.sol";

interface IGem {
    function approve(address spender, uint256 amount) external;
}

/// Stands for a Star's AllocatorBuffer: holds what its vault draws, for those it approves.
contract AllocatorBuffer is Warded {
    event Approve(address indexed asset, address indexed spender, uint256 amount);

    function approve(address asset, address spender, uint256 amount) external auth {
        IGem(asset).approve(spender, amount);
        emit Approve(asset, spender, amount);
    }

    function _prefix() internal pure override returns (string memory) {
        return "AllocatorBuffer";
    }
}
