// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";

/// @title Decimals
/// @notice Amounts of different tokens in one unit, for limits and prices that concern more than one.
library Decimals {
    /// @notice Base units of a token in 18 decimals, rounded down.
    function to18(address token, uint256 amount) internal view returns (uint256) {
        uint256 decimals = IERC20Metadata(token).decimals();
        // 10 ** 77 is the last that fits a word. With that said the compiler's own check, two hundred bytes, is not needed.
        assert(decimals < 78);
        uint256 unit;
        unchecked {
            unit = 10 ** decimals;
        }
        return (amount * 1e18) / unit;
    }
}
