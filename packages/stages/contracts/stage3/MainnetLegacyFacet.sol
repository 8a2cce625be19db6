// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {MainnetAdapters} from "../legacy/MainnetAdapters.sol";
import {LegacyFacet} from "./LegacyFacet.sol";

/// @title MainnetLegacyFacet
/// @notice See {LegacyFacet}.
contract MainnetLegacyFacet is LegacyFacet, MainnetAdapters {
    address private immutable _otcFacet;
    address private immutable _weethFacet;

    constructor(
        address admin_,
        address erc4626_,
        address merkl_,
        address otc_,
        address parameterRegistry_,
        address weeth_
    ) LegacyFacet(admin_, erc4626_, merkl_, parameterRegistry_) {
        _otcFacet = otc_;
        _weethFacet = weeth_;
    }

    function _otc() internal view override returns (address) {
        return _otcFacet;
    }

    function _weeth() internal view override returns (address) {
        return _weethFacet;
    }

    function _label() internal pure override returns (string memory) {
        return "MC";
    }
}
