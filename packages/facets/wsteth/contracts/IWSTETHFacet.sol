// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

/// @title IWSTETHFacet
/// @notice Stakes WETH into Lido's wstETH, and leaves by Lido's withdrawal queue.
/// @dev Trusted: Lido, for the rate between stETH and wstETH and for what its queue owes. All three addresses are
///      immutables. What a deposit and a claim bring is measured at the proxy. Requests belong to the proxy, and so
///      does what they pay.
interface IWSTETHFacet is IFacet {
    event WSTETHDeposit(uint256 amount);
    event WSTETHRequestWithdraw(uint256 amountToRedeem, uint256 stethAmount, uint256[] requestIds);
    event WSTETHClaimWithdrawal(uint256 indexed requestId, uint256 ethClaimed);

    function weth() external view returns (address);
    function withdrawQueue() external view returns (address);
    function wsteth() external view returns (address);

    /// @notice Stakes `amount` wei of the proxy's WETH into wstETH.
    /// @dev ALLOCATOR_ROLE. Uses up the deposit limit. Reverts with "WSTETHFacet/slippage-too-high" where less arrives
    ///      than wstETH's rate promises: a wei of ETH stakes as a wei of stETH.
    function deposit(uint256 amount) external;

    /// @notice Puts `amountToRedeem` wei of the proxy's wstETH into the withdrawal queue. The queue takes from 100 wei
    ///         to 1,000 ETH of stETH at once.
    /// @dev ALLOCATOR_ROLE. Uses up the request limit by what the wstETH is worth in stETH.
    /// @return requestIds The ids to claim by, as the queue names them: one.
    function requestWithdraw(uint256 amountToRedeem) external returns (uint256[] memory requestIds);

    /// @notice Claims a request that Lido has finalised, and wraps the ETH it pays.
    /// @dev ALLOCATOR_ROLE. Reverts with "WSTETHFacet/invalid-action" where governance gave no claim limit.
    function claimWithdrawal(uint256 requestId) external;

    function depositRateLimitKey() external pure returns (bytes32 key);
    function requestWithdrawRateLimitKey() external pure returns (bytes32 key);
    function claimWithdrawRateLimitKey() external pure returns (bytes32 key);
}
