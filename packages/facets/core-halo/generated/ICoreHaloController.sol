// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity ^0.8.20;

/// @notice CORE_HALO_FACET as callers of a Controller see it. Generated from facet.ts and the compiled facet.
interface ICoreHaloController {
    function coreHalo_VERSION() external pure returns (string memory);
    function coreHalo_setMaxUnitPrice(address halo, uint256 units, uint256 maxAssets) external;
    function coreHalo_deploy(address halo, uint256 amount, uint256 minUnits) external returns (uint256 units);
    function coreHalo_exit(address halo, uint256 units, uint256 minAssets) external returns (uint256 assets);
    function coreHalo_UNIT_PRICE_PRECISION() external pure returns (uint256);
    function coreHalo_getMaxUnitPrice(address halo) external view returns (uint256);
    function coreHalo_getDeployRateLimitKey(address halo, address asset) external pure returns (bytes32 key);
    function coreHalo_getExitRateLimitKey(address halo) external pure returns (bytes32 key);
}
