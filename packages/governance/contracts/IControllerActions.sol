// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// @title IControllerActions
/// @notice The calls of controllers of Stages 1 and 2 that governance approves for cBEAMs, as {TimelockWrapper} names them.
interface IControllerActions {
    // On every chain.
    function grantRole(bytes32 role, address account) external;
    function revokeRole(bytes32 role, address account) external;
    function setMintRecipient(uint32 destinationDomain, bytes32 mintRecipient) external;
    function setLayerZeroRecipient(uint32 destinationEndpointId, bytes32 layerZeroRecipient) external;
    function setMaxSlippage(address pool, uint256 maxSlippage) external;
    function setMaxExchangeRate(address token, uint256 shares, uint256 maxExpectedAssets) external;
    function setCentrifugeRecipient(uint16 centrifugeId, bytes32 recipient) external;
    function setUniswapV3PoolMaxTickDelta(address pool, uint24 maxTickDelta) external;
    function setUniswapV3AddLiquidityLowerTickBound(address pool, int24 lowerTickBound) external;
    function setUniswapV3AddLiquidityUpperTickBound(address pool, int24 upperTickBound) external;
    function setUniswapV3TwapSecondsAgo(address pool, uint32 twapSecondsAgo) external;

    // On mainnet.
    function setOTCBuffer(address exchange, address otcBuffer) external;
    function setOTCRechargeRate(address exchange, uint256 rechargeRate18) external;
    function setOTCWhitelistedAsset(address exchange, address asset, bool isWhitelisted) external;
    function setUniswapV4TickLimits(
        bytes32 poolId,
        int24 tickLowerMin,
        int24 tickUpperMax,
        uint24 maxTickSpacing
    ) external;

    // On foreign chains.
    function setMerklDistributor(address merklDistributor) external;
}
