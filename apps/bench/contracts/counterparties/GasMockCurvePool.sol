// SPDX-License-Identifier: MIT
pragma solidity 0.8.25;

import {ERC20} from "@openzeppelin/contracts-5.0.2/token/ERC20/ERC20.sol";
import {IERC20} from "@openzeppelin/contracts-5.0.2/token/ERC20/IERC20.sol";

/// @notice A StableSwap-NG pool of two coins that are worth the same, without fee and curve.
contract GasMockCurvePool is ERC20 {
    IERC20 internal immutable _c0;
    IERC20 internal immutable _c1;
    uint256 internal immutable _r0;
    uint256 internal immutable _r1;
    uint256 public constant N_COINS = 2;

    constructor(IERC20 c0, IERC20 c1, uint256 r0, uint256 r1) ERC20("", "") {
        _c0 = c0;
        _c1 = c1;
        _r0 = r0;
        _r1 = r1;
    }

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function coins(uint256 i) public view returns (address) {
        return address(i == 0 ? _c0 : _c1);
    }

    function balances(uint256 i) external view returns (uint256) {
        return IERC20(coins(i)).balanceOf(address(this));
    }

    function get_virtual_price() external pure returns (uint256) {
        return 1e18;
    }

    function stored_rates() external view returns (uint256[] memory rates) {
        rates = new uint256[](2);
        rates[0] = _r0;
        rates[1] = _r1;
    }

    function exchange(int128 i, int128, uint256 dx, uint256 minDy, address receiver) external returns (uint256 dy) {
        (IERC20 a, IERC20 b, uint256 ra, uint256 rb) = i == 0 ? (_c0, _c1, _r0, _r1) : (_c1, _c0, _r1, _r0);
        dy = (dx * ra) / rb;
        require(dy >= minDy);
        a.transferFrom(msg.sender, address(this), dx);
        b.transfer(receiver, dy);
    }

    function add_liquidity(
        uint256[] calldata amounts,
        uint256 minMint,
        address receiver
    ) external returns (uint256 lp) {
        lp = (amounts[0] * _r0 + amounts[1] * _r1) / 1e18;
        require(lp >= minMint);
        _c0.transferFrom(msg.sender, address(this), amounts[0]);
        _c1.transferFrom(msg.sender, address(this), amounts[1]);
        _mint(receiver, lp);
    }

    function remove_liquidity(
        uint256 lp,
        uint256[] calldata minAmounts,
        address receiver
    ) external returns (uint256[] memory amounts) {
        _burn(msg.sender, lp);
        amounts = new uint256[](2);
        amounts[0] = ((lp / 2) * 1e18) / _r0;
        amounts[1] = ((lp / 2) * 1e18) / _r1;
        require(amounts[0] >= minAmounts[0] && amounts[1] >= minAmounts[1]);
        _c0.transfer(receiver, amounts[0]);
        _c1.transfer(receiver, amounts[1]);
    }
}
