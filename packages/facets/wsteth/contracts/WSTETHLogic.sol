// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";

interface IWETHLike {
    function withdraw(uint256 amount) external;
}

interface IWithdrawalQueueLike {
    function claimWithdrawal(uint256 requestId) external;
    function requestWithdrawalsWstETH(
        uint256[] calldata amounts,
        address owner
    ) external returns (uint256[] memory requestIds);
}

interface IWstETHLike {
    function getStETHByWstETH(uint256 wstETHAmount) external view returns (uint256 stETHAmount);
    function getWstETHByStETH(uint256 stETHAmount) external view returns (uint256 wstETHAmount);
}

/// @title WSTETHLogic
/// @notice See {IWSTETHFacet}.
library WSTETHLogic {
    bytes32 internal constant LIMIT_DEPOSIT = keccak256("LIMIT_WSTETH_DEPOSIT");
    bytes32 internal constant LIMIT_REQUEST_WITHDRAW = keccak256("LIMIT_WSTETH_REQUEST_WITHDRAW");
    bytes32 internal constant LIMIT_CLAIM_WITHDRAW = keccak256("LIMIT_WSTETH_CLAIM_WITHDRAW");

    function deposit(Pau memory pau, address weth, address wsteth, uint256 amount) internal {
        pau.decreaseRateLimit(LIMIT_DEPOSIT, amount);

        pau.call(weth, abi.encodeCall(IWETHLike.withdraw, (amount)));
        // Lido mints by the rate before the deposit, so there is no rounding to allow for.
        uint256 expected = IWstETHLike(wsteth).getWstETHByStETH(amount);
        uint256 start = pau.balanceOf(wsteth);
        pau.callWithValue(wsteth, "", amount);
        require(pau.balanceOf(wsteth) - start >= expected, "WSTETHFacet/slippage-too-high");
    }

    function requestWithdraw(
        Pau memory pau,
        address withdrawQueue,
        address wsteth,
        uint256 amountToRedeem
    ) internal returns (uint256 stethAmount, uint256[] memory requestIds) {
        stethAmount = IWstETHLike(wsteth).getStETHByWstETH(amountToRedeem);
        pau.decreaseRateLimit(LIMIT_REQUEST_WITHDRAW, stethAmount);

        uint256[] memory amounts = new uint256[](1);
        amounts[0] = amountToRedeem;
        pau.approve(wsteth, withdrawQueue, amountToRedeem);
        bytes memory result = pau.call(
            withdrawQueue,
            abi.encodeCall(IWithdrawalQueueLike.requestWithdrawalsWstETH, (amounts, pau.proxy))
        );
        pau.clearApproval(wsteth, withdrawQueue);
        requestIds = abi.decode(result, (uint256[]));
    }

    /// @return ethClaimed What arrived, in wei.
    function claimWithdrawal(
        Pau memory pau,
        address weth,
        address withdrawQueue,
        uint256 requestId
    ) internal returns (uint256 ethClaimed) {
        require(pau.rateLimitExists(LIMIT_CLAIM_WITHDRAW), "WSTETHFacet/invalid-action");

        uint256 start = pau.proxy.balance;
        pau.call(withdrawQueue, abi.encodeCall(IWithdrawalQueueLike.claimWithdrawal, (requestId)));
        ethClaimed = pau.proxy.balance - start;
        pau.callWithValue(weth, "", ethClaimed);
    }
}
