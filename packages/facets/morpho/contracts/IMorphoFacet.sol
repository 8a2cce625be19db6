// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

/// @title IMorphoFacet
/// @notice Curates a MetaMorpho vault in which the proxy is an allocator. Deposits and withdrawals are the ERC-4626
///         facet's.
/// @dev None of this moves assets of the proxy. It moves those of the vault, which are its depositors', the proxy among
///      them, between the markets that the vault's curator enabled and within the caps that it set. The vault is code
///      without an upgrade, chosen by governance by giving it limits; what a reallocation moves is measured in Morpho.
interface IMorphoFacet is IFacet {
    /// @notice A market of Morpho Blue. Its id is the hash of these five words.
    struct MarketParams {
        address loanToken;
        address collateralToken;
        address oracle;
        address irm;
        uint256 lltv;
    }

    /// @notice How much of a vault is to be in a market, in base units of its asset.
    struct MarketAllocation {
        MarketParams marketParams;
        uint256 assets;
    }

    event MorphoSetSupplyQueue(address indexed vault, bytes32[] newSupplyQueue);
    event MorphoUpdateWithdrawQueue(address indexed vault, uint256[] indexes);
    event MorphoReallocate(address indexed vault, uint256 assets);

    /// @notice Sets to which markets, by id and in which order, deposits into the vault go.
    /// @dev ALLOCATOR_ROLE. Reverts with "MorphoFacet/invalid-action" where the vault has no such limit.
    function setSupplyQueue(address vault, bytes32[] calldata newSupplyQueue) external;

    /// @notice Sets from which markets, and in which order, withdrawals from the vault come.
    /// @dev ALLOCATOR_ROLE. Reverts with "MorphoFacet/invalid-action" where the vault has no such limit.
    /// @param indexes Places in the present queue.
    function updateWithdrawQueue(address vault, uint256[] calldata indexes) external;

    /// @notice Moves assets of the vault between markets.
    /// @dev ALLOCATOR_ROLE. Uses up the limit by what was moved into markets, in base units of the vault's asset.
    /// @param allocations Markets to take from first; type(uint256).max puts what was taken and is left into a market.
    function reallocate(address vault, MarketAllocation[] calldata allocations) external;

    function getSetSupplyQueueRateLimitKey(address vault) external pure returns (bytes32 key);
    function getUpdateWithdrawQueueRateLimitKey(address vault) external pure returns (bytes32 key);
    function getReallocateRateLimitKey(address vault) external pure returns (bytes32 key);
}
