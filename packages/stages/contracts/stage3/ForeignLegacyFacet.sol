// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {ForeignGetters} from "../legacy/ForeignGetters.sol";
import {SharedAdapters} from "../legacy/SharedAdapters.sol";
import {LegacyFacet} from "./LegacyFacet.sol";

/// @title ForeignLegacyFacet
/// @notice See {LegacyFacet}.
contract ForeignLegacyFacet is LegacyFacet, ForeignGetters, SharedAdapters {
    constructor(
        address admin_,
        address erc4626_,
        address merkl_,
        address parameterRegistry_
    ) LegacyFacet(admin_, erc4626_, merkl_, parameterRegistry_) {}

    function _label() internal pure override returns (string memory) {
        return "FC";
    }
}
