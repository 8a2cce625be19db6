// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {MainnetGetters} from "./MainnetGetters.sol";
import {SharedRelays} from "./SharedRelays.sol";

/// @title MainnetRelays
/// @notice {MainnetAdapters}, in the way of {SharedRelays}.
abstract contract MainnetRelays is MainnetGetters, SharedRelays {
    // --------------------------------------------------------------------------------------------------- USDS's vault

    function setVault(address) external onlyAdmin {
        _adapt();
    }

    // ------------------------------------------------------------------------------------------------------ Uniswap V4

    function setUniswapV4MaxSlippage(bytes32, uint256) external onlyAdmin {
        _adapt();
    }

    function setUniswapV4TickLimits(bytes32, int24, int24, uint24) external onlyAdmin {
        _adapt();
    }

    // ------------------------------------------------------------------------------------------------------------- OTC

    function setOTCBuffer(address, address) external onlyAdmin {
        _adapt();
    }

    function setOTCRechargeRate(address, uint256) external onlyAdmin {
        _adapt();
    }

    function setOTCWhitelistedAsset(address, address, bool) external onlyAdmin {
        _adapt();
    }

    function otcSend(address, address, uint256) external onlyRelayer {
        _adapt();
    }

    function otcClaim(address, address) external onlyRelayer {
        _adapt();
    }

    // ---------------------------------------------------------------------------------- EtherFi without a bound of shares

    function requestWithdrawFromWeETH(address, uint256) external onlyRelayer returns (uint256 requestId) {
        _adapt();
    }
}
