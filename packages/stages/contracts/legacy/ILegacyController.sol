// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IUniswapV3Facet} from "@diamond-pau/facet-uniswap-v3/IUniswapV3Facet.sol";

import {ILegacyEvents} from "./ILegacyEvents.sol";

/// @title ILegacyController
/// @notice What Spark's and Grove's legacy controllers offer on every chain, together: the interface of Stages 1 and 2, and
///         of a diamond that wires legacy names. docs/reconciliation.md says what holds where the two differ.
/// @dev Reverts begin with "MC/" on mainnet and with "FC/" elsewhere at Stages 1 and 2, with the facet's name at Stage 3.
interface ILegacyController is ILegacyEvents {
    // ------------------------------------------------------------------------------------------------------ parameters

    /// @notice Sets the least that comes back of what goes out, as a ratio times 1e18, for a market of Aave, a pool of
    ///         Curve or Uniswap V3, or on mainnet an exchange. Zero, as before it is ever set, disables the venue.
    /// @dev Admin. Reverts with "pool-zero-address", "max-slippage-out-of-bounds" above 1e18.
    function setMaxSlippage(address pool, uint256 maxSlippage) external;
    function maxSlippages(address pool) external view returns (uint256 maxSlippage);

    /// @notice Sets the most that a share of an ERC-4626 vault may cost: `maxExpectedAssets` for `shares`, in base units.
    ///         Zero assets disable deposits.
    /// @dev Admin. Reverts with "token-zero-address", "zero-shares".
    function setMaxExchangeRate(address token, uint256 shares, uint256 maxExpectedAssets) external;
    /// @return maxExchangeRate Assets per share, times EXCHANGE_RATE_PRECISION.
    function maxExchangeRates(address token) external view returns (uint256 maxExchangeRate);
    function EXCHANGE_RATE_PRECISION() external pure returns (uint256);

    /// @notice Names who receives on another chain, as a left-padded address. Zero disables the destination.
    /// @dev Admin, each.
    function setMintRecipient(uint32 destinationDomain, bytes32 mintRecipient) external;
    function setLayerZeroRecipient(uint32 destinationEndpointId, bytes32 layerZeroRecipient) external;
    function setCentrifugeRecipient(uint16 centrifugeId, bytes32 recipient) external;
    function mintRecipients(uint32 destinationDomain) external view returns (bytes32 mintRecipient);
    function layerZeroRecipients(uint32 destinationEndpointId) external view returns (bytes32 layerZeroRecipient);
    function centrifugeRecipients(uint16 centrifugeId) external view returns (bytes32 recipient);

    /// @notice Names who receives in a domain of CCTP's version 2, and the least and the most of a transfer that Circle may
    ///         keep there, in basis points. A zero recipient disables the domain.
    /// @dev Admin. Reverts with "min-fee-cap-rate-too-high", "max-fee-cap-rate-too-high" (10000 and more).
    function setCCTPDomainParameters(
        uint32 destinationDomain,
        bytes32 recipient,
        uint32 minFeeCapRate,
        uint32 maxFeeCapRate
    ) external;
    function cctpDomainParameters(
        uint32 destinationDomain
    ) external view returns (bytes32 recipient, uint32 minFeeCapRate, uint32 maxFeeCapRate);

    /// @notice Sets what a pool of Uniswap V3 is used within: how far a swap may move the price from its mean (ticks),
    ///         between which ticks liquidity may lie, over which time the mean is taken (seconds).
    /// @dev Admin, each. Reverts with "max-tick-delta-out-of-bounds" (1 to 887272), "lower-tick-out-of-bounds",
    ///      "upper-tick-out-of-bounds" (the lower one below the upper one), "twap-seconds-ago-out-of-bounds" (2^31 - 1 and
    ///      more).
    function setUniswapV3PoolMaxTickDelta(address pool, uint24 maxTickDelta) external;
    function setUniswapV3AddLiquidityLowerTickBound(address pool, int24 lowerTickBound) external;
    function setUniswapV3AddLiquidityUpperTickBound(address pool, int24 upperTickBound) external;
    function setUniswapV3TwapSecondsAgo(address pool, uint32 twapSecondsAgo) external;
    function uniswapV3PoolParams(
        address pool
    ) external view returns (uint24 swapMaxTickDelta, TickBounds memory addLiquidityTickBounds, uint32 twapSecondsAgo);

