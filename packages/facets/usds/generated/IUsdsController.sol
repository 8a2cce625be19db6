// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity ^0.8.20;

/// @notice USDS_FACET as callers of a Controller see it. Generated from facet.ts and the compiled facet.
interface IUsdsController {
    function usds_VERSION() external pure returns (string memory);
    function usds_usds() external view returns (address);
    function usds_setVault(address vault_) external;
    function usds_mint(uint256 usdsAmount) external;
    function usds_burn(uint256 usdsAmount) external;
    function usds_vault() external view returns (address);
    function usds_mintRateLimitKey() external pure returns (bytes32 key);
    function usds_burnRateLimitKey() external pure returns (bytes32 key);
}
