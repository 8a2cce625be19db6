// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// Stands for a Chainlink feed: one price in USD, with eight decimals, that never moves.
contract PriceFeed {
    uint8 public constant decimals = 8;
    int256 public immutable latestAnswer;

    constructor(int256 price) {
        latestAnswer = price;
    }
}
