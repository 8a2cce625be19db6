// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {PauActions} from "@diamond-pau/contracts/facet/Pau.sol";
import {IMainnetVenues} from "@diamond-pau/contracts/linked/IVenues.sol";

import {IWSTETHFacet} from "./IWSTETHFacet.sol";
import {WSTETHLogic} from "./WSTETHLogic.sol";

/// @title WSTETHLib
/// @notice {IWSTETHFacet}, for a Stage 1 controller to link to: the same logic and events, with the controller's own roles,
///         parameters and venues.
library WSTETHLib {
    /// @dev See {IWSTETHFacet-deposit}.
    function deposit(uint256 amount) external {
        WSTETHLogic.deposit(PauActions.current(), _venues().weth(), _venues().wsteth(), amount);
        emit IWSTETHFacet.WSTETHDeposit(amount);
    }

    /// @dev See {IWSTETHFacet-requestWithdraw}.
    function requestWithdraw(uint256 amountToRedeem) external returns (uint256[] memory requestIds) {
        uint256 stethAmount;
        (stethAmount, requestIds) = WSTETHLogic.requestWithdraw(
            PauActions.current(),
            _venues().wstethWithdrawQueue(),
            _venues().wsteth(),
            amountToRedeem
        );
        emit IWSTETHFacet.WSTETHRequestWithdraw(amountToRedeem, stethAmount, requestIds);
    }

    /// @dev See {IWSTETHFacet-claimWithdrawal}.
    function claimWithdrawal(uint256 requestId) external {
        uint256 ethClaimed = WSTETHLogic.claimWithdrawal(
            PauActions.current(),
            _venues().weth(),
            _venues().wstethWithdrawQueue(),
            requestId
        );
        emit IWSTETHFacet.WSTETHClaimWithdrawal(requestId, ethClaimed);
    }

    function _venues() private view returns (IMainnetVenues) {
        return IMainnetVenues(address(this));
    }
}
