// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Mainnet} from "@diamond-pau/addresses/generated/Mainnet.sol";
import {IRateLimits} from "@diamond-pau/contracts/limits/IRateLimits.sol";
import {LimitKeys} from "@diamond-pau/keys/generated/LimitKeys.sol";

/// @notice How much a PAU may still put into sUSDS.
contract RoomLeft {
    function inSavings(IRateLimits rateLimits) external view returns (uint256 usds) {
        return rateLimits.getCurrentRateLimit(LimitKeys.erc4626Deposit({asset: Mainnet.USDS, token: Mainnet.SUSDS}));
    }
}
