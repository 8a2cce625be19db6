// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";
import {PoolKey} from "@diamond-pau/contracts/facet/UniswapV4.sol";

/// @title IDualPoolFacet
/// @notice Runs and uses pools of DualPool, a hook of Uniswap V4 that keeps the pools' liquidity in ranges of ticks and
///         what is idle in vaults. The proxy is the hook's owner and deposits into its pools for shares.
/// @dev Trusted: the hook, an immutable, for what its shares are worth; Universal Router and Permit2, immutables without an
///      upgrade. Not trusted: what any of them says it moved. Tokens and shares are measured at the proxy.
///      A pool is named by its key and filed under its id, the key's hash. Every function with a key reverts with
///      "DualPoolFacet/invalid-hook" for a pool of another hook.
///      Values are in currency0: currency1 counts at the price ratio that governance sets, at whatever price the pool is.
interface IDualPoolFacet is IFacet {
    /// @notice A range of ticks and its part of a pool's liquidity.
    struct LiquidityBucket {
        int24 tickLower;
        int24 tickUpper;
        uint16 weight;
    }

    /// @notice How a pool begins: its price, as its square root times 2^96, the vaults of its idle tokens, whether others
    ///         may deposit, and where its liquidity lies.
    struct PoolConfig {
        uint160 sqrtPriceX96;
        address vault0;
        address vault1;
        bool externalDeposits;
        LiquidityBucket[] buckets;
    }

    event DualPoolMaxSlippageSet(bytes32 indexed poolId, uint256 maxSlippage);
    event DualPoolPriceRatioSet(bytes32 indexed poolId, uint256 priceRatio);
    event DualPoolPoolInitialized(bytes32 indexed poolId, int24 tick);
    event DualPoolBootstrap(bytes32 indexed poolId, uint256 shares, uint256 amount0, uint256 amount1);
    event DualPoolDistributionSet(bytes32 indexed poolId);
    event DualPoolExternalDepositsSet(bytes32 indexed poolId, bool enabled);
    event DualPoolLivenessSet(bytes32 indexed poolId, bool live);
    event DualPoolVaultApprovalRefreshed(bytes32 indexed poolId, address indexed token);
    event DualPoolHookOwnershipAccepted();
    event DualPoolHookOwnershipTransferInitiated(address indexed newOwner);
    event DualPoolVaultRevoked(bytes32 indexed poolId);
    event DualPoolDeposit(bytes32 indexed poolId, uint256 shares, uint256 amount0, uint256 amount1);
    event DualPoolWithdraw(bytes32 indexed poolId, uint256 shares, uint256 amount0, uint256 amount1);
    event DualPoolSwap(
        bytes32 indexed poolId,
        address indexed tokenIn,
        address indexed tokenOut,
        uint256 amountIn,
        uint256 amountOut
    );

    /// @notice Who may stop a pool: keccak256("FREEZER_ROLE").
    function FREEZER_ROLE() external pure returns (bytes32);

    function hook() external view returns (address);
    function permit2() external view returns (address);
    function router() external view returns (address);

    /// @notice Sets the least part of its value that an operation must bring, as a 1e18 ratio. Zero, as before it is ever
    ///         set, disables the pool.
    /// @dev DEFAULT_ADMIN_ROLE. Reverts with "DualPoolFacet/zero-pool-id" and "DualPoolFacet/max-slippage-too-high".
    function setMaxSlippage(bytes32 poolId, uint256 maxSlippage) external;

    /// @notice Sets what one whole currency1 is worth in whole currency0, times 1e18. Zero, as before it is ever set,
    ///         disables the pool.
    /// @dev DEFAULT_ADMIN_ROLE. Reverts with "DualPoolFacet/zero-pool-id".
    function setPriceRatio(bytes32 poolId, uint256 priceRatio) external;

    /// @notice Makes a pool, as the hook's owner.
    /// @dev DEFAULT_ADMIN_ROLE, as for all that follow up to {transferHookOwnership}.
    function initializePool(PoolKey calldata key, PoolConfig calldata config) external;

