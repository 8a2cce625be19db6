// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Facet} from "@diamond-pau/contracts/facet/Facet.sol";
import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

import {IWEETHFacet} from "./IWEETHFacet.sol";
import {WEETHLogic} from "./WEETHLogic.sol";

/// @title WEETHFacet
/// @notice See {IWEETHFacet}.
contract WEETHFacet is IWEETHFacet, Facet {
    // --------------------------------------------------------------------------------------------------- immutables

    /// @inheritdoc IWEETHFacet
    address public immutable weeth;
    /// @inheritdoc IWEETHFacet
    address public immutable weth;

    // -------------------------------------------------------------------------------------------------- constructor

    constructor(address weeth_, address weth_) {
        require(weeth_ != address(0), "WEETHFacet/zero-weeth");
        require(weth_ != address(0), "WEETHFacet/zero-weth");
        weeth = weeth_;
        weth = weth_;
    }

    // ------------------------------------------------------------------------------------------ allocator functions

    /// @inheritdoc IWEETHFacet
    function deposit(
        uint256 amount,
        uint256 minSharesOut
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) returns (uint256 shares) {
        uint256 eethAmount;
        (eethAmount, shares) = WEETHLogic.deposit(_pau(), weeth, weth, amount, minSharesOut);
        emit WEETHDeposit(amount, eethAmount, shares);
    }

    /// @inheritdoc IWEETHFacet
    function requestWithdraw(
        address weethModule,
        uint256 weethShares,
        uint256 minEETHShares
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) returns (uint256 requestId) {
        uint256 eethAmount;
        (eethAmount, requestId) = WEETHLogic.requestWithdraw(_pau(), weeth, weethModule, weethShares, minEETHShares);
        emit WEETHRequestWithdraw(weethModule, requestId, eethAmount, weethShares);
    }

    /// @inheritdoc IWEETHFacet
    function claimWithdrawal(
        address weethModule,
        uint256 requestId
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) returns (uint256 ethReceived) {
        ethReceived = WEETHLogic.claimWithdrawal(_pau(), weth, weethModule, requestId);
        emit WEETHClaimWithdrawal(weethModule, requestId, ethReceived);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc IWEETHFacet
    function getDepositRateLimitKey(address eeth, address liquidityPool) external pure returns (bytes32 key) {
        return WEETHLogic.depositKey(eeth, liquidityPool);
    }

    /// @inheritdoc IWEETHFacet
    function getRequestWithdrawRateLimitKey(
        address weethModule,
        address eeth,
        address liquidityPool
    ) external pure returns (bytes32 key) {
        return WEETHLogic.requestWithdrawKey(weethModule, eeth, liquidityPool);
    }

    /// @inheritdoc IWEETHFacet
    function getClaimWithdrawRateLimitKey(address weethModule) external pure returns (bytes32 key) {
        return WEETHLogic.claimWithdrawKey(weethModule);
    }
}
