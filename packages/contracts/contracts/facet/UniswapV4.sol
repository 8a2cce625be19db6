// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Pau} from "./Pau.sol";

/// @notice What makes a pool of Uniswap V4: tokens, fee, spacing of ticks and hooks. Its hash is the pool's id.
struct PoolKey {
    address currency0;
    address currency1;
    uint24 fee;
    int24 tickSpacing;
    address hooks;
}

interface IPermit2Like {
    function allowance(
        address owner,
        address token,
        address spender
    ) external view returns (uint160 amount, uint48 expiration, uint48 nonce);
    function approve(address token, address spender, uint160 amount, uint48 expiration) external;
}

interface IUniversalRouterLike {
    function execute(bytes calldata commands, bytes[] calldata inputs, uint256 deadline) external payable;
}

/// @title UniswapV4
/// @notice What facets for pools of Uniswap V4 share: the pool's id, approvals by way of Permit2, and a swap through the
///         Universal Router.
library UniswapV4 {
    /// @dev The router's command for a list of V4 actions, and the actions of a swap.
    bytes private constant V4_SWAP = hex"10";
    bytes private constant SWAP_EXACT_IN_SINGLE_SETTLE_ALL_TAKE_ALL = hex"060c0f";

    struct ExactInputSingle {
        PoolKey key;
        bool zeroForOne;
        uint128 amountIn;
        uint128 amountOutMinimum;
        bytes hookData;
    }

    struct Swap {
        address permit2;
        address router;
        PoolKey key;
        address tokenIn;
        uint128 amountIn;
        uint128 amountOutMin;
    }

    function toId(PoolKey memory key) internal pure returns (bytes32) {
        return keccak256(abi.encode(key));
    }

    /// @dev Lets a spender take up to `amount` (base units) through Permit2, in this block.
    function approve(Pau memory pau, address permit2, address token, address spender, uint160 amount) internal {
        pau.approve(token, permit2, amount);
        pau.call(permit2, abi.encodeCall(IPermit2Like.approve, (token, spender, amount, uint48(block.timestamp))));
    }

    /// @dev Takes back what is left of such an approval.
    function clearApproval(Pau memory pau, address permit2, address token, address spender) internal {
        pau.clearApproval(token, permit2);
        (uint160 left, , ) = IPermit2Like(permit2).allowance(pau.proxy, token, spender);
        if (left > 0) pau.call(permit2, abi.encodeCall(IPermit2Like.approve, (token, spender, 0, 0)));
    }

    /// @dev Swaps exactly `amountIn` of a token of the pool. The caller checks that it is one, and what arrived.
    /// @return amountOut What arrived at the proxy, in base units of the other token.
    function swap(Pau memory pau, Swap memory args) internal returns (uint256 amountOut) {
        bool zeroForOne = args.tokenIn == args.key.currency0;
        address tokenOut = zeroForOne ? args.key.currency1 : args.key.currency0;

        bytes[] memory params = new bytes[](3);
        params[0] = abi.encode(ExactInputSingle(args.key, zeroForOne, args.amountIn, args.amountOutMin, ""));
        params[1] = abi.encode(args.tokenIn, uint256(args.amountIn));
        params[2] = abi.encode(tokenOut, uint256(args.amountOutMin));
        bytes[] memory inputs = new bytes[](1);
        inputs[0] = abi.encode(SWAP_EXACT_IN_SINGLE_SETTLE_ALL_TAKE_ALL, params);

        approve(pau, args.permit2, args.tokenIn, args.router, args.amountIn);
        uint256 start = pau.balanceOf(tokenOut);
        pau.call(args.router, abi.encodeCall(IUniversalRouterLike.execute, (V4_SWAP, inputs, block.timestamp)));
        amountOut = pau.balanceOf(tokenOut) - start;
        clearApproval(pau, args.permit2, args.tokenIn, args.router);
    }
}
