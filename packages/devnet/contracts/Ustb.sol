// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {ModelToken} from "./ModelToken.sol";

/// Stands for Superstate's USTB, version 5, with its allowlist and its oracle of the price in one. Left out: entities of
/// the allowlist, redemptions, bridging, encumbrances, permit, and the oracle's interpolation between two prices.
contract Ustb is ModelToken("Superstate Short Duration US Government Securities Fund", "USTB", 6) {
    uint256 private constant PRECISION = 1e6;

    struct Stablecoin {
        address sweepDestination;
        /// Hundredths of a percent.
        uint96 fee;
    }

    address public immutable owner = msg.sender;
    bool public accountingPaused;
    mapping(address account => bool) public isAllowed;
    mapping(address stablecoin => Stablecoin) public supportedStablecoins;

    /// Dollars for a token (6 decimals), as of a time in seconds since 1970.
    uint256 public price;
    uint256 public updatedAt;
    uint256 public maximumOracleDelay = 5 days;

    event Subscribe(
        address indexed subscriber,
        address stablecoin,
        uint256 stablecoinInAmount,
        uint256 stablecoinInAmountAfterFee,
        uint256 superstateTokenOutAmount
    );

    error AccountingIsPaused();
    error BadArgs();
    error BadChainlinkData();
    error InsufficientPermissions();
    error StablecoinNotSupported();
    error Unauthorized();
    error ZeroSuperstateTokensOut();

    modifier onlyOwner() {
        require(msg.sender == owner, Unauthorized());
        _;
    }

    function setAllowed(address account, bool allowed) external onlyOwner {
        isAllowed[account] = allowed;
    }

    function setPaused(bool paused) external onlyOwner {
        accountingPaused = paused;
    }

    function setPrice(uint256 price_) external onlyOwner {
        (price, updatedAt) = (price_, block.timestamp);
    }

    function setStablecoinConfig(address stablecoin, address sweepDestination, uint96 fee) external onlyOwner {
        supportedStablecoins[stablecoin] = Stablecoin(sweepDestination, fee);
    }

    function mint(address to, uint256 amount) external onlyOwner {
        _update(address(0), to, amount);
    }

    function subscribe(uint256 inAmount, address stablecoin) external {
        require(inAmount > 0, BadArgs());
        require(!accountingPaused, AccountingIsPaused());
        Stablecoin memory config = supportedStablecoins[stablecoin];
        require(config.sweepDestination != address(0), StablecoinNotSupported());
        require(price > 0 && block.timestamp - updatedAt <= maximumOracleDelay, BadChainlinkData());
        uint256 afterFee = inAmount - (inAmount * config.fee) / 10_000;
        uint256 out = (afterFee * PRECISION * PRECISION) / (price * 10 ** ModelToken(stablecoin).decimals());
        require(out > 0, ZeroSuperstateTokensOut());
        ModelToken(stablecoin).transferFrom(msg.sender, config.sweepDestination, inAmount);
        _update(address(0), msg.sender, out);
        emit Subscribe(msg.sender, stablecoin, inAmount, afterFee, out);
    }

    /// Only those who are allowed send and receive.
    function _update(address from, address to, uint256 value) internal override {
        require(from == address(0) || isAllowed[from], InsufficientPermissions());
        require(to == address(0) || isAllowed[to], InsufficientPermissions());
        super._update(from, to, value);
    }
}
