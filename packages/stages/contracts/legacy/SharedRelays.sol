// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {SharedGetters} from "./SharedGetters.sol";

/// @title SharedRelays
/// @notice {SharedAdapters} as the controllers of Stages 1 and 2 offer them: in code of their own beside the controller,
///         which would not fit a contract otherwise.
abstract contract SharedRelays is SharedGetters {
    /// @dev Has the adapters answer the call, in the context of this controller.
    function _adapt() internal virtual;

    // --------------------------------------------------------------------------------------------------- max slippages

    function setMaxSlippage(address, uint256) external onlyAdmin {
        _adapt();
    }

    // ------------------------------------------------------------------------------------------------- exchange rates

    function setMaxExchangeRate(address, uint256, uint256) external onlyAdmin {
        _adapt();
    }

    // --------------------------------------------------------------------------------------------- recipients elsewhere

    function setMintRecipient(uint32, bytes32) external onlyAdmin {
        _adapt();
    }

    function setCCTPDomainParameters(uint32, bytes32, uint32, uint32) external onlyAdmin {
        _adapt();
    }

    function setLayerZeroRecipient(uint32, bytes32) external onlyAdmin {
        _adapt();
    }

    function setCentrifugeRecipient(uint16, bytes32) external onlyAdmin {
        _adapt();
    }

    // ------------------------------------------------------------------------------------------------------ Uniswap V3

    function setUniswapV3PoolMaxTickDelta(address, uint24) external onlyAdmin {
        _adapt();
    }

    function setUniswapV3AddLiquidityLowerTickBound(address, int24) external onlyAdmin {
        _adapt();
    }

    function setUniswapV3AddLiquidityUpperTickBound(address, int24) external onlyAdmin {
        _adapt();
    }

    function setUniswapV3TwapSecondsAgo(address, uint32) external onlyAdmin {
        _adapt();
    }

    // ----------------------------------------------------------------------------------------------------------- Merkl

    function setMerklDistributor(address) external onlyAdmin {
        _adapt();
    }

    function toggleOperatorMerkl(address) external onlyRelayer {
        _adapt();
    }

    // ----------------------------------------------------------------------------------- ERC-4626 without a bound of shares

    function depositERC4626(address, uint256) external onlyRelayer returns (uint256 shares) {
        _adapt();
    }

    function withdrawERC4626(address, uint256) external onlyRelayer returns (uint256 shares) {
        _adapt();
    }

    function redeemERC4626(address, uint256) external onlyRelayer returns (uint256 assets) {
        _adapt();
    }
}
