// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

/// @title IWEETHFacet
/// @notice Stakes WETH into EtherFi's weETH, and leaves by EtherFi's withdrawal requests.
/// @dev Trusted: EtherFi, for the rate between eETH and its shares and for what a request owes. weETH and WETH are
///      immutables. weETH names its eETH and that its liquidity pool, and both can be upgraded: keys name all of them.
///      Requests are NFTs, which the proxy cannot receive: they belong to a {IWEETHModule} that governance put into the
///      keys, and that pays the proxy alone. Amounts are measured at the proxy.
interface IWEETHFacet is IFacet {
    event WEETHDeposit(uint256 amount, uint256 eethAmount, uint256 shares);
    event WEETHRequestWithdraw(
        address indexed weethModule,
        uint256 indexed requestId,
        uint256 eethAmount,
        uint256 weethShares
    );
    event WEETHClaimWithdrawal(address indexed weethModule, uint256 indexed requestId, uint256 wethReceived);

    function weeth() external view returns (address);
    function weth() external view returns (address);

    /// @notice Stakes `amount` wei of the proxy's WETH into weETH.
    /// @dev ALLOCATOR_ROLE. Uses up the deposit limit. Reverts with "WEETHFacet/slippage-too-high" where fewer than
    ///      `minSharesOut` wei of weETH arrive.
    /// @return shares What arrived, in wei of weETH.
    function deposit(uint256 amount, uint256 minSharesOut) external returns (uint256 shares);

    /// @notice Unwraps `weethShares` wei of the proxy's weETH and requests the withdrawal of the eETH this brings, in
    ///         the name of the module.
    /// @dev ALLOCATOR_ROLE. Uses up the module's request limit by the eETH. Reverts with
    ///      "WEETHFacet/slippage-too-high" where the eETH is worth fewer than `minEETHShares` of its shares.
    /// @return requestId The id to claim by, as EtherFi names it.
    function requestWithdraw(
        address weethModule,
        uint256 weethShares,
        uint256 minEETHShares
    ) external returns (uint256 requestId);

    /// @notice Has the module claim a request that EtherFi has finalised. The proxy receives WETH.
    /// @dev ALLOCATOR_ROLE. Reverts with "WEETHFacet/invalid-action" where governance gave the module no claim limit,
    ///      and with the module's reasons.
    /// @return ethReceived What arrived, in wei of WETH.
    function claimWithdrawal(address weethModule, uint256 requestId) external returns (uint256 ethReceived);

    function getDepositRateLimitKey(address eeth, address liquidityPool) external pure returns (bytes32 key);

    function getRequestWithdrawRateLimitKey(
        address weethModule,
        address eeth,
        address liquidityPool
    ) external pure returns (bytes32 key);

    function getClaimWithdrawRateLimitKey(address weethModule) external pure returns (bytes32 key);
}
