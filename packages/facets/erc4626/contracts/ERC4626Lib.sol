// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {PauActions} from "@diamond-pau/contracts/facet/Pau.sol";
import {LocalParameters} from "@diamond-pau/contracts/linked/LocalParameters.sol";

import {ERC4626Logic} from "./ERC4626Logic.sol";
import {IERC4626Facet} from "./IERC4626Facet.sol";

/// @title ERC4626Lib
/// @notice {IERC4626Facet}, for a Stage 1 controller to link to: the same logic and events, with the controller's own roles,
///         parameters and venues.
library ERC4626Lib {
    /// @dev See {IERC4626Facet-deposit}.
    function deposit(address token, uint256 amount, uint256 minSharesOut) external returns (uint256 shares) {
        bytes32 maxExchangeRate = LocalParameters.get(ERC4626Logic.NAMESPACE, ERC4626Logic.maxExchangeRateKey(token));
        shares = ERC4626Logic.deposit(PauActions.current(), token, amount, minSharesOut, uint256(maxExchangeRate));
        emit IERC4626Facet.ERC4626Deposit(token, amount, shares);
    }

    /// @dev See {IERC4626Facet-withdraw}.
    function withdraw(address token, uint256 amount, uint256 maxSharesIn) external returns (uint256 shares) {
        shares = ERC4626Logic.withdraw(PauActions.current(), token, amount, maxSharesIn);
        emit IERC4626Facet.ERC4626Withdraw(token, amount, shares);
    }

    /// @dev See {IERC4626Facet-redeem}.
    function redeem(address token, uint256 shares, uint256 minAssetsOut) external returns (uint256 assets) {
        assets = ERC4626Logic.redeem(PauActions.current(), token, shares, minAssetsOut);
        emit IERC4626Facet.ERC4626Redeem(token, shares, assets);
    }
}
