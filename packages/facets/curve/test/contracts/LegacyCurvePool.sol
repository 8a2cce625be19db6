// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {TestToken} from "@diamond-pau/facet-kit/testing/TestToken.sol";

import {MockCurvePool} from "./MockCurvePool.sol";

/// @notice Stands for Curve's pools from before StableSwap-NG that pay in ETH, such as the first of stETH: whoever removes
///         liquidity is called when the shares are burned and only one coin is gone, and views tell what they find by then.
///         What changes anything is locked meanwhile, unless the pool is made without a lock.
contract LegacyCurvePool is MockCurvePool {
    bool private immutable _locks;
    bool private _locked;

    constructor(TestToken coin0, TestToken coin1, bool locks) MockCurvePool(coin0, coin1) {
        _locks = locks;
    }

    modifier locked() {
        require(!_locked, "LegacyCurvePool/locked");
        _locked = _locks;
        _;
        _locked = false;
    }

    function exchange(
        int128 i,
        int128 j,
        uint256 dx,
        uint256 minDy,
        address receiver
    ) public override locked returns (uint256) {
        return super.exchange(i, j, dx, minDy, receiver);
    }

    function add_liquidity(
        uint256[] memory amounts,
        uint256 minShares,
        address receiver
    ) public override locked returns (uint256) {
        return super.add_liquidity(amounts, minShares, receiver);
    }

    function remove_liquidity(
        uint256 shares,
        uint256[] memory,
        address receiver
    ) public override locked returns (uint256[] memory amounts) {
        uint256 supply = totalSupply();
        _burn(msg.sender, shares);
        amounts = new uint256[](2);
        for (uint256 i; i < 2; ++i) {
            amounts[i] = (_balances[i] * shares) / supply;
            _balances[i] -= amounts[i];
            coins[i].transfer(receiver, amounts[i]);
            if (i > 0) continue;
            // As ETH is paid, though it is none.
            (bool success, bytes memory result) = msg.sender.call("");
            if (success) continue;
            assembly ("memory-safe") {
                revert(add(result, 32), mload(result))
            }
        }
    }
}

/// @notice Removes liquidity, and acts in the middle of that.
contract LegacyCurveThief {
    LegacyCurvePool private immutable _pool;
    address private _target;
    bytes private _data;
    /// @notice The virtual price that the pool had before, and the one that it told in the middle.
    uint256 public honest;
    uint256 public seen;

    constructor(LegacyCurvePool pool) {
        _pool = pool;
    }

    /// @param target Whom to call in the middle, with `data`. Nobody where zero.
    function steal(uint256 shares, address target, bytes calldata data) external {
        (_target, _data) = (target, data);
        honest = _pool.get_virtual_price();
        _pool.remove_liquidity(shares, new uint256[](2), address(this));
    }

    receive() external payable {
        seen = _pool.get_virtual_price();
        if (_target == address(0)) return;
        (bool success, bytes memory result) = _target.call(_data);
        if (success) return;
        assembly ("memory-safe") {
            revert(add(result, 32), mload(result))
        }
    }
}
