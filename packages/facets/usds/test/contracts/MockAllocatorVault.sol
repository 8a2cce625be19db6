// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {HostileVenue} from "@diamond-pau/facet-kit/testing/HostileVenue.sol";
import {TestToken} from "@diamond-pau/facet-kit/testing/TestToken.sol";

/// @notice Stands for dss-allocator's AllocatorBuffer: holds what the vault drew, and lets the proxy take it.
contract MockAllocatorBuffer {
    function approve(TestToken token, address spender, uint256 amount) external {
        token.approve(spender, amount);
    }
}

/// @notice Stands for dss-allocator's AllocatorVault without its debt accounting, and for a hostile one. The devnet's
///         model has the accounting.
contract MockAllocatorVault is HostileVenue {
    TestToken public immutable usds;
    address public buffer;

    constructor(TestToken usds_) {
        usds = usds_;
        buffer = address(new MockAllocatorBuffer());
    }

    /// @notice What a vault that turned hostile could do.
    function redirect(address buffer_) external {
        buffer = buffer_;
    }

    function draw(uint256 wad) external hostile {
        usds.mint(buffer, _delivered(wad));
    }

    function wipe(uint256 wad) external hostile {
        usds.burn(buffer, _delivered(wad));
    }
}
