// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {PauActions} from "@diamond-pau/contracts/facet/Pau.sol";

import {ERC7540Logic} from "./ERC7540Logic.sol";
import {IERC7540Facet} from "./IERC7540Facet.sol";

/// @title ERC7540Lib
/// @notice {IERC7540Facet}, for a Stage 1 controller to link to: the same logic and events, with the controller's own roles,
///         parameters and venues.
library ERC7540Lib {
    /// @dev See {IERC7540Facet-requestDeposit}.
    function requestDeposit(address token, uint256 amount) external {
        ERC7540Logic.requestDeposit(PauActions.current(), token, amount);
        emit IERC7540Facet.ERC7540RequestDeposit(token, amount);
    }

    /// @dev See {IERC7540Facet-claimDeposit}.
    function claimDeposit(address token) external {
        uint256 shares = ERC7540Logic.claimDeposit(PauActions.current(), token);
        emit IERC7540Facet.ERC7540ClaimDeposit(token, shares);
    }

    /// @dev See {IERC7540Facet-requestRedeem}.
    function requestRedeem(address token, uint256 shares) external {
        ERC7540Logic.requestRedeem(PauActions.current(), token, shares);
        emit IERC7540Facet.ERC7540RequestRedeem(token, shares);
    }

    /// @dev See {IERC7540Facet-claimRedeem}.
    function claimRedeem(address token) external {
        uint256 assets = ERC7540Logic.claimRedeem(PauActions.current(), token);
        emit IERC7540Facet.ERC7540ClaimRedeem(token, assets);
    }
}
