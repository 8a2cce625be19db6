// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {SignedMath} from "@openzeppelin/contracts/utils/math/SignedMath.sol";

import {Decimals} from "@diamond-pau/contracts/facet/Decimals.sol";
import {Keys} from "@diamond-pau/contracts/facet/Keys.sol";
import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";

import {IUniswapV3Facet} from "./IUniswapV3Facet.sol";
import {UniswapV3Math} from "./UniswapV3Math.sol";

interface IUniswapV3PoolLike {
    function fee() external view returns (uint24);
    /// @dev It returns more after this, which nobody here asks for.
    function observe(uint32[] calldata secondsAgos) external view returns (int56[] memory tickCumulatives);
    function tickSpacing() external view returns (int24);
    function token0() external view returns (address);
    function token1() external view returns (address);
}

interface IUniswapV3RouterLike {
    struct ExactInputSingle {
        address tokenIn;
        address tokenOut;
        uint24 fee;
        address recipient;
        uint256 amountIn;
        uint256 amountOutMinimum;
        uint160 sqrtPriceLimitX96;
    }

    function exactInputSingle(ExactInputSingle calldata params) external payable returns (uint256 amountOut);
}

interface IPositionManagerLike {
    struct Mint {
        address token0;
        address token1;
        uint24 fee;
        int24 tickLower;
        int24 tickUpper;
        uint256 amount0Desired;
        uint256 amount1Desired;
        uint256 amount0Min;
        uint256 amount1Min;
        address recipient;
        uint256 deadline;
    }

    struct IncreaseLiquidity {
        uint256 tokenId;
        uint256 amount0Desired;
        uint256 amount1Desired;
        uint256 amount0Min;
        uint256 amount1Min;
        uint256 deadline;
    }

    struct DecreaseLiquidity {
        uint256 tokenId;
        uint128 liquidity;
        uint256 amount0Min;
        uint256 amount1Min;
        uint256 deadline;
    }

    struct Collect {
        uint256 tokenId;
        address recipient;
        uint128 amount0Max;
        uint128 amount1Max;
    }

    function collect(Collect calldata params) external payable returns (uint256, uint256);
    function decreaseLiquidity(DecreaseLiquidity calldata params) external payable returns (uint256, uint256);
    function increaseLiquidity(
        IncreaseLiquidity calldata params
    ) external payable returns (uint128 liquidity, uint256, uint256);
    function mint(
        Mint calldata params
    ) external payable returns (uint256 tokenId, uint128 liquidity, uint256 amount0, uint256 amount1);
    function positions(
        uint256 tokenId
    )
        external
        view
        returns (
            uint96 nonce,
            address operator,
            address token0,
            address token1,
            uint24 fee,
            int24 tickLower,
            int24 tickUpper,
            uint128 liquidity,
            uint256 feeGrowthInside0,
            uint256 feeGrowthInside1,
            uint128 tokensOwed0,
            uint128 tokensOwed1
        );
}

