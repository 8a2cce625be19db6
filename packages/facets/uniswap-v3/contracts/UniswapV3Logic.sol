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
    function observe(
        uint32[] calldata secondsAgos
    ) external view returns (int56[] memory tickCumulatives, uint160[] memory secondsPerLiquidity);
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
    bytes32 private constant LIMIT_DEPOSIT = keccak256("LIMIT_UNISWAP_V3_DEPOSIT");
    bytes32 private constant LIMIT_SWAP = keccak256("LIMIT_UNISWAP_V3_SWAP");
    bytes32 private constant LIMIT_WITHDRAW = keccak256("LIMIT_UNISWAP_V3_WITHDRAW");

    /// @dev What `positions` returns: twelve words.
    uint256 private constant POSITION_LENGTH = 12 * 32;

    /// @notice What governance set for a pool.
    struct Parameters {
        uint256 maxSlippage;
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

    struct Position {
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
        require(parameters.twapSecondsAgo != 0, "UniswapV3Facet/zero-twap-seconds");
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
        require(amountOut >= args.minAmountOut, "UniswapV3Facet/min-amount-out-not-met");
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
        return UniswapV3Math.priceAtTick(SafeCast.toInt24(tick));
    }

    // ---------------------------------------------------------------------------------------------------- liquidity

    function addLiquidity(
        Pau memory pau,
        address positionManager,
        AddLiquidity memory args,
        Parameters memory parameters
    ) internal returns (uint256 tokenId, uint128 liquidity, IUniswapV3Facet.TokenAmounts memory spent) {
        require(args.target.amount0 > 0 || args.target.amount1 > 0, "UniswapV3Facet/zero-amount");
        require(parameters.maxSlippage != 0, "UniswapV3Facet/max-slippage-not-set");
        require(parameters.twapSecondsAgo != 0, "UniswapV3Facet/zero-twap-seconds");
        require(args.ticks.lower >= parameters.bounds.lower, "UniswapV3Facet/lower-tick-outside-bounds");
        require(args.ticks.upper <= parameters.bounds.upper, "UniswapV3Facet/upper-tick-outside-bounds");
        _checkMin(args, parameters);
        Pool memory pool = _pool(args.pool);

        pau.approve(pool.token0, positionManager, args.target.amount0);
        pau.approve(pool.token1, positionManager, args.target.amount1);
        IUniswapV3Facet.TokenAmounts memory start = _balances(pau, pool);
        (tokenId, liquidity) = args.tokenId == 0
            ? _mint(pau, positionManager, pool, args)
            : _increase(pau, positionManager, pool, args);
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
        require(maxSlippage != 0, "UniswapV3Facet/max-slippage-not-set");
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

        require(
            args.min.amount0 >= _slipped(received.amount0, maxSlippage) &&
                args.min.amount1 >= _slipped(received.amount1, maxSlippage),
            "UniswapV3Facet/min-amount-below-bound"
        );
        require(
            received.amount0 >= args.min.amount0 && received.amount1 >= args.min.amount1,
            "UniswapV3Facet/min-amount-out-not-met"
        );
        _decreaseLimits(pau, LIMIT_WITHDRAW, pool, received);
    }

    function _mint(
        Pau memory pau,
        address positionManager,
        Pool memory pool,
        AddLiquidity memory args
    ) private returns (uint256 tokenId, uint128 liquidity) {
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
        liquidity = _position(positionManager, tokenId).liquidity;
        _checkOwner(pau, positionManager, tokenId);
    }

    function _increase(
        Pau memory pau,
        address positionManager,
        Pool memory pool,
        AddLiquidity memory args
    ) private returns (uint256 tokenId, uint128 liquidity) {
        tokenId = args.tokenId;
        _checkOwner(pau, positionManager, tokenId);
        Position memory position = _position(positionManager, tokenId);
        _checkPool(position, pool);
        require(args.ticks.lower == position.ticks.lower, "UniswapV3Facet/lower-tick-does-not-match-position");
        require(args.ticks.upper == position.ticks.upper, "UniswapV3Facet/upper-tick-does-not-match-position");
        pau.call(
            positionManager,
            abi.encodeCall(
                IPositionManagerLike.increaseLiquidity,
                (
                    IPositionManagerLike.IncreaseLiquidity(
                        tokenId,
                        args.target.amount0,
                        args.target.amount1,
                        args.min.amount0,
                        args.min.amount1,
                        args.deadline
                    )
                )
            )
        );
        liquidity = _position(positionManager, tokenId).liquidity - position.liquidity;
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
    function _checkMin(AddLiquidity memory args, Parameters memory parameters) private view {
        (uint256 expected0, uint256 expected1) = UniswapV3Math.amountsTaken(
            UniswapV3Math.priceAtTick(_meanTick(args.pool, parameters.twapSecondsAgo)),
            UniswapV3Math.priceAtTick(args.ticks.lower),
            UniswapV3Math.priceAtTick(args.ticks.upper),
            args.target.amount0,
            args.target.amount1
        );
        require(
            _isMin(args.min.amount0, expected0, parameters.maxSlippage) &&
                _isMin(args.min.amount1, expected1, parameters.maxSlippage),
            "UniswapV3Facet/min-amount-below-bound"
        );
    }

    function _isMin(uint256 min, uint256 expected, uint256 maxSlippage) private pure returns (bool) {
        return expected == 0 ? min == 0 : min >= _slipped(expected, maxSlippage);
    }

    function _slipped(uint256 amount, uint256 maxSlippage) private pure returns (uint256) {
        return Math.mulDiv(amount, maxSlippage, 1e18);
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
        (int56[] memory cumulatives, ) = IUniswapV3PoolLike(pool).observe(secondsAgos);
        int56 change = cumulatives[1] - cumulatives[0];
        int56 period = int56(uint56(twapSecondsAgo));
        int56 mean = change / period;
        if (change < 0 && change % period != 0) mean--;
        return SafeCast.toInt24(mean);
    }

    function _position(address positionManager, uint256 tokenId) private view returns (Position memory position) {
        (bool success, bytes memory data) = positionManager.staticcall(
            abi.encodeCall(IPositionManagerLike.positions, (tokenId))
        );
        require(success, "UniswapV3Facet/positions-call-failed");
        require(data.length == POSITION_LENGTH, "UniswapV3Facet/invalid-positions-return-data");
        // Twelve values do not fit the stack.
        (
            ,
            ,
            position.token0,
            position.token1,
            position.fee,
            position.ticks.lower,
            position.ticks.upper,
            position.liquidity
        ) = abi.decode(data, (uint96, address, address, address, uint24, int24, int24, uint128));
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