    /// @notice Names the distributor of Merkl whose operators relayers may toggle.
    /// @dev Admin. Zero disables it.
    function setMerklDistributor(address merklDistributor) external;
    function merklDistributor() external view returns (address);

    // ----------------------------------------------------------------------------------------------- roles and custody

    function RELAYER() external view returns (bytes32);
    function FREEZER() external view returns (bytes32);

    /// @notice Stops a relayer, at once.
    /// @dev FREEZER, or an admin. Reverts with "not-relayer", so that a mistyped address is noticed.
    function removeRelayer(address relayer) external;

    function proxy() external view returns (address);
    function rateLimits() external view returns (address);

    // ------------------------------------------------------------------------------------------------- ERC-4626 vaults

    /// @dev RELAYER. See {IERC4626Facet-deposit}.
    function depositERC4626(address token, uint256 amount, uint256 minSharesOut) external returns (uint256 shares);
    /// @dev RELAYER. See {IERC4626Facet-withdraw}.
    function withdrawERC4626(address token, uint256 amount, uint256 maxSharesIn) external returns (uint256 shares);
    /// @dev RELAYER. See {IERC4626Facet-redeem}.
    function redeemERC4626(address token, uint256 shares, uint256 minAssetsOut) external returns (uint256 assets);

    // ------------------------------------------------------------------------------------------------------------ Aave

    /// @dev RELAYER. See {IAaveFacet-deposit}.
    function depositAave(address aToken, uint256 amount) external;
    /// @dev RELAYER. See {IAaveFacet-withdraw}.
    function withdrawAave(address aToken, uint256 amount) external returns (uint256 amountWithdrawn);

    // ----------------------------------------------------------------------------------------------------------- Curve

    /// @dev RELAYER. See {ICurveFacet-swap}.
    function swapCurve(
        address pool,
        uint256 inputIndex,
        uint256 outputIndex,
        uint256 amountIn,
        uint256 minAmountOut
    ) external returns (uint256 amountOut);
    /// @dev RELAYER. See {ICurveFacet-addLiquidity}.
    function addLiquidityCurve(
        address pool,
        uint256[] calldata depositAmounts,
        uint256 minLpAmount
    ) external returns (uint256 shares);
    /// @dev RELAYER. See {ICurveFacet-removeLiquidity}.
    function removeLiquidityCurve(
        address pool,
        uint256 lpBurnAmount,
        uint256[] calldata minWithdrawAmounts
    ) external returns (uint256[] memory withdrawnTokens);

    // ------------------------------------------------------------------------------------------------------ Uniswap V3

    /// @dev RELAYER. See {IUniswapV3Facet-swap}.
    function swapUniswapV3(
        address pool,
        address tokenIn,
        uint256 amountIn,
        uint256 minAmountOut,
        uint24 tickDelta
    ) external returns (uint256 amountOut);
    /// @dev RELAYER. See {IUniswapV3Facet-addLiquidity}.
    function addLiquidityUniswapV3(
        address pool,
        uint256 tokenId,
        IUniswapV3Facet.Ticks calldata ticks,
        IUniswapV3Facet.TokenAmounts calldata target,
        IUniswapV3Facet.TokenAmounts calldata min,
        uint256 deadline
    ) external returns (uint256 tokenId_, uint128 liquidity, uint256 amount0, uint256 amount1);
    /// @dev RELAYER. See {IUniswapV3Facet-removeLiquidity}.
    function removeLiquidityUniswapV3(
        address pool,
        uint256 tokenId,
        uint128 liquidity,
        IUniswapV3Facet.TokenAmounts calldata min,
        uint256 deadline
    ) external returns (uint256 amount0, uint256 amount1);

    // ------------------------------------------------------------------------------------------------- ERC-7540 vaults

    /// @dev RELAYER. See {IERC7540Facet-requestDeposit}.
    function requestDepositERC7540(address token, uint256 amount) external;
    /// @dev RELAYER. See {IERC7540Facet-claimDeposit}.
    function claimDepositERC7540(address token) external;
    /// @dev RELAYER. See {IERC7540Facet-requestRedeem}.
    function requestRedeemERC7540(address token, uint256 shares) external;
    /// @dev RELAYER. See {IERC7540Facet-claimRedeem}.
    function claimRedeemERC7540(address token) external;

    // ------------------------------------------------------------------------------------------------------ Centrifuge

