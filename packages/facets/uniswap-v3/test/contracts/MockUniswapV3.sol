// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";

import {HostileVenue} from "@diamond-pau/facet-kit/testing/HostileVenue.sol";
import {TestToken} from "@diamond-pau/facet-kit/testing/TestToken.sol";

import {IPositionManagerLike, IUniswapV3RouterLike} from "../../contracts/UniswapV3Logic.sol";

/// @notice Stands for a UniswapV3Pool as far as one looks at it, at a price that does not move.
contract MockPool {
    TestToken public immutable token0;
    TestToken public immutable token1;
    uint24 public fee = 100;
    int24 public tickSpacing = 1;
    int56 private _tick;
    int56 private _latest;

    constructor(TestToken token0_, TestToken token1_) {
        token0 = token0_;
        token1 = token1_;
    }

    function set(uint24 fee_, int24 tickSpacing_, int56 tick) external {
        (fee, tickSpacing, _tick) = (fee_, tickSpacing_, tick);
    }

    /// @notice Adds to the latest observation alone.
    function setLatest(int56 latest) external {
        _latest = latest;
    }

    function observe(
        uint32[] calldata secondsAgos
    ) external view returns (int56[] memory tickCumulatives, uint160[] memory secondsPerLiquidity) {
        tickCumulatives = new int56[](secondsAgos.length);
        secondsPerLiquidity = new uint160[](secondsAgos.length);
        for (uint256 i; i < secondsAgos.length; ++i) {
            tickCumulatives[i] = _tick * int56(int256(block.timestamp - secondsAgos[i]));
            if (secondsAgos[i] == 0) tickCumulatives[i] += _latest;
        }
    }
}

/// @notice Stands for Uniswap's SwapRouter02, unit for unit, and for one that misbehaves. The real one: test/uniswap.ts.
contract MockRouter is HostileVenue {
    /// @notice The price limit of the last swap.
    uint160 public priceLimit;

    function exactInputSingle(
        IUniswapV3RouterLike.ExactInputSingle calldata params
    ) external hostile returns (uint256) {
        priceLimit = params.sqrtPriceLimitX96;
        TestToken(params.tokenIn).transferFrom(msg.sender, address(this), params.amountIn);
        TestToken(params.tokenOut).mint(params.recipient, _delivered(params.amountIn));
        return params.amountIn;
    }
}

/// @notice Stands for Uniswap's NonfungiblePositionManager, where positions take and give like amounts of both tokens,
///         and for one that misbehaves. The real one: test/uniswap.ts.
contract MockPositionManager is ERC721, HostileVenue {
    struct Position {
        TestToken token0;
        TestToken token1;
        uint24 fee;
        int24 tickLower;
        int24 tickUpper;
        uint128 liquidity;
        uint128 owed;
    }

    mapping(uint256 tokenId => Position) private _positions;
    uint256 private _count;
    uint256 private _cut;

    constructor() ERC721("Positions", "POS") {}

    // ---------------------------------------------------------------------------------------------- for tests alone

    /// @notice Takes so many bytes off what `positions` returns.
    function cutAnswers(uint256 cut) external {
        _cut = cut;
    }

    /// @notice Gives an account a position with fees. Its number is one more than the last.
    function give(address account, MockPool pool, int24 lower, int24 upper, uint128 liquidity, uint128 fees) external {
        _positions[++_count] = Position(pool.token0(), pool.token1(), pool.fee(), lower, upper, liquidity, fees);
        _mint(account, _count);
    }

    // -------------------------------------------------------------------------------------------------- like Uniswap

    function mint(
        IPositionManagerLike.Mint calldata params
    ) external hostile returns (uint256 tokenId, uint128, uint256, uint256) {
        tokenId = ++_count;
        Position storage position = _positions[tokenId];
        position.token0 = TestToken(params.token0);
        position.token1 = TestToken(params.token1);
        position.fee = params.fee;
        (position.tickLower, position.tickUpper) = (params.tickLower, params.tickUpper);
        _mint(mode == Mode.Lies ? address(this) : params.recipient, tokenId);
        _add(tokenId, params.amount0Desired, params.amount1Desired);
        return (tokenId, type(uint128).max, 0, 0);
    }

    function increaseLiquidity(
        IPositionManagerLike.IncreaseLiquidity calldata params
    ) external hostile returns (uint128, uint256, uint256) {
        _add(params.tokenId, params.amount0Desired, params.amount1Desired);
        return (type(uint128).max, 0, 0);
    }

    function decreaseLiquidity(
        IPositionManagerLike.DecreaseLiquidity calldata params
    ) external hostile returns (uint256, uint256) {
        _positions[params.tokenId].liquidity -= params.liquidity;
        _positions[params.tokenId].owed += params.liquidity;
        return (params.liquidity, params.liquidity);
    }

    function collect(IPositionManagerLike.Collect calldata params) external hostile returns (uint256, uint256) {
        Position storage position = _positions[params.tokenId];
        uint256 amount = _delivered(position.owed);
        position.owed = 0;
        position.token0.mint(params.recipient, amount);
        position.token1.mint(params.recipient, amount);
        return (amount, amount);
    }

    /// @dev Twelve words: nonce, operator, tokens, fee, ticks, liquidity, two of fee growth, two of what is owed.
    function positions(uint256 tokenId) external view {
        _requireOwned(tokenId);
        Position storage position = _positions[tokenId];
        bytes memory start = abi.encode(0, 0, position.token0, position.token1, position.fee);
        bytes memory end = abi.encode(position.tickLower, position.tickUpper, position.liquidity, 0, 0, 0, 0);
        bytes memory answer = bytes.concat(start, end);
        uint256 length = answer.length - _cut;
        assembly ("memory-safe") {
            return(add(answer, 32), length)
        }
    }

    function _add(uint256 tokenId, uint256 amount0, uint256 amount1) private {
        Position storage position = _positions[tokenId];
        position.token0.transferFrom(msg.sender, address(this), mode == Mode.Lies ? amount0 : _delivered(amount0));
        position.token1.transferFrom(msg.sender, address(this), mode == Mode.Lies ? amount1 : _delivered(amount1));
        position.liquidity += uint128(_delivered(amount0));
    }
}
