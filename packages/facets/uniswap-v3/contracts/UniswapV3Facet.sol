// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";
import {ParameterizedFacet} from "@diamond-pau/contracts/facet/ParameterizedFacet.sol";

import {IUniswapV3Facet} from "./IUniswapV3Facet.sol";
import {UniswapV3Logic} from "./UniswapV3Logic.sol";
import {UniswapV3Math} from "./UniswapV3Math.sol";

/// @title UniswapV3Facet
/// @notice See {IUniswapV3Facet}.
contract UniswapV3Facet is IUniswapV3Facet, ParameterizedFacet {
    // --------------------------------------------------------------------------------------------------- immutables

    /// @inheritdoc IUniswapV3Facet
    address public immutable positionManager;
    /// @inheritdoc IUniswapV3Facet
    address public immutable router;

    // -------------------------------------------------------------------------------------------------- constructor

    constructor(
        address parameterRegistry_,
        address positionManager_,
        address router_
    ) ParameterizedFacet(parameterRegistry_) {
        require(positionManager_ != address(0), "UniswapV3Facet/zero-position-manager");
        require(router_ != address(0), "UniswapV3Facet/zero-router");
        positionManager = positionManager_;
        router = router_;
    }

    // ---------------------------------------------------------------------------------------------- admin functions

    modifier onlyPool(address pool) {
        _checkPool(pool);
        _;
    }

    /// @inheritdoc IUniswapV3Facet
    function setMaxSlippage(
        address pool,
        uint256 maxSlippage
    ) external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) onlyPool(pool) {
        _setParameter(UniswapV3Logic.maxSlippageKey(pool), bytes32(maxSlippage));
        emit UniswapV3MaxSlippageSet(pool, maxSlippage);
    }

    /// @inheritdoc IUniswapV3Facet
    function setMaxTickDelta(
        address pool,
        uint24 maxTickDelta
    ) external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) onlyPool(pool) {
        require(maxTickDelta > 0 && maxTickDelta <= MAX_TICK_DELTA(), "UniswapV3Facet/max-tick-delta-oob");
        _setPoolParameter(pool, UniswapV3Logic.MAX_TICK_DELTA_AT, type(uint24).max, maxTickDelta);
        emit UniswapV3MaxTickDeltaSet(pool, maxTickDelta);
    }

    /// @inheritdoc IUniswapV3Facet
    function setLiquidityLowerTickBound(
        address pool,
        int24 lowerTickBound
    ) external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) onlyPool(pool) {
        require(_isTick(lowerTickBound), "UniswapV3Facet/lower-tick-oob");
        _setPoolParameter(pool, UniswapV3Logic.LOWER_TICK_AT, type(uint24).max, uint24(lowerTickBound));
        emit UniswapV3LowerTickSet(pool, lowerTickBound);
    }

    /// @inheritdoc IUniswapV3Facet
    function setLiquidityUpperTickBound(
        address pool,
        int24 upperTickBound
    ) external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) onlyPool(pool) {
        require(_isTick(upperTickBound), "UniswapV3Facet/upper-tick-oob");
        _setPoolParameter(pool, UniswapV3Logic.UPPER_TICK_AT, type(uint24).max, uint24(upperTickBound));
        emit UniswapV3UpperTickSet(pool, upperTickBound);
    }

    /// @inheritdoc IUniswapV3Facet
    function setTWAPSecondsAgo(
        address pool,
        uint32 twapSecondsAgo
    ) external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) onlyPool(pool) {
        require(twapSecondsAgo < uint32(type(int32).max), "UniswapV3Facet/twap-seconds-ago-oob");
        _setPoolParameter(pool, UniswapV3Logic.TWAP_SECONDS_AGO_AT, type(uint32).max, twapSecondsAgo);
        emit UniswapV3TWAPSecondsAgoSet(pool, twapSecondsAgo);
    }

    // ------------------------------------------------------------------------------------------ allocator functions

    /// @inheritdoc IUniswapV3Facet
    function swap(
        address pool,
        address tokenIn,
        uint256 amountIn,
        uint256 minAmountOut,
        uint24 tickDelta
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) returns (uint256 amountOut) {
        UniswapV3Logic.Swap memory args = UniswapV3Logic.Swap(pool, tokenIn, amountIn, minAmountOut, tickDelta);
        uint256 amountSpent;
        (amountSpent, amountOut) = UniswapV3Logic.swap(_pau(), router, args, _parameters(pool));
        emit UniswapV3Swap(pool, tokenIn, amountSpent, amountOut);
    }

    /// @inheritdoc IUniswapV3Facet
    function addLiquidity(
        address pool,
        uint256 tokenId,
        Ticks memory ticks,
        TokenAmounts memory target,
        TokenAmounts memory min,
        uint256 deadline
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) returns (uint256, uint128, TokenAmounts memory) {
        return _addLiquidity(UniswapV3Logic.AddLiquidity(pool, tokenId, ticks, target, min, deadline));
    }

    /// @inheritdoc IUniswapV3Facet
    function removeLiquidity(
        address pool,
        uint256 tokenId,
        uint128 liquidity,
        TokenAmounts memory min,
        uint256 deadline
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) returns (TokenAmounts memory) {
        TokenAmounts memory received = UniswapV3Logic.removeLiquidity(
            _pau(),
            positionManager,
            UniswapV3Logic.RemoveLiquidity(pool, tokenId, liquidity, min, deadline),
            getMaxSlippage(pool)
        );
        emit UniswapV3RemoveLiquidity(pool, tokenId, liquidity, received.amount0, received.amount1);
        return received;
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc IUniswapV3Facet
    function MAX_TICK_DELTA() public pure returns (uint24) {
        return uint24(UniswapV3Math.MAX_TICK);
    }

    /// @inheritdoc IUniswapV3Facet
    function MIN_TICK() external pure returns (int24) {
        return -UniswapV3Math.MAX_TICK;
    }

    /// @inheritdoc IUniswapV3Facet
    function MAX_TICK() external pure returns (int24) {
        return UniswapV3Math.MAX_TICK;
    }

    /// @inheritdoc IUniswapV3Facet
    function getAggregateDepositRateLimitKey(address pool) external pure returns (bytes32 key) {
        return UniswapV3Logic.aggregateDepositKey(pool);
    }

    /// @inheritdoc IUniswapV3Facet
    function getAssetDepositRateLimitKey(address pool, address token) external pure returns (bytes32 key) {
        return UniswapV3Logic.assetDepositKey(pool, token);
    }

    /// @inheritdoc IUniswapV3Facet
    function getLiquidityTickBounds(address pool) external view returns (int24 lower, int24 upper) {
        Ticks memory bounds = _parameters(pool).bounds;
        return (bounds.lower, bounds.upper);
    }

    /// @inheritdoc IUniswapV3Facet
    function getMaxSlippage(address pool) public view returns (uint256) {
        return uint256(_getParameter(UniswapV3Logic.maxSlippageKey(pool)));
    }

    /// @inheritdoc IUniswapV3Facet
    function getMaxTickDelta(address pool) external view returns (uint24) {
        return _parameters(pool).maxTickDelta;
    }

    /// @inheritdoc IUniswapV3Facet
    function getSwapRateLimitKey(address pool, address token) external pure returns (bytes32 key) {
        return UniswapV3Logic.swapKey(pool, token);
    }

    /// @inheritdoc IUniswapV3Facet
    function getTWAPSecondsAgo(address pool) external view returns (uint32) {
        return _parameters(pool).twapSecondsAgo;
    }

    /// @inheritdoc IUniswapV3Facet
    function getAggregateWithdrawRateLimitKey(address pool) external pure returns (bytes32 key) {
        return UniswapV3Logic.aggregateWithdrawKey(pool);
    }

    /// @inheritdoc IUniswapV3Facet
    function getAssetWithdrawRateLimitKey(address pool, address token) external pure returns (bytes32 key) {
        return UniswapV3Logic.assetWithdrawKey(pool, token);
    }

    // ---------------------------------------------------------------------------------------------------- internals

    function _namespace() internal pure override returns (bytes32) {
        return UniswapV3Logic.NAMESPACE;
    }

    /// @dev Apart, because its arguments and its results together do not fit the stack.
    function _addLiquidity(
        UniswapV3Logic.AddLiquidity memory args
    ) private returns (uint256 tokenId, uint128 liquidity, TokenAmounts memory spent) {
        (tokenId, liquidity, spent) = UniswapV3Logic.addLiquidity(
            _pau(),
            positionManager,
            args,
            _parameters(args.pool),
            getMaxSlippage(args.pool)
        );
        emit UniswapV3AddLiquidity(
            args.pool,
            tokenId,
            args.ticks.lower,
            args.ticks.upper,
            liquidity,
            spent.amount0,
            spent.amount1
        );
    }

    function _isTick(int24 tick) private pure returns (bool) {
        return tick >= -UniswapV3Math.MAX_TICK && tick <= UniswapV3Math.MAX_TICK;
    }

    function _checkPool(address pool) private pure {
        require(pool != address(0), "UniswapV3Facet/pool-zero-address");
    }

    /// @dev Replaces the bits of `mask` that begin at bit `at`.
    function _setPoolParameter(address pool, uint256 at, uint256 mask, uint256 value) private {
        uint256 word = _poolParameters(pool) & ~(mask << at);
        _setParameter(UniswapV3Logic.parametersKey(pool), bytes32(word | (value << at)));
    }

    function _poolParameters(address pool) private view returns (uint256) {
        return uint256(_getParameter(UniswapV3Logic.parametersKey(pool)));
    }

    function _parameters(address pool) private view returns (UniswapV3Logic.Parameters memory) {
        return UniswapV3Logic.decodeParameters(bytes32(_poolParameters(pool)));
    }
}