    /// @notice Gives a pool its first liquidity, at most so much of each token in base units. Consumes no limit.
    function bootstrap(PoolKey calldata key, uint256 amount0, uint256 amount1) external;

    /// @notice Sets where a pool's liquidity lies.
    function setDistribution(PoolKey calldata key, LiquidityBucket[] calldata buckets) external;

    /// @notice Sets whether others may deposit.
    function setExternalDeposits(PoolKey calldata key, bool enabled) external;

    /// @notice Lets a pool that was paused go on.
    function resumePool(PoolKey calldata key) external;

    /// @notice Renews what the hook lets the vault of one of the pool's tokens take.
    function refreshVaultApproval(PoolKey calldata key, address currency) external;

    /// @notice Makes the proxy the hook's owner, where its owner offered that.
    function acceptHookOwnership() external;

    /// @notice Offers the hook's ownership to another account.
    /// @dev Reverts with "DualPoolFacet/zero-new-owner".
    function transferHookOwnership(address newOwner) external;

    /// @notice Pauses a pool.
    /// @dev FREEZER_ROLE.
    function pausePool(PoolKey calldata key) external;

    /// @notice Takes a pool's tokens away from its vaults.
    /// @dev FREEZER_ROLE.
    function emergencyRevokeVault(PoolKey calldata key) external;

    /// @notice Deposits for shares.
    /// @dev ALLOCATOR_ROLE. Uses up the pool's and both tokens' deposit limits by what was paid. Reverts with
    ///      "DualPoolFacet/max-slippage-not-set", "DualPoolFacet/price-ratio-not-set", "DualPoolFacet/zero-shares" and
    ///      "DualPoolFacet/deposit-value-too-low" where what arrived is worth less than maxSlippage of what was paid.
    /// @param amount0Max Base units of currency0; the most to pay.
    /// @param amount1Max Base units of currency1.
    function deposit(PoolKey calldata key, uint256 sharesToMint, uint128 amount0Max, uint128 amount1Max) external;

    /// @notice Burns shares for what they are worth.
    /// @dev ALLOCATOR_ROLE. Uses up the pool's and both tokens' withdrawal limits by what arrives. Reverts with
    ///      "DualPoolFacet/max-slippage-not-set", "DualPoolFacet/price-ratio-not-set", "DualPoolFacet/zero-shares",
    ///      "DualPoolFacet/amountMins-too-low" where the minimums are worth less than maxSlippage of the shares, and
    ///      "DualPoolFacet/amountMins-not-met".
    function withdraw(PoolKey calldata key, uint256 sharesToBurn, uint128 amount0Min, uint128 amount1Min) external;

    /// @notice Swaps one of the pool's tokens for the other.
    /// @dev ALLOCATOR_ROLE. Uses up the swap limit of the token that goes in by what is asked for. Reverts with
    ///      "DualPoolFacet/max-slippage-not-set", "DualPoolFacet/price-ratio-not-set", "DualPoolFacet/invalid-tokenIn",
    ///      "DualPoolFacet/zero-amount-in", "DualPoolFacet/amountOutMin-too-low" and
    ///      "DualPoolFacet/amountOutMin-not-met".
    /// @param amountIn Base units of tokenIn.
    /// @param amountOutMin Base units of the other token, worth at least maxSlippage of amountIn.
    function swap(PoolKey calldata key, address tokenIn, uint128 amountIn, uint128 amountOutMin) external;

    function getMaxSlippage(bytes32 poolId) external view returns (uint256);
    function getPriceRatio(bytes32 poolId) external view returns (uint256);

    /// @notice The proxy's shares of a pool.
    function getShares(PoolKey calldata key) external view returns (uint256);

    function getAggregateDepositRateLimitKey(bytes32 poolId) external pure returns (bytes32 key);
    function getAggregateWithdrawRateLimitKey(bytes32 poolId) external pure returns (bytes32 key);
    function getAssetDepositRateLimitKey(bytes32 poolId, address token) external pure returns (bytes32 key);
    function getAssetWithdrawRateLimitKey(bytes32 poolId, address token) external pure returns (bytes32 key);
    function getSwapRateLimitKey(bytes32 poolId, address token) external pure returns (bytes32 key);
}
