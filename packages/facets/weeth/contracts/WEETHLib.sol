// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {PauActions} from "@diamond-pau/contracts/facet/Pau.sol";
import {IMainnetVenues} from "@diamond-pau/contracts/linked/IVenues.sol";

import {IWEETHFacet} from "./IWEETHFacet.sol";
import {WEETHLogic} from "./WEETHLogic.sol";

/// @title WEETHLib
/// @notice {IWEETHFacet}, for a Stage 1 controller to link to: the same logic and events, with the controller's own roles,
///         parameters and venues.
library WEETHLib {
    /// @dev See {IWEETHFacet-deposit}.
    function deposit(uint256 amount, uint256 minSharesOut) external returns (uint256 shares) {
        uint256 eethAmount;
        (eethAmount, shares) = WEETHLogic.deposit(
            PauActions.current(),
            _venues().weeth(),
            _venues().weth(),
            amount,
            minSharesOut
        );
        emit IWEETHFacet.WEETHDeposit(amount, eethAmount, shares);
    }

    /// @dev See {IWEETHFacet-requestWithdraw}.
    function requestWithdraw(
        address weethModule,
        uint256 weethShares,
        uint256 minEETHShares
    ) external returns (uint256 requestId) {
        uint256 eethAmount;
        (eethAmount, requestId) = WEETHLogic.requestWithdraw(
            PauActions.current(),
            _venues().weeth(),
            weethModule,
            weethShares,
            minEETHShares
        );
        emit IWEETHFacet.WEETHRequestWithdraw(weethModule, requestId, eethAmount, weethShares);
    }

    /// @dev See {IWEETHFacet-claimWithdrawal}.
    function claimWithdrawal(address weethModule, uint256 requestId) external returns (uint256 ethReceived) {
        ethReceived = WEETHLogic.claimWithdrawal(PauActions.current(), _venues().weth(), weethModule, requestId);
        emit IWEETHFacet.WEETHClaimWithdrawal(weethModule, requestId, ethReceived);
    }

    function _venues() private view returns (IMainnetVenues) {
        return IMainnetVenues(address(this));
    }
}
