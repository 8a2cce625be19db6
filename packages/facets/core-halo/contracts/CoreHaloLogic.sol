// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IERC4626} from "@openzeppelin/contracts/interfaces/IERC4626.sol";

import {Keys} from "@diamond-pau/contracts/facet/Keys.sol";
import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";

/// @title CoreHaloLogic
/// @notice See {ICoreHaloFacet}.
library CoreHaloLogic {
    uint256 internal constant UNIT_PRICE_PRECISION = 1e36;

    bytes32 private constant LIMIT_DEPLOY = keccak256("LIMIT_CORE_HALO_DEPLOY");
    bytes32 private constant LIMIT_EXIT = keccak256("LIMIT_CORE_HALO_EXIT");

    function deploy(
        Pau memory pau,
        address halo,
        uint256 amount,
        uint256 minUnits,
        uint256 maxUnitPrice
    ) internal returns (uint256 units) {
        require(maxUnitPrice > 0, "CoreHaloFacet/deploys-disabled");
        address asset = IERC4626(halo).asset();
        pau.decreaseRateLimit(deployKey(halo, asset), amount);

        pau.approve(asset, halo, amount);
        uint256 start = pau.balanceOf(halo);
        pau.call(halo, abi.encodeCall(IERC4626.deposit, (amount, pau.proxy)));
        units = pau.balanceOf(halo) - start;
        require(units >= minUnits, "CoreHaloFacet/min-units-not-met");
        // By what was asked for, although the halo may have taken less: a bound that errs on the safe side.
        require(unitPrice(units, amount) <= maxUnitPrice, "CoreHaloFacet/unit-price-too-high");
        pau.clearApproval(asset, halo);
    }

    function exit(Pau memory pau, address halo, uint256 units, uint256 minAssets) internal returns (uint256 assets) {
        address asset = IERC4626(halo).asset();
        uint256 startUnits = pau.balanceOf(halo);
        uint256 startAssets = pau.balanceOf(asset);
        pau.call(halo, abi.encodeCall(IERC4626.redeem, (units, pau.proxy, pau.proxy)));
        require(pau.balanceOf(halo) + units >= startUnits, "CoreHaloFacet/too-many-units-taken");
        assets = pau.balanceOf(asset) - startAssets;
        require(assets >= minAssets, "CoreHaloFacet/min-assets-not-met");

        // After the call, because only then it is known what arrived. An excess reverts the whole.
        pau.decreaseRateLimit(exitKey(halo), assets);
        pau.tryIncreaseRateLimit(deployKey(halo, asset), assets);
    }

    /// @dev Assets per unit, times 1e36; zero for no assets.
    function unitPrice(uint256 units, uint256 assets) internal pure returns (uint256) {
        if (assets == 0) return 0;
        require(units > 0, "CoreHaloFacet/zero-units");
        return (UNIT_PRICE_PRECISION * assets) / units;
    }

    function deployKey(address halo, address asset) internal pure returns (bytes32) {
        return Keys.make(LIMIT_DEPLOY, asset, halo);
    }

    function exitKey(address halo) internal pure returns (bytes32) {
        return Keys.make(LIMIT_EXIT, halo);
    }
}
