// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {Decimals} from "@diamond-pau/contracts/facet/Decimals.sol";
import {Keys} from "@diamond-pau/contracts/facet/Keys.sol";
import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";
import {PoolKey, UniswapV4} from "@diamond-pau/contracts/facet/UniswapV4.sol";

interface IPositionManagerLike {
    /// @dev `info`, from the highest bit on: the pool's id but for its last 7 bytes, upper tick, lower tick, a byte.
    function getPoolAndPositionInfo(uint256 tokenId) external view returns (PoolKey memory key, uint256 info);
    function modifyLiquidities(bytes calldata unlockData, uint256 deadline) external payable;
    function nextTokenId() external view returns (uint256);
    /// @param poolId The pool's id but for its last 7 bytes.
    function poolKeys(bytes25 poolId) external view returns (PoolKey memory key);
}

/// @title UniswapV4Logic
/// @notice See {IUniswapV4Facet}.
library UniswapV4Logic {
    /// @dev Of the parameters.
    bytes32 internal constant NAMESPACE = keccak256("sky.pau.storage.UniswapV4Facet.v1");
    bytes32 private constant LIMIT_DEPOSIT = keccak256("LIMIT_UNISWAP_V4_DEPOSIT");
    bytes32 private constant LIMIT_SWAP = keccak256("LIMIT_UNISWAP_V4_SWAP");
    bytes32 private constant LIMIT_WITHDRAW = keccak256("LIMIT_UNISWAP_V4_WITHDRAW");

    /// @dev Lists of the position manager's actions. A currency is closed by paying what is owed or taking what is due.
    bytes private constant INCREASE_CLOSE_CLOSE = hex"001212";
    bytes private constant DECREASE_TAKE_PAIR = hex"0111";
    bytes private constant MINT_CLOSE_CLOSE = hex"021212";

    struct Venue {
        address permit2;
        address positionManager;
        address router;
    }

    struct TickLimits {
        int24 lowerMin;
        int24 upperMax;
        uint24 maxSpacing;
    }

    struct Mint {
        bytes32 poolId;
        int24 tickLower;
        int24 tickUpper;
        uint128 liquidity;
        uint128 amount0Max;
        uint128 amount1Max;
    }

    /// @dev Of a position's liquidity. The amounts are maximums where it grows and minimums where it shrinks.
    struct Change {
        bytes32 poolId;
        uint256 tokenId;
        uint128 liquidity;
        uint128 amount0;
        uint128 amount1;
    }

    struct Amounts {
        uint256 amount0;
        uint256 amount1;
    }

    struct Swap {
        bytes32 poolId;
        address tokenIn;
        uint128 amountIn;
        uint128 amountOutMin;
    }

    // ---------------------------------------------------------------------------------------------------- positions

    function mint(
        Pau memory pau,
        Venue memory venue,
        Mint memory args,
        TickLimits memory limits
    ) internal returns (uint256 tokenId, Amounts memory spent) {
        _checkTicks(args.tickLower, args.tickUpper, limits);
        PoolKey memory key = _poolKey(venue, args.poolId);
        tokenId = IPositionManagerLike(venue.positionManager).nextTokenId();
        bytes memory params = abi.encode(
            key,
            args.tickLower,
            args.tickUpper,
            uint256(args.liquidity),
            args.amount0Max,
            args.amount1Max,
            pau.proxy,
            bytes("")
        );
        spent = _spend(pau, venue, key, Amounts(args.amount0Max, args.amount1Max), MINT_CLOSE_CLOSE, params);
        _checkOwner(pau, venue, tokenId);
    }

    function increase(
        Pau memory pau,
        Venue memory venue,
        Change memory args,
        TickLimits memory limits
    ) internal returns (Amounts memory spent) {
        _checkOwner(pau, venue, args.tokenId);
        (PoolKey memory key, uint256 info) = _position(venue, args.tokenId, args.poolId);
        _checkTicks(int24(uint24(info >> 8)), int24(uint24(info >> 32)), limits);
        return _spend(pau, venue, key, Amounts(args.amount0, args.amount1), INCREASE_CLOSE_CLOSE, _encodeChange(args));
    }

    function decrease(
        Pau memory pau,
        Venue memory venue,
        Change memory args
    ) internal returns (Amounts memory received) {
        (PoolKey memory key, ) = _position(venue, args.tokenId, args.poolId);
        bytes[] memory params = new bytes[](2);
        params[0] = _encodeChange(args);
        params[1] = abi.encode(key.currency0, key.currency1, pau.proxy);

        Amounts memory start = _balances(pau, key);
        _modifyLiquidities(pau, venue, DECREASE_TAKE_PAIR, params);
        Amounts memory end = _balances(pau, key);
        received = Amounts(end.amount0 - start.amount0, end.amount1 - start.amount1);
        require(
            received.amount0 >= args.amount0 && received.amount1 >= args.amount1,
            "UniswapV4Facet/amountMin-not-met"
        );
        _decreaseLimits(pau, LIMIT_WITHDRAW, args.poolId, key, received);
    }

    /// @dev None, or a range with a spacing.
    function areValid(TickLimits memory limits) internal pure returns (bool) {
        if (limits.maxSpacing == 0) return limits.lowerMin == 0 && limits.upperMax == 0;
        return limits.lowerMin < limits.upperMax;
    }

    /// @dev One word: from the lowest bit on, the lowest and the highest tick and the spacing, of 24 bits each.
    function encodeTickLimits(TickLimits memory limits) internal pure returns (bytes32) {
        bytes9 word = bytes9(abi.encodePacked(limits.maxSpacing, limits.upperMax, limits.lowerMin));
        return bytes32(uint256(uint72(word)));
    }

    /// @dev See `encodeTickLimits`.
    function decodeTickLimits(bytes32 word) internal pure returns (TickLimits memory) {
        uint256 bits = uint256(word);
        return TickLimits(int24(uint24(bits)), int24(uint24(bits >> 24)), uint24(bits >> 48));
    }

    function maxSlippageKey(bytes32 poolId) internal pure returns (bytes32) {
        return Keys.make(keccak256("maxSlippage"), poolId);
    }

    function tickLimitsKey(bytes32 poolId) internal pure returns (bytes32) {
        return Keys.make(keccak256("tickLimits"), poolId);
    }

    /// @dev Lets the position manager take what an action needs, at most `max`.
    function _spend(
        Pau memory pau,
        Venue memory venue,
        PoolKey memory key,
        Amounts memory max,
        bytes memory actions,
        bytes memory action
    ) private returns (Amounts memory spent) {
        bytes[] memory params = new bytes[](3);
        params[0] = action;
        params[1] = abi.encode(key.currency0);
        params[2] = abi.encode(key.currency1);

        // Maximums are of 128 bits.
        UniswapV4.approve(pau, venue.permit2, key.currency0, venue.positionManager, uint160(max.amount0));
        UniswapV4.approve(pau, venue.permit2, key.currency1, venue.positionManager, uint160(max.amount1));
        Amounts memory start = _balances(pau, key);
        _modifyLiquidities(pau, venue, actions, params);
        Amounts memory end = _balances(pau, key);
        UniswapV4.clearApproval(pau, venue.permit2, key.currency0, venue.positionManager);
        UniswapV4.clearApproval(pau, venue.permit2, key.currency1, venue.positionManager);

        // Fees may exceed what is paid of a token. They do not make up for what is paid of the other.
        spent = Amounts(Math.saturatingSub(start.amount0, end.amount0), Math.saturatingSub(start.amount1, end.amount1));
        _decreaseLimits(pau, LIMIT_DEPOSIT, UniswapV4.toId(key), key, spent);
    }

    function _modifyLiquidities(
        Pau memory pau,
        Venue memory venue,
        bytes memory actions,
        bytes[] memory params
    ) private {
        bytes memory unlockData = abi.encode(actions, params);
        pau.call(
            venue.positionManager,
            abi.encodeCall(IPositionManagerLike.modifyLiquidities, (unlockData, block.timestamp))
        );
    }

    function _encodeChange(Change memory args) private pure returns (bytes memory) {
        return abi.encode(args.tokenId, uint256(args.liquidity), args.amount0, args.amount1, bytes(""));
    }

    function _checkTicks(int24 lower, int24 upper, TickLimits memory limits) private pure {
        require(limits.maxSpacing != 0, "UniswapV4Facet/tickLimits-not-set");
        require(lower < upper, "UniswapV4Facet/ticks-misordered");
        require(lower >= limits.lowerMin, "UniswapV4Facet/tickLower-too-low");
        require(upper <= limits.upperMax, "UniswapV4Facet/tickUpper-too-high");
        require(
            int256(upper) - int256(lower) <= int256(uint256(limits.maxSpacing)),
            "UniswapV4Facet/tickSpacing-too-wide"
        );
    }

    function _checkOwner(Pau memory pau, Venue memory venue, uint256 tokenId) private view {
        require(IERC721(venue.positionManager).ownerOf(tokenId) == pau.proxy, "UniswapV4Facet/non-proxy-position");
    }

    function _position(
        Venue memory venue,
        uint256 tokenId,
        bytes32 poolId
    ) private view returns (PoolKey memory key, uint256 info) {
        (key, info) = IPositionManagerLike(venue.positionManager).getPoolAndPositionInfo(tokenId);
        _checkKey(key, poolId);
    }

    function _poolKey(Venue memory venue, bytes32 poolId) private view returns (PoolKey memory key) {
        key = IPositionManagerLike(venue.positionManager).poolKeys(bytes25(poolId));
        _checkKey(key, poolId);
    }

    function _checkKey(PoolKey memory key, bytes32 poolId) private pure {
        require(UniswapV4.toId(key) == poolId, "UniswapV4Facet/poolKey-poolId-mismatch");
    }

    function _balances(Pau memory pau, PoolKey memory key) private view returns (Amounts memory) {
        return Amounts(pau.balanceOf(key.currency0), pau.balanceOf(key.currency1));
    }

    // --------------------------------------------------------------------------------------------------------- swap

    function swap(
        Pau memory pau,
        Venue memory venue,
        Swap memory args,
        uint256 maxSlippage
    ) internal returns (address tokenOut, uint256 amountOut) {
        require(maxSlippage != 0, "UniswapV4Facet/max-slippage-not-set");
        PoolKey memory key = _poolKey(venue, args.poolId);
        bool zeroForOne = args.tokenIn == key.currency0;
        require(zeroForOne || args.tokenIn == key.currency1, "UniswapV4Facet/invalid-tokenIn");
        tokenOut = zeroForOne ? key.currency1 : key.currency0;
        pau.decreaseRateLimit(swapKey(args.poolId, args.tokenIn), args.amountIn);
        require(
            Decimals.to18(tokenOut, args.amountOutMin) * 1e18 >=
                Decimals.to18(args.tokenIn, args.amountIn) * maxSlippage,
            "UniswapV4Facet/amountOutMin-too-low"
        );

        amountOut = UniswapV4.swap(
            pau,
            UniswapV4.Swap(venue.permit2, venue.router, key, args.tokenIn, args.amountIn, args.amountOutMin)
        );
        require(amountOut >= args.amountOutMin, "UniswapV4Facet/amountOutMin-not-met");
    }

    // ------------------------------------------------------------------------------------------------------- limits

    function aggregateDepositKey(bytes32 poolId) internal pure returns (bytes32) {
        return Keys.make(LIMIT_DEPOSIT, poolId);
    }

    function assetDepositKey(bytes32 poolId, address token) internal pure returns (bytes32) {
        return Keys.make(LIMIT_DEPOSIT, token, poolId);
    }

    function swapKey(bytes32 poolId, address token) internal pure returns (bytes32) {
        return Keys.make(LIMIT_SWAP, token, poolId);
    }

    function aggregateWithdrawKey(bytes32 poolId) internal pure returns (bytes32) {
        return Keys.make(LIMIT_WITHDRAW, poolId);
    }

    function assetWithdrawKey(bytes32 poolId, address token) internal pure returns (bytes32) {
        return Keys.make(LIMIT_WITHDRAW, token, poolId);
    }

    /// @dev By zero too, so that every one of them must exist. After the call, because only then it is known what moved:
    ///      an excess reverts the whole.
    function _decreaseLimits(
        Pau memory pau,
        bytes32 limit,
        bytes32 poolId,
        PoolKey memory key,
        Amounts memory amounts
    ) private {
        uint256 total = Decimals.to18(key.currency0, amounts.amount0) + Decimals.to18(key.currency1, amounts.amount1);
        pau.decreaseRateLimit(Keys.make(limit, poolId), total);
        pau.decreaseRateLimit(Keys.make(limit, key.currency0, poolId), amounts.amount0);
        pau.decreaseRateLimit(Keys.make(limit, key.currency1, poolId), amounts.amount1);
    }
}
