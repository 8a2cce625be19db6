// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {RayMath} from "./RayMath.sol";
import {SUsds} from "./SUsds.sol";

/// Stands for the SSRAuthOracle of a layer 2, of which mainnet's sUSDS is told through a bridge: here it reads sUSDS. Left
/// out: the bridge, and the rate's approximations.
contract SsrOracle {
    SUsds public immutable susds;

    constructor(SUsds susds_) {
        susds = susds_;
    }

    /// USDS per sUSDS, 27 decimals.
    function getConversionRate() external view returns (uint256) {
        return (RayMath.pow(susds.ssr(), block.timestamp - susds.rho()) * susds.chi()) / RayMath.RAY;
    }
}
