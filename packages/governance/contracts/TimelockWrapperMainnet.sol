// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IControllerActions} from "./IControllerActions.sol";
import {TimelockWrapper} from "./TimelockWrapper.sol";

/// @title TimelockWrapperMainnet
/// @notice See {TimelockWrapper}; with the calls that only controllers on mainnet have.
contract TimelockWrapperMainnet is TimelockWrapper {
    constructor(address timelock_, address beamState_) TimelockWrapper(timelock_, beamState_) {}

    // -------------------------------------------------------------------------------- approvals of controller calls

    function setOTCBuffer(
        address exchange,
        address otcBuffer,
        address controller,
        bytes32 predecessor,
        bytes32 salt,
        uint256 delay
    ) external toll returns (bytes32) {
        bytes memory data = abi.encodeCall(IControllerActions.setOTCBuffer, (exchange, otcBuffer));
        return _approve("setOTCBuffer", data, controller, predecessor, salt, delay);
    }

    function setOTCRechargeRate(
        address exchange,
        uint256 rechargeRate18,
        address controller,
        bytes32 predecessor,
        bytes32 salt,
        uint256 delay
    ) external toll returns (bytes32) {
        bytes memory data = abi.encodeCall(IControllerActions.setOTCRechargeRate, (exchange, rechargeRate18));
        return _approve("setOTCRechargeRate", data, controller, predecessor, salt, delay);
    }

    function setOTCWhitelistedAsset(
        address exchange,
        address asset,
        bool isWhitelisted,
        address controller,
        bytes32 predecessor,
        bytes32 salt,
        uint256 delay
    ) external toll returns (bytes32) {
        bytes memory data = abi.encodeCall(IControllerActions.setOTCWhitelistedAsset, (exchange, asset, isWhitelisted));
        return _approve("setOTCWhitelistedAsset", data, controller, predecessor, salt, delay);
    }

    function setUniswapV4TickLimits(
        bytes32 poolId,
        int24 tickLowerMin,
        int24 tickUpperMax,
        uint24 maxTickSpacing,
        address controller,
        bytes32 predecessor,
        bytes32 salt,
        uint256 delay
    ) external toll returns (bytes32) {
        bytes memory data = abi.encodeCall(
            IControllerActions.setUniswapV4TickLimits,
            (poolId, tickLowerMin, tickUpperMax, maxTickSpacing)
        );
        return _approve("setUniswapV4TickLimits", data, controller, predecessor, salt, delay);
    }

    // ---------------------------------------------------------------------------------------------------- internals

    function _name() internal pure override returns (string memory) {
        return "TimelockWrapperMainnet";
    }
}
