// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {AccessControl} from "@openzeppelin/contracts/access/AccessControl.sol";

/// @notice What the Configurator meets of a controller of Stage 1 or 2.
contract TestMonolith is AccessControl {
    event MaxSlippageSet(address pool, uint256 maxSlippage);

    constructor(address admin) {
        _grantRole(DEFAULT_ADMIN_ROLE, admin);
    }

    function setMaxSlippage(address pool, uint256 maxSlippage) external onlyRole(DEFAULT_ADMIN_ROLE) {
        emit MaxSlippageSet(pool, maxSlippage);
    }
}