/// @title UniswapV3Logic
/// @notice See {IUniswapV3Facet}.
library UniswapV3Logic {
    /// @dev Of the parameters.
    bytes32 internal constant NAMESPACE = keccak256("sky.pau.storage.UniswapV3Facet.v1");
    uint256 internal constant MAX_TICK_DELTA_AT = 0;
    uint256 internal constant LOWER_TICK_AT = 24;
    uint256 internal constant UPPER_TICK_AT = 48;
    uint256 internal constant TWAP_SECONDS_AGO_AT = 72;

    bytes32 private constant LIMIT_DEPOSIT = keccak256("LIMIT_UNISWAP_V3_DEPOSIT");
    bytes32 private constant LIMIT_SWAP = keccak256("LIMIT_UNISWAP_V3_SWAP");
    bytes32 private constant LIMIT_WITHDRAW = keccak256("LIMIT_UNISWAP_V3_WITHDRAW");

    /// @dev What `positions` returns: twelve words.
    uint256 private constant POSITION_LENGTH = 12 * 32;

    /// @notice What governance set for a pool, but for maxSlippage.
    struct Parameters {
        uint24 maxTickDelta;
        IUniswapV3Facet.Ticks bounds;
        uint32 twapSecondsAgo;
    }

    struct Swap {
        address pool;
        address tokenIn;
        uint256 amountIn;
        uint256 minAmountOut;
        uint24 tickDelta;
    }

    struct AddLiquidity {
        address pool;
        uint256 tokenId;
        IUniswapV3Facet.Ticks ticks;
        IUniswapV3Facet.TokenAmounts target;
        IUniswapV3Facet.TokenAmounts min;
        uint256 deadline;
    }

    struct RemoveLiquidity {
        address pool;
        uint256 tokenId;
        uint128 liquidity;
        IUniswapV3Facet.TokenAmounts min;
        uint256 deadline;
    }

    struct Pool {
        address at;
        address token0;
        address token1;
        uint24 fee;
    }

    /// @dev The first words of what `positions` returns.
    struct Position {
        uint96 nonce;
        address operator;
        address token0;
        address token1;
        uint24 fee;
        IUniswapV3Facet.Ticks ticks;
        uint128 liquidity;
    }

    // --------------------------------------------------------------------------------------------------------- swap

    function swap(
        Pau memory pau,
        address router,
        Swap memory args,
        Parameters memory parameters
    ) internal returns (uint256 amountSpent, uint256 amountOut) {
        // A delta of zero is a limit too. It means the mean itself only once governance has allowed some.
        require(
            args.tickDelta <= parameters.maxTickDelta && parameters.maxTickDelta != 0,
            "UniswapV3Facet/invalid-max-tick-delta"
        );
        _checkTWAPSet(parameters.twapSecondsAgo);
        require(args.minAmountOut > 0, "UniswapV3Facet/min-amount-not-set");
        Pool memory pool = _pool(args.pool);
        bool zeroForOne = args.tokenIn == pool.token0;
        require(zeroForOne || args.tokenIn == pool.token1, "UniswapV3Facet/invalid-token-pair");
        address tokenOut = zeroForOne ? pool.token1 : pool.token0;

        pau.approve(args.tokenIn, router, args.amountIn);
        uint256 startIn = pau.balanceOf(args.tokenIn);
        uint256 startOut = pau.balanceOf(tokenOut);
        pau.call(
            router,
            abi.encodeCall(
                IUniswapV3RouterLike.exactInputSingle,
                (
                    IUniswapV3RouterLike.ExactInputSingle({
                        tokenIn: args.tokenIn,
                        tokenOut: tokenOut,
                        fee: pool.fee,
                        recipient: pau.proxy,
                        amountIn: args.amountIn,
                        amountOutMinimum: args.minAmountOut,
                        sqrtPriceLimitX96: _priceLimit(args, parameters.twapSecondsAgo, zeroForOne)
                    })
                )
            )
        );
        amountOut = pau.balanceOf(tokenOut) - startOut;
        _checkArrived(amountOut >= args.minAmountOut);
        amountSpent = startIn - pau.balanceOf(args.tokenIn);
        pau.clearApproval(args.tokenIn, router);

        // After the call, because a swap ends early at its price limit. An excess reverts the whole.
        pau.decreaseRateLimit(swapKey(args.pool, args.tokenIn), amountSpent);
    }

    /// @dev The price that is `tickDelta` ticks worse than the mean, which is below it where token0 goes in.
    function _priceLimit(Swap memory args, uint32 twapSecondsAgo, bool zeroForOne) private view returns (uint160) {
        int256 mean = _meanTick(args.pool, twapSecondsAgo);
        int256 delta = int256(uint256(args.tickDelta));
        int256 bound = UniswapV3Math.MAX_TICK;
        int256 tick = zeroForOne ? SignedMath.max(mean - delta, -bound) : SignedMath.min(mean + delta, bound);
        return UniswapV3Math.priceAtTick(tick);
    }

    // --------------------------------------------------------------------------------------------------- parameters

    function maxSlippageKey(address pool) internal pure returns (bytes32) {
        return Keys.make(keccak256("maxSlippage"), pool);
    }

    function parametersKey(address pool) internal pure returns (bytes32) {
        return Keys.make(keccak256("poolParameters"), pool);
    }

    /// @dev One word: from the lowest bit on, maxTickDelta, the lower and the upper tick bound of 24 bits each, and
    ///      twapSecondsAgo of 32.
    function decodeParameters(bytes32 word) internal pure returns (Parameters memory) {
        uint256 bits = uint256(word);
        return
            Parameters({
                maxTickDelta: uint24(bits >> MAX_TICK_DELTA_AT),
                bounds: IUniswapV3Facet.Ticks(
                    int24(uint24(bits >> LOWER_TICK_AT)),
                    int24(uint24(bits >> UPPER_TICK_AT))
                ),
                twapSecondsAgo: uint32(bits >> TWAP_SECONDS_AGO_AT)
            });
    }

    /// @dev See `decodeParameters`.
    function encodeParameters(Parameters memory parameters) internal pure returns (bytes32) {
        return
            bytes32(
                (uint256(parameters.maxTickDelta) << MAX_TICK_DELTA_AT) |
                    (uint256(uint24(parameters.bounds.lower)) << LOWER_TICK_AT) |
                    (uint256(uint24(parameters.bounds.upper)) << UPPER_TICK_AT) |
                    (uint256(parameters.twapSecondsAgo) << TWAP_SECONDS_AGO_AT)
            );
    }

    // ---------------------------------------------------------------------------------------------------- liquidity

    function addLiquidity(
        Pau memory pau,
        address positionManager,
        AddLiquidity memory args,
        Parameters memory parameters,
        uint256 maxSlippage
    ) internal returns (uint256 tokenId, uint128 liquidity, IUniswapV3Facet.TokenAmounts memory spent) {
        require(args.target.amount0 > 0 || args.target.amount1 > 0, "UniswapV3Facet/zero-amount");
        _checkSlippageSet(maxSlippage);
        _checkTWAPSet(parameters.twapSecondsAgo);
        require(args.ticks.lower >= parameters.bounds.lower, "UniswapV3Facet/lower-tick-outside-bounds");
        require(args.ticks.upper <= parameters.bounds.upper, "UniswapV3Facet/upper-tick-outside-bounds");
        _checkMin(args, parameters.twapSecondsAgo, maxSlippage);
        Pool memory pool = _pool(args.pool);

        pau.approve(pool.token0, positionManager, args.target.amount0);
        pau.approve(pool.token1, positionManager, args.target.amount1);
        IUniswapV3Facet.TokenAmounts memory start = _balances(pau, pool);
        uint128 before = 0;
        tokenId = args.tokenId;
        if (tokenId == 0) tokenId = _mint(pau, positionManager, pool, args);
        else before = _increase(pau, positionManager, pool, args);
        liquidity = _position(positionManager, tokenId).liquidity - before;
        require(liquidity != 0, "UniswapV3Facet/no-liquidity-increased");
        spent = _difference(start, _balances(pau, pool));
        pau.clearApproval(pool.token0, positionManager);
        pau.clearApproval(pool.token1, positionManager);

        // After the call, because the position takes what fits its price. An excess reverts the whole.
        _decreaseLimits(pau, LIMIT_DEPOSIT, pool, spent);
    }

    function removeLiquidity(
        Pau memory pau,
        address positionManager,
        RemoveLiquidity memory args,
        uint256 maxSlippage
    ) internal returns (IUniswapV3Facet.TokenAmounts memory received) {
        _checkSlippageSet(maxSlippage);
        Pool memory pool = _pool(args.pool);
        Position memory position = _position(positionManager, args.tokenId);
        _checkPool(position, pool);
        require(args.liquidity > 0 && args.liquidity <= position.liquidity, "UniswapV3Facet/liquidity-oob");
        _checkOwner(pau, positionManager, args.tokenId);

        // Fees first, so that they do not count.
        _collect(pau, positionManager, args.tokenId);
        IUniswapV3Facet.TokenAmounts memory start = _balances(pau, pool);
        pau.call(
            positionManager,
            abi.encodeCall(
                IPositionManagerLike.decreaseLiquidity,
                (
                    IPositionManagerLike.DecreaseLiquidity(
                        args.tokenId,
                        args.liquidity,
                        args.min.amount0,
                        args.min.amount1,
                        args.deadline
                    )
                )
            )
        );
        _collect(pau, positionManager, args.tokenId);
        received = _difference(_balances(pau, pool), start);

        _checkBound(
            args.min.amount0 >= _slipped(received.amount0, maxSlippage) &&
                args.min.amount1 >= _slipped(received.amount1, maxSlippage)
        );
        _checkArrived(received.amount0 >= args.min.amount0 && received.amount1 >= args.min.amount1);
        _decreaseLimits(pau, LIMIT_WITHDRAW, pool, received);
    }

    function _mint(
        Pau memory pau,
        address positionManager,
        Pool memory pool,
        AddLiquidity memory args
    ) private returns (uint256 tokenId) {
        int24 spacing = IUniswapV3PoolLike(pool.at).tickSpacing();
        require(args.ticks.lower % spacing == 0, "UniswapV3Facet/invalid-lower-tick");
        require(args.ticks.upper % spacing == 0, "UniswapV3Facet/invalid-upper-tick");
        bytes memory result = pau.call(
            positionManager,
            abi.encodeCall(
                IPositionManagerLike.mint,
                (
                    IPositionManagerLike.Mint({
                        token0: pool.token0,
                        token1: pool.token1,
                        fee: pool.fee,
                        tickLower: args.ticks.lower,
                        tickUpper: args.ticks.upper,
                        amount0Desired: args.target.amount0,
                        amount1Desired: args.target.amount1,
                        amount0Min: args.min.amount0,
                        amount1Min: args.min.amount1,
                        recipient: pau.proxy,
                        deadline: args.deadline
                    })
                )
            )
        );
        // The number is only known from the answer. Whether there is such a position, and whose, is looked up.
        tokenId = abi.decode(result, (uint256));
        _checkOwner(pau, positionManager, tokenId);
    }

    function _increase(
        Pau memory pau,
        address positionManager,
        Pool memory pool,
        AddLiquidity memory args
    ) private returns (uint128 liquidityBefore) {
        _checkOwner(pau, positionManager, args.tokenId);
        Position memory position = _position(positionManager, args.tokenId);
        _checkPool(position, pool);
        require(args.ticks.lower == position.ticks.lower, "UniswapV3Facet/lower-tick-does-not-match-position");
        require(args.ticks.upper == position.ticks.upper, "UniswapV3Facet/upper-tick-does-not-match-position");
        pau.call(
            positionManager,
            abi.encodeCall(
                IPositionManagerLike.increaseLiquidity,
                (
                    IPositionManagerLike.IncreaseLiquidity(
                        args.tokenId,
                        args.target.amount0,
                        args.target.amount1,
                        args.min.amount0,
                        args.min.amount1,
                        args.deadline
                    )
                )
            )
        );
        return position.liquidity;
    }

    function _collect(Pau memory pau, address positionManager, uint256 tokenId) private {
        pau.call(
            positionManager,
            abi.encodeCall(
                IPositionManagerLike.collect,
                (IPositionManagerLike.Collect(tokenId, pau.proxy, type(uint128).max, type(uint128).max))
            )
        );
    }

    /// @dev A minimum bounds what an addition can lose to a price that was moved: composed as at the mean price, but for
    ///      the slippage, or not at all.
    function _checkMin(AddLiquidity memory args, uint32 twapSecondsAgo, uint256 maxSlippage) private view {
        (uint256 expected0, uint256 expected1) = UniswapV3Math.amountsTaken(
            UniswapV3Math.priceAtTick(_meanTick(args.pool, twapSecondsAgo)),
            UniswapV3Math.priceAtTick(args.ticks.lower),
            UniswapV3Math.priceAtTick(args.ticks.upper),
            args.target.amount0,
            args.target.amount1
        );
        _checkBound(
            _isMin(args.min.amount0, expected0, maxSlippage) && _isMin(args.min.amount1, expected1, maxSlippage)
        );
    }

    function _isMin(uint256 min, uint256 expected, uint256 maxSlippage) private pure returns (bool) {
        return expected == 0 ? min == 0 : min >= _slipped(expected, maxSlippage);
    }

    function _slipped(uint256 amount, uint256 maxSlippage) private pure returns (uint256) {
        return Math.mulDiv(amount, maxSlippage, 1e18);
    }

    // ------------------------------------------------------------------------------------------------ shared checks

    function _checkSlippageSet(uint256 maxSlippage) private pure {
        require(maxSlippage != 0, "UniswapV3Facet/max-slippage-not-set");
    }

    function _checkTWAPSet(uint32 twapSecondsAgo) private pure {
        require(twapSecondsAgo != 0, "UniswapV3Facet/zero-twap-seconds");
    }

    function _checkBound(bool kept) private pure {
        require(kept, "UniswapV3Facet/min-amount-below-bound");
    }

    function _checkArrived(bool enough) private pure {
        require(enough, "UniswapV3Facet/min-amount-out-not-met");
    }

    // --------------------------------------------------------------------------------------------- pool and position

    function _pool(address pool) private view returns (Pool memory) {
        IUniswapV3PoolLike at = IUniswapV3PoolLike(pool);
        return Pool(pool, at.token0(), at.token1(), at.fee());
    }

    /// @dev The arithmetic mean of the pool's tick, rounded down.
    function _meanTick(address pool, uint32 twapSecondsAgo) private view returns (int24) {
        uint32[] memory secondsAgos = new uint32[](2);
        secondsAgos[0] = twapSecondsAgo;
        int56[] memory cumulatives = IUniswapV3PoolLike(pool).observe(secondsAgos);
        int256 change = cumulatives[1] - cumulatives[0];
        int256 period = int256(uint256(twapSecondsAgo));
        // A quotient times its divisor is no more than the dividend was, and the least mean is far from the least int256.
        unchecked {
            int256 mean = change / period;
            if (mean * period > change) --mean;
            return SafeCast.toInt24(mean);
        }
    }

    function _position(address positionManager, uint256 tokenId) private view returns (Position memory) {
        (bool success, bytes memory data) = positionManager.staticcall(
            abi.encodeCall(IPositionManagerLike.positions, (tokenId))
        );
        require(success, "UniswapV3Facet/positions-call-failed");
        require(data.length == POSITION_LENGTH, "UniswapV3Facet/invalid-positions-return-data");
        return abi.decode(data, (Position));
    }

    function _checkPool(Position memory position, Pool memory pool) private pure {
        require(
            position.token0 == pool.token0 && position.token1 == pool.token1 && position.fee == pool.fee,
            "UniswapV3Facet/invalid-pool"
        );
    }

    function _checkOwner(Pau memory pau, address positionManager, uint256 tokenId) private view {
        require(IERC721(positionManager).ownerOf(tokenId) == pau.proxy, "UniswapV3Facet/proxy-does-not-own-token-id");
    }

    function _balances(Pau memory pau, Pool memory pool) private view returns (IUniswapV3Facet.TokenAmounts memory) {
        return IUniswapV3Facet.TokenAmounts(pau.balanceOf(pool.token0), pau.balanceOf(pool.token1));
    }

    function _difference(
        IUniswapV3Facet.TokenAmounts memory a,
        IUniswapV3Facet.TokenAmounts memory b
    ) private pure returns (IUniswapV3Facet.TokenAmounts memory) {
        return IUniswapV3Facet.TokenAmounts(a.amount0 - b.amount0, a.amount1 - b.amount1);
    }

    // ------------------------------------------------------------------------------------------------------- limits

    function swapKey(address pool, address token) internal pure returns (bytes32) {
        return Keys.make(LIMIT_SWAP, token, pool);
    }

    function aggregateDepositKey(address pool) internal pure returns (bytes32) {
        return Keys.make(LIMIT_DEPOSIT, pool);
    }

    function assetDepositKey(address pool, address token) internal pure returns (bytes32) {
        return Keys.make(LIMIT_DEPOSIT, token, pool);
    }

    function aggregateWithdrawKey(address pool) internal pure returns (bytes32) {
        return Keys.make(LIMIT_WITHDRAW, pool);
    }

    function assetWithdrawKey(address pool, address token) internal pure returns (bytes32) {
        return Keys.make(LIMIT_WITHDRAW, token, pool);
    }

    /// @dev By zero too, so that every one of them must exist.
    function _decreaseLimits(
        Pau memory pau,
        bytes32 limit,
        Pool memory pool,
        IUniswapV3Facet.TokenAmounts memory amounts
    ) private {
        uint256 total = Decimals.to18(pool.token0, amounts.amount0) + Decimals.to18(pool.token1, amounts.amount1);
        pau.decreaseRateLimit(Keys.make(limit, pool.at), total);
        pau.decreaseRateLimit(Keys.make(limit, pool.token0, pool.at), amounts.amount0);
        pau.decreaseRateLimit(Keys.make(limit, pool.token1, pool.at), amounts.amount1);
    }
}
