// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {SkyToken} from "./SkyToken.sol";

/// Stands for what DAI and USDS have in common: wards mint, holders burn.
abstract contract Stablecoin is SkyToken {
    function mint(address to, uint256 value) external auth {
        _mint(to, value);
    }

    function burn(address from, uint256 value) external {
        _burn(from, value);
    }
}
