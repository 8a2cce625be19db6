// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

/// @title ICoreHaloFacet
/// @notice Deploys into Core Halos, the positions that a PAU retains, and exits from them. A Core Halo takes one asset,
///         accounts for the position in units that are its own ERC-20, and has the entry points of ERC-4626.
/// @dev Not trusted: the halo. The deploy limit's key names the asset beside it, so that a halo which changes its asset
///      has no limit. Units and assets are measured at the proxy.
interface ICoreHaloFacet is IFacet {
    event CoreHaloMaxUnitPriceSet(address indexed halo, uint256 maxUnitPrice);
    event CoreHaloDeploy(address indexed halo, uint256 amount, uint256 units);
    event CoreHaloExit(address indexed halo, uint256 units, uint256 assets);

    /// @notice The precision of unit prices: assets per unit, times 1e36.
    function UNIT_PRICE_PRECISION() external pure returns (uint256);

    /// @notice Sets the most that a unit may cost, as `maxAssets` for `units`, both in base units. Zero assets, as
    ///         before it is ever set, disable deploys.
    /// @dev DEFAULT_ADMIN_ROLE. Reverts with "CoreHaloFacet/zero-halo", and with "CoreHaloFacet/zero-units" for assets
    ///      without units.
    function setMaxUnitPrice(address halo, uint256 units, uint256 maxAssets) external;

    /// @return The price: UNIT_PRICE_PRECISION * assets / units.
    function getMaxUnitPrice(address halo) external view returns (uint256);

    /// @notice Deploys `amount` base units of the halo's asset.
    /// @dev ALLOCATOR_ROLE. Uses up the deploy limit by what is asked for. Reverts with
    ///      "CoreHaloFacet/deploys-disabled", "CoreHaloFacet/min-units-not-met", "CoreHaloFacet/zero-units",
    ///      "CoreHaloFacet/unit-price-too-high".
    /// @return units What arrived, in base units of the halo.
    function deploy(address halo, uint256 amount, uint256 minUnits) external returns (uint256 units);

    /// @notice Exits from `units` base units of the halo.
    /// @dev ALLOCATOR_ROLE. Uses up the exit limit by what arrives, and gives it back to the deploy limit where there is
    ///      one. Reverts with "CoreHaloFacet/too-many-units-taken", "CoreHaloFacet/min-assets-not-met".
    /// @return assets What arrived, in base units of the asset.
    function exit(address halo, uint256 units, uint256 minAssets) external returns (uint256 assets);

    function getDeployRateLimitKey(address halo, address asset) external pure returns (bytes32 key);
    function getExitRateLimitKey(address halo) external pure returns (bytes32 key);
}
