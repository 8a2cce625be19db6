// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Facet} from "@diamond-pau/contracts/facet/Facet.sol";
import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

import {IWSTETHFacet} from "./IWSTETHFacet.sol";
import {WSTETHLogic} from "./WSTETHLogic.sol";

/// @title WSTETHFacet
/// @notice See {IWSTETHFacet}.
contract WSTETHFacet is IWSTETHFacet, Facet {
    // --------------------------------------------------------------------------------------------------- immutables

    /// @inheritdoc IWSTETHFacet
    address public immutable weth;
    /// @inheritdoc IWSTETHFacet
    address public immutable withdrawQueue;
    /// @inheritdoc IWSTETHFacet
    address public immutable wsteth;

    // -------------------------------------------------------------------------------------------------- constructor

    constructor(address weth_, address withdrawQueue_, address wsteth_) {
        require(weth_ != address(0), "WSTETHFacet/zero-weth");
        require(withdrawQueue_ != address(0), "WSTETHFacet/zero-withdrawQueue");
        require(wsteth_ != address(0), "WSTETHFacet/zero-wsteth");
        weth = weth_;
        withdrawQueue = withdrawQueue_;
        wsteth = wsteth_;
    }

    // ------------------------------------------------------------------------------------------ allocator functions

    /// @inheritdoc IWSTETHFacet
    function deposit(uint256 amount) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        WSTETHLogic.deposit(_pau(), weth, wsteth, amount);
        emit WSTETHDeposit(amount);
    }

    /// @inheritdoc IWSTETHFacet
    function requestWithdraw(
        uint256 amountToRedeem
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) returns (uint256[] memory requestIds) {
        uint256 stethAmount;
        (stethAmount, requestIds) = WSTETHLogic.requestWithdraw(_pau(), withdrawQueue, wsteth, amountToRedeem);
        emit WSTETHRequestWithdraw(amountToRedeem, stethAmount, requestIds);
    }

    /// @inheritdoc IWSTETHFacet
    function claimWithdrawal(uint256 requestId) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        uint256 ethClaimed = WSTETHLogic.claimWithdrawal(_pau(), weth, withdrawQueue, requestId);
        emit WSTETHClaimWithdrawal(requestId, ethClaimed);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc IWSTETHFacet
    function depositRateLimitKey() external pure returns (bytes32 key) {
        return WSTETHLogic.LIMIT_DEPOSIT;
    }

    /// @inheritdoc IWSTETHFacet
    function requestWithdrawRateLimitKey() external pure returns (bytes32 key) {
        return WSTETHLogic.LIMIT_REQUEST_WITHDRAW;
    }

    /// @inheritdoc IWSTETHFacet
    function claimWithdrawRateLimitKey() external pure returns (bytes32 key) {
        return WSTETHLogic.LIMIT_CLAIM_WITHDRAW;
    }
}
