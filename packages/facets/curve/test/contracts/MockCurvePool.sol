// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

import {HostileVenue} from "@diamond-pau/facet-kit/testing/HostileVenue.sol";
import {TestToken} from "@diamond-pau/facet-kit/testing/TestToken.sol";

/// @notice Stands for a pool of Curve StableSwap-NG with two coins, at infinite amplification and without fees: value
///         for value at the stored rates. And for a hostile one, which leaves minimums to the caller.
contract MockCurvePool is HostileVenue, ERC20 {
    TestToken[] public coins;
    uint256[] internal _balances;
    uint256[] private _rates;
    bool private _fakesBalances;

    constructor(TestToken coin0, TestToken coin1) ERC20("Pool", "POOL") {
        coins = [coin0, coin1];
        _balances = [0, 0];
        _rates = [10 ** (36 - coin0.decimals()), 10 ** (36 - coin1.decimals())];
    }

    // ---------------------------------------------------------------------------------------------- for tests alone

    /// @notice Starts anew with `value` (18 decimals) of each coin, of which the holder has `held` (18 decimals) in all.
    function reset(uint256 value, address holder, uint256 held) external {
        _burn(holder, balanceOf(holder));
        _burn(address(this), balanceOf(address(this)));
        _mint(address(this), 2 * value - held);
        _mint(holder, held);
        for (uint256 i; i < 2; ++i) {
            _balances[i] = (value * 1e18) / _rates[i];
            coins[i].burn(address(this), coins[i].balanceOf(address(this)));
            coins[i].mint(address(this), _balances[i]);
        }
    }

    function setRate(uint256 i, uint256 rate) external {
        _rates[i] = rate;
    }

    function setCoin(uint256 i, TestToken coin) external {
        coins[i] = coin;
    }

    /// @notice Makes the pool say that it holds everything.
    function fakeBalances() external {
        _fakesBalances = true;
    }

    // --------------------------------------------------------------------------------------------------- StableSwap

    function exchange(
        int128 i,
        int128 j,
        uint256 dx,
        uint256,
        address receiver
    ) public virtual hostile returns (uint256 dy) {
        (uint256 input, uint256 output) = (uint256(uint128(i)), uint256(uint128(j)));
        dy = (dx * _rates[input]) / _rates[output];
        coins[input].transferFrom(msg.sender, address(this), _delivered(dx));
        coins[output].transfer(receiver, _delivered(dy));
        _balances[input] += dx;
        _balances[output] -= dy;
    }

    function add_liquidity(
        uint256[] memory amounts,
        uint256,
        address receiver
    ) public virtual hostile returns (uint256 shares) {
        uint256 value = _value();
        for (uint256 i; i < 2; ++i) {
            coins[i].transferFrom(msg.sender, address(this), _delivered(amounts[i]));
            _balances[i] += amounts[i];
        }
        shares = ((_value() - value) * totalSupply()) / value;
        _mint(receiver, _delivered(shares));
    }

    function remove_liquidity(
        uint256 shares,
        uint256[] memory,
        address receiver
    ) public virtual hostile returns (uint256[] memory amounts) {
        amounts = new uint256[](2);
        for (uint256 i; i < 2; ++i) {
            amounts[i] = (_balances[i] * shares) / totalSupply();
            _balances[i] -= amounts[i];
            coins[i].transfer(receiver, _delivered(amounts[i]));
        }
        _burn(msg.sender, shares);
    }

    function N_COINS() external view returns (uint256) {
        return coins.length;
    }

    function balances(uint256 i) external view returns (uint256) {
        return _fakesBalances ? type(uint256).max : _balances[i];
    }

    function stored_rates() external view returns (uint256[] memory) {
        return _rates;
    }

    function get_virtual_price() external view returns (uint256) {
        return totalSupply() == 0 ? 0 : (_value() * 1e18) / totalSupply();
    }

    function _value() private view returns (uint256) {
        return (_balances[0] * _rates[0] + _balances[1] * _rates[1]) / 1e18;
    }
}
