// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// @title ILegacyEvents
/// @notice Events of the legacy controllers, and the one struct of theirs that a getter returns. Facets emit their own
///         beside them.
interface ILegacyEvents {
    struct TickBounds {
        int24 lower;
        int24 upper;
    }

    event CCTPDomainParametersSet(
        uint32 indexed destinationDomain,
        bytes32 indexed recipient,
        uint32 minFeeCapRate,
        uint32 maxFeeCapRate
    );
    event CentrifugeRecipientSet(uint16 indexed centrifugeId, bytes32 recipient);
    event LayerZeroRecipientSet(uint32 indexed destinationEndpointId, bytes32 layerZeroRecipient);
    event MaxExchangeRateSet(address indexed token, uint256 maxExchangeRate);
    event MaxSlippageSet(address indexed pool, uint256 maxSlippage);
    event MerklDistributorSet(address indexed merklDistributor);
    event MintRecipientSet(uint32 indexed destinationDomain, bytes32 mintRecipient);
    event RelayerRemoved(address indexed relayer);
    event UniswapV3PoolLowerTickUpdated(address indexed pool, int24 lowerTick);
    event UniswapV3PoolMaxTickDeltaSet(address indexed pool, uint24 maxTickDelta);
    event UniswapV3PoolTwapSecondsAgoUpdated(address indexed pool, uint32 twapSecondsAgo);
    event UniswapV3PoolUpperTickUpdated(address indexed pool, int24 upperTick);
}

/// @title IMainnetLegacyEvents
/// @notice The same on mainnet. Amounts that end in 18 are in units of 18 decimals.
interface IMainnetLegacyEvents is ILegacyEvents {
    event OTCBufferSet(address indexed exchange, address indexed oldOTCBuffer, address indexed newOTCBuffer);
    event OTCClaimed(
        address indexed exchange,
        address indexed buffer,
        address indexed assetClaimed,
        uint256 amountClaimed,
        uint256 amountClaimed18
    );
    event OTCRechargeRateSet(address indexed exchange, uint256 oldRate18, uint256 newRate18);
    event OTCSwapSent(
        address indexed exchange,
        address indexed buffer,
        address indexed tokenSent,
        uint256 amountSent,
        uint256 amountSent18
    );
    event OTCWhitelistedAssetSet(address indexed exchange, address indexed asset, bool isWhitelisted);
    event UniswapV4TickLimitsSet(bytes32 indexed poolId, int24 tickLowerMin, int24 tickUpperMax, uint24 maxTickSpacing);
    event UniswapV4MaxSlippageSet(bytes32 indexed poolId, uint256 maxSlippage);
    event USDSVaultSet(address indexed vault);
}
