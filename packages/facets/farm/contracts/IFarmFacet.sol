// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

/// @title IFarmFacet
/// @notice Stakes in reward farms built like Synthetix StakingRewards, such as Sky's, and claims what they pay.
/// @dev Not trusted: the farm. It says itself what it stakes, so the deposit limit's key names the token beside it; the
///      keys of what only comes back name the farm alone. What a withdrawal and a claim bring is measured at the proxy.
interface IFarmFacet is IFacet {
    event FarmDeposit(address indexed farm, uint256 amount);
    event FarmReward(address indexed farm, uint256 reward);
    event FarmWithdraw(address indexed farm, uint256 amountWithdrawn);

    /// @notice Stakes `amount` base units of the farm's staking token.
    /// @dev ALLOCATOR_ROLE. Uses up the deposit limit. Reverts with "FarmFacet/stake-not-credited" where the proxy's
    ///      stake grows by less.
    function deposit(address farm, uint256 amount) external;

    /// @notice Claims the proxy's rewards.
    /// @dev ALLOCATOR_ROLE. Reverts with "FarmFacet/invalid-action" where governance gave the farm no claim limit.
    /// @return reward What arrived, in base units of the farm's rewards token.
    function claimReward(address farm) external returns (uint256 reward);

    /// @notice Takes `amount` base units of the staking token back. Rewards stay until they are claimed.
    /// @dev ALLOCATOR_ROLE. Uses up the withdrawal limit by what arrives.
    function withdraw(address farm, uint256 amount) external;

    function getClaimRewardRateLimitKey(address farm) external pure returns (bytes32 key);
    function getDepositRateLimitKey(address farm, address stakingToken) external pure returns (bytes32 key);
    function getWithdrawRateLimitKey(address farm) external pure returns (bytes32 key);
}
