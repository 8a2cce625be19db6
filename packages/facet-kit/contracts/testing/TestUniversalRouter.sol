// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {UniswapV4} from "@diamond-pau/contracts/facet/UniswapV4.sol";

import {HostileVenue} from "./HostileVenue.sol";
import {TestToken} from "./TestToken.sol";

/// @title TestPermit2
/// @notice Stands for Permit2's allowances.
contract TestPermit2 {
    struct Allowance {
        uint160 amount;
        uint48 expiration;
        uint48 nonce;
    }

    mapping(address owner => mapping(address token => mapping(address spender => Allowance))) public allowance;

    function approve(address token, address spender, uint160 amount, uint48 expiration) external {
        Allowance storage allowed = allowance[msg.sender][token][spender];
        allowed.amount = amount;
        allowed.expiration = expiration == 0 ? uint48(block.timestamp) : expiration;
    }

    function transferFrom(address from, address to, uint160 amount, address token) external {
        Allowance storage allowed = allowance[from][token][msg.sender];
        require(block.timestamp <= allowed.expiration, "AllowanceExpired");
        require(amount <= allowed.amount, "InsufficientAllowance");
        if (allowed.amount != type(uint160).max) allowed.amount -= amount;
        TestToken(token).transferFrom(from, to, amount);
    }
}

/// @title TestUniversalRouter
/// @notice Stands for Uniswap's Universal Router, for its command V4_SWAP at par and without fees, and for one that
///         misbehaves.
contract TestUniversalRouter is HostileVenue {
    TestPermit2 private immutable _permit2;

    constructor(TestPermit2 permit2) {
        _permit2 = permit2;
    }

    function execute(bytes calldata commands, bytes[] calldata inputs, uint256 deadline) external hostile {
        require(block.timestamp <= deadline, "TransactionDeadlinePassed");
        require(keccak256(commands) == keccak256(hex"10"), "InvalidCommandType");
        (bytes memory actions, bytes[] memory params) = abi.decode(inputs[0], (bytes, bytes[]));
        require(keccak256(actions) == keccak256(hex"060c0f"), "UnsupportedAction");
        UniswapV4.ExactInputSingle memory swap = abi.decode(params[0], (UniswapV4.ExactInputSingle));
        (address tokenIn, uint256 settled) = abi.decode(params[1], (address, uint256));
        (address tokenOut, ) = abi.decode(params[2], (address, uint256));
        require(tokenIn == (swap.zeroForOne ? swap.key.currency0 : swap.key.currency1), "CurrencyNotSettled");
        require(tokenOut == (swap.zeroForOne ? swap.key.currency1 : swap.key.currency0), "CurrencyNotSettled");
        require(settled >= swap.amountIn, "V4TooMuchRequested");

        // One that charges a fee also takes less than it may.
        _permit2.transferFrom(msg.sender, address(this), uint160(_delivered(swap.amountIn)), tokenIn);
        uint256 amountOut =
            (swap.amountIn * 10 ** TestToken(tokenOut).decimals()) / 10 ** TestToken(tokenIn).decimals();
        TestToken(tokenOut).mint(msg.sender, _delivered(amountOut));
    }
}