    /// @dev RELAYER. See {ICentrifugeFacet-cancelDepositRequest}.
    function cancelCentrifugeDepositRequest(address token) external;
    /// @dev RELAYER. See {ICentrifugeFacet-claimCancelDepositRequest}.
    function claimCentrifugeCancelDepositRequest(address token) external;
    /// @dev RELAYER. See {ICentrifugeFacet-cancelRedeemRequest}.
    function cancelCentrifugeRedeemRequest(address token) external;
    /// @dev RELAYER. See {ICentrifugeFacet-claimCancelRedeemRequest}.
    function claimCentrifugeCancelRedeemRequest(address token) external;
    /// @dev RELAYER. See {ICentrifugeFacet-transferShares}.
    function transferSharesCentrifuge(address token, uint128 amount, uint16 destinationCentrifugeId) external payable;

    // ---------------------------------------------------------------------------------------------------------- Pendle

    /// @dev RELAYER. See {IPendleFacet-redeem}.
    function redeemPendlePT(address pendleMarket, uint256 pyAmountIn, uint256 minAmountOut) external;

    // ----------------------------------------------------------------------------- Spark vaults, transfers and bridges

    /// @dev RELAYER. See {ISparkVaultFacet-take}.
    function takeFromSparkVault(address sparkVault, uint256 assetAmount) external;
    /// @dev RELAYER. See {ITransferAssetFacet-transfer}.
    function transferAsset(address asset, address destination, uint256 amount) external;
    /// @dev RELAYER. See {ICCTPV1Facet-transfer}.
    function transferUSDCToCCTP(uint256 usdcAmount, uint32 destinationDomain) external;
    /// @dev RELAYER. See {ICCTPFacet-transfer}.
    function transferUSDCToCCTP(uint256 usdcAmount, uint32 destinationDomain, uint64 feeCapRate) external;
    /// @dev RELAYER. See {ILayerZeroFacet-transfer}.
    function transferTokenLayerZero(address oftAddress, uint256 amount, uint32 destinationEndpointId) external payable;

    // -------------------------------------------------------------------------------------- calls with fewer arguments

    /// @dev RELAYER. As with a bound that nothing exceeds. The exchange rate that governance set bounds a deposit still.
    function depositERC4626(address token, uint256 amount) external returns (uint256 shares);
    /// @dev RELAYER.
    function withdrawERC4626(address token, uint256 amount) external returns (uint256 shares);
    /// @dev RELAYER.
    function redeemERC4626(address token, uint256 shares) external returns (uint256 assets);

    /// @notice Toggles an operator at the distributor that governance named.
    /// @dev RELAYER. See {IMerklFacet-toggleOperator}. Reverts with "merkl-distributor-not-set".
    function toggleOperatorMerkl(address operator) external;

    // ------------------------------------------------------------------------------------------------- limit constants

    // Names of limits, from which keys are made. Keys are those of the facets at all stages, so that what a limit covers is
    // asked of a facet or of packages/keys; these are here because callers of the legacy controllers read them.
    function LIMIT_4626_DEPOSIT() external view returns (bytes32);
    function LIMIT_4626_WITHDRAW() external view returns (bytes32);
    function LIMIT_7540_DEPOSIT() external view returns (bytes32);
    function LIMIT_7540_REDEEM() external view returns (bytes32);
    function LIMIT_AAVE_DEPOSIT() external view returns (bytes32);
    function LIMIT_AAVE_WITHDRAW() external view returns (bytes32);
    function LIMIT_ASSET_TRANSFER() external view returns (bytes32);
    function LIMIT_CENTRIFUGE_TRANSFER() external view returns (bytes32);
    function LIMIT_CURVE_DEPOSIT() external view returns (bytes32);
    function LIMIT_CURVE_SWAP() external view returns (bytes32);
    function LIMIT_CURVE_WITHDRAW() external view returns (bytes32);
    function LIMIT_LAYERZERO_TRANSFER() external view returns (bytes32);
    function LIMIT_PENDLE_PT_REDEEM() external view returns (bytes32);
    function LIMIT_SPARK_VAULT_TAKE() external view returns (bytes32);
    function LIMIT_UNISWAP_V3_DEPOSIT() external view returns (bytes32);
    function LIMIT_UNISWAP_V3_SWAP() external view returns (bytes32);
    function LIMIT_UNISWAP_V3_WITHDRAW() external view returns (bytes32);
    function LIMIT_USDC_TO_CCTP() external view returns (bytes32);
    function LIMIT_USDC_TO_DOMAIN() external view returns (bytes32);
}
