// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";
import {ParameterizedFacet} from "@diamond-pau/contracts/facet/ParameterizedFacet.sol";

import {IUniswapV4Facet} from "./IUniswapV4Facet.sol";
import {UniswapV4Logic} from "./UniswapV4Logic.sol";

/// @title UniswapV4Facet
/// @notice See {IUniswapV4Facet}.
contract UniswapV4Facet is IUniswapV4Facet, ParameterizedFacet {
    // --------------------------------------------------------------------------------------------------- immutables

    /// @inheritdoc IUniswapV4Facet
    address public immutable permit2;
    /// @inheritdoc IUniswapV4Facet
    address public immutable positionManager;
    /// @inheritdoc IUniswapV4Facet
    address public immutable router;

    // -------------------------------------------------------------------------------------------------- constructor

    constructor(
        address parameterRegistry_,
        address permit2_,
        address positionManager_,
        address router_
    ) ParameterizedFacet(parameterRegistry_) {
        require(permit2_ != address(0), "UniswapV4Facet/zero-permit2");
        require(positionManager_ != address(0), "UniswapV4Facet/zero-position-manager");
        require(router_ != address(0), "UniswapV4Facet/zero-router");
        permit2 = permit2_;
        positionManager = positionManager_;
        router = router_;
    }

    // ---------------------------------------------------------------------------------------------- admin functions

    /// @inheritdoc IUniswapV4Facet
    function setMaxSlippage(bytes32 poolId, uint256 maxSlippage) external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) {
        require(poolId != bytes32(0), "UniswapV4Facet/zero-pool-id");
        _setParameter(UniswapV4Logic.maxSlippageKey(poolId), bytes32(maxSlippage));
        emit UniswapV4MaxSlippageSet(poolId, maxSlippage);
    }

    /// @inheritdoc IUniswapV4Facet
    function setTickLimits(
        bytes32 poolId,
        int24 tickLowerMin,
        int24 tickUpperMax,
        uint24 maxTickSpacing
    ) external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) {
        UniswapV4Logic.TickLimits memory limits = UniswapV4Logic.TickLimits(tickLowerMin, tickUpperMax, maxTickSpacing);
        require(UniswapV4Logic.areValid(limits), "UniswapV4Facet/invalid-ticks");
        _setParameter(UniswapV4Logic.tickLimitsKey(poolId), UniswapV4Logic.encodeTickLimits(limits));
        emit UniswapV4TickLimitsSet(poolId, tickLowerMin, tickUpperMax, maxTickSpacing);
    }

    // ------------------------------------------------------------------------------------------ allocator functions

    /// @inheritdoc IUniswapV4Facet
    function mintPosition(
        bytes32 poolId,
        int24 tickLower,
        int24 tickUpper,
        uint128 liquidity,
        uint128 amount0Max,
        uint128 amount1Max
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        (uint256 tokenId, UniswapV4Logic.Amounts memory spent) = UniswapV4Logic.mint(
            _pau(),
            _venue(),
            UniswapV4Logic.Mint(poolId, tickLower, tickUpper, liquidity, amount0Max, amount1Max),
            _tickLimits(poolId)
        );
        emit UniswapV4MintPosition(poolId, tokenId, tickLower, tickUpper, liquidity, spent.amount0, spent.amount1);
    }

    /// @inheritdoc IUniswapV4Facet
    function increasePosition(
        bytes32 poolId,
        uint256 tokenId,
        uint128 liquidityIncrease,
        uint128 amount0Max,
        uint128 amount1Max
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        UniswapV4Logic.Amounts memory spent = UniswapV4Logic.increase(
            _pau(),
            _venue(),
            UniswapV4Logic.Change(poolId, tokenId, liquidityIncrease, amount0Max, amount1Max),
            _tickLimits(poolId)
        );
        emit UniswapV4IncreasePosition(poolId, tokenId, liquidityIncrease, spent.amount0, spent.amount1);
    }

    /// @inheritdoc IUniswapV4Facet
    function decreasePosition(
        bytes32 poolId,
        uint256 tokenId,
        uint128 liquidityDecrease,
        uint128 amount0Min,
        uint128 amount1Min
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        UniswapV4Logic.Amounts memory received = UniswapV4Logic.decrease(
            _pau(),
            _venue(),
            UniswapV4Logic.Change(poolId, tokenId, liquidityDecrease, amount0Min, amount1Min)
        );
        emit UniswapV4DecreasePosition(poolId, tokenId, liquidityDecrease, received.amount0, received.amount1);
    }

    /// @inheritdoc IUniswapV4Facet
    function swap(
        bytes32 poolId,
        address tokenIn,
        uint128 amountIn,
        uint128 amountOutMin
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        (address tokenOut, uint256 amountOut) = UniswapV4Logic.swap(
            _pau(),
            _venue(),
            UniswapV4Logic.Swap(poolId, tokenIn, amountIn, amountOutMin),
            getMaxSlippage(poolId)
        );
        emit UniswapV4Swap(poolId, tokenIn, tokenOut, amountIn, SafeCast.toUint128(amountOut));
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc IUniswapV4Facet
    function getAggregateDepositRateLimitKey(bytes32 poolId) external pure returns (bytes32 key) {
        return UniswapV4Logic.aggregateDepositKey(poolId);
    }

    /// @inheritdoc IUniswapV4Facet
    function getAssetDepositRateLimitKey(bytes32 poolId, address token) external pure returns (bytes32 key) {
        return UniswapV4Logic.assetDepositKey(poolId, token);
    }

    /// @inheritdoc IUniswapV4Facet
    function getMaxSlippage(bytes32 poolId) public view returns (uint256) {
        return uint256(_getParameter(UniswapV4Logic.maxSlippageKey(poolId)));
    }

    /// @inheritdoc IUniswapV4Facet
    function getSwapRateLimitKey(bytes32 poolId, address token) external pure returns (bytes32 key) {
        return UniswapV4Logic.swapKey(poolId, token);
    }

    /// @inheritdoc IUniswapV4Facet
    function getTickLimits(
        bytes32 poolId
    ) external view returns (int24 tickLowerMin, int24 tickUpperMax, uint24 maxTickSpacing) {
        UniswapV4Logic.TickLimits memory limits = _tickLimits(poolId);
        return (limits.lowerMin, limits.upperMax, limits.maxSpacing);
    }

    /// @inheritdoc IUniswapV4Facet
    function getAggregateWithdrawRateLimitKey(bytes32 poolId) external pure returns (bytes32 key) {
        return UniswapV4Logic.aggregateWithdrawKey(poolId);
    }

    /// @inheritdoc IUniswapV4Facet
    function getAssetWithdrawRateLimitKey(bytes32 poolId, address token) external pure returns (bytes32 key) {
        return UniswapV4Logic.assetWithdrawKey(poolId, token);
    }

    // ---------------------------------------------------------------------------------------------------- internals

    function _namespace() internal pure override returns (bytes32) {
        return UniswapV4Logic.NAMESPACE;
    }

    function _venue() private view returns (UniswapV4Logic.Venue memory) {
        return UniswapV4Logic.Venue(permit2, positionManager, router);
    }

    function _tickLimits(bytes32 poolId) private view returns (UniswapV4Logic.TickLimits memory) {
        return UniswapV4Logic.decodeTickLimits(_getParameter(UniswapV4Logic.tickLimitsKey(poolId)));
    }
}
