// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {UniswapV3Math} from "../../contracts/UniswapV3Math.sol";

/// @notice Opens the library to tests.
contract UniswapV3MathTest {
    function priceAtTick(int24 tick) external pure returns (uint160) {
        return UniswapV3Math.priceAtTick(tick);
    }
}
