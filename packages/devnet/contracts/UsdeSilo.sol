// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Usde} from "./Usde.sol";

/// Stands for Ethena's USDeSilo, which holds what is in cooldown.
contract UsdeSilo {
    Usde public immutable usde;
    address public immutable stakingVault = msg.sender;

    error OnlyStakingVault();

    constructor(Usde usde_) {
        usde = usde_;
    }

    function withdraw(address to, uint256 amount) external {
        require(msg.sender == stakingVault, OnlyStakingVault());
        usde.transfer(to, amount);
    }
}
