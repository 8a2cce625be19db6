// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity ^0.8.20;

/// @notice MORPHO_FACET as callers of a Controller see it. Generated from facet.ts and the compiled facet.
interface IMorphoController {
    struct MarketParams {
        address loanToken;
        address collateralToken;
        address oracle;
        address irm;
        uint256 lltv;
    }

    struct MarketAllocation {
        MarketParams marketParams;
        uint256 assets;
    }

    function morpho_VERSION() external pure returns (string memory);
    function morpho_setSupplyQueue(address vault, bytes32[] calldata newSupplyQueue) external;
    function morpho_updateWithdrawQueue(address vault, uint256[] calldata indexes) external;
    function morpho_reallocate(address vault, MarketAllocation[] calldata allocations) external;
    function morpho_getSetSupplyQueueRateLimitKey(address vault) external pure returns (bytes32 key);
    function morpho_getUpdateWithdrawQueueRateLimitKey(address vault) external pure returns (bytes32 key);
    function morpho_getReallocateRateLimitKey(address vault) external pure returns (bytes32 key);
}
