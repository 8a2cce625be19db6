// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {HostileVenue} from "@diamond-pau/facet-kit/testing/HostileVenue.sol";
import {TestToken} from "@diamond-pau/facet-kit/testing/TestToken.sol";

/// @notice Stands for Synthetix StakingRewards, which Sky's farms are built on, with rewards set by hand; and for a
///         hostile farm.
contract MockFarm is HostileVenue {
    TestToken public stakingToken;
    TestToken public immutable rewardsToken;
    mapping(address => uint256) public balanceOf;
    mapping(address => uint256) public earned;
    uint256 private _left;

    constructor(TestToken stakingToken_, TestToken rewardsToken_) {
        stakingToken = stakingToken_;
        rewardsToken = rewardsToken_;
    }

    /// @notice What a hostile farm could do.
    function restake(TestToken stakingToken_) external {
        stakingToken = stakingToken_;
    }

    /// @notice How much less than the stake the farm takes from now on.
    function leave(uint256 amount) external {
        _left = amount;
    }

    function credit(address account, uint256 stake_, uint256 reward) external {
        balanceOf[account] += stake_;
        earned[account] += reward;
    }

    function stake(uint256 amount) external hostile {
        stakingToken.transferFrom(msg.sender, address(this), amount - _left);
        balanceOf[msg.sender] += _delivered(amount);
    }

    function withdraw(uint256 amount) external hostile {
        balanceOf[msg.sender] -= amount;
        stakingToken.transfer(msg.sender, _delivered(amount));
    }

    function getReward() external hostile {
        uint256 reward = earned[msg.sender];
        earned[msg.sender] = 0;
        rewardsToken.mint(msg.sender, _delivered(reward));
    }
}
