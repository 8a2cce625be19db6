// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Keys} from "@diamond-pau/contracts/facet/Keys.sol";
import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";

interface IFarmLike {
    function getReward() external;
    function rewardsToken() external view returns (address);
    function stake(uint256 amount) external;
    function stakingToken() external view returns (address);
    function withdraw(uint256 amount) external;
}

/// @title FarmLogic
/// @notice See {IFarmFacet}.
library FarmLogic {
    bytes32 private constant LIMIT_CLAIM_REWARD = keccak256("LIMIT_FARM_CLAIM_REWARD");
    bytes32 private constant LIMIT_DEPOSIT = keccak256("LIMIT_FARM_DEPOSIT");
    bytes32 private constant LIMIT_WITHDRAW = keccak256("LIMIT_FARM_WITHDRAW");

    function deposit(Pau memory pau, address farm, uint256 amount) internal {
        address token = IFarmLike(farm).stakingToken();
        pau.decreaseRateLimit(depositKey(farm, token), amount);

        pau.approve(token, farm, amount);
        // A farm counts stakes as a token counts balances.
        uint256 start = pau.balanceOf(farm);
        pau.call(farm, abi.encodeCall(IFarmLike.stake, (amount)));
        require(pau.balanceOf(farm) - start >= amount, "FarmFacet/stake-not-credited");
        pau.clearApproval(token, farm);
    }

    function claimReward(Pau memory pau, address farm) internal returns (uint256 reward) {
        require(pau.rateLimitExists(claimRewardKey(farm)), "FarmFacet/invalid-action");

        address token = IFarmLike(farm).rewardsToken();
        uint256 start = pau.balanceOf(token);
        pau.call(farm, abi.encodeCall(IFarmLike.getReward, ()));
        reward = pau.balanceOf(token) - start;
    }

    function withdraw(Pau memory pau, address farm, uint256 amount) internal returns (uint256 amountWithdrawn) {
        address token = IFarmLike(farm).stakingToken();
        uint256 start = pau.balanceOf(token);
        pau.call(farm, abi.encodeCall(IFarmLike.withdraw, (amount)));
        amountWithdrawn = pau.balanceOf(token) - start;

        // After the call, because only then it is known what arrived. An excess reverts the whole.
        pau.decreaseRateLimit(withdrawKey(farm), amountWithdrawn);
    }

    function claimRewardKey(address farm) internal pure returns (bytes32) {
        return Keys.make(LIMIT_CLAIM_REWARD, farm);
    }

    function depositKey(address farm, address stakingToken) internal pure returns (bytes32) {
        return Keys.make(LIMIT_DEPOSIT, stakingToken, farm);
    }

    function withdrawKey(address farm) internal pure returns (bytes32) {
        return Keys.make(LIMIT_WITHDRAW, farm);
    }
}
