// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {ShareToken} from "./ShareToken.sol";
import {StableSwap} from "./StableSwap.sol";

interface ICoin {
    function balanceOf(address account) external view returns (uint256);
    function convertToAssets(uint256 shares) external view returns (uint256);
    function decimals() external view returns (uint8);
    function transfer(address to, uint256 value) external returns (bool);
    function transferFrom(address from, address to, uint256 value) external returns (bool);
}

/// Stands for a plain pool of Curve StableSwap-NG with two to eight coins, which may be priced by an oracle or by their
/// own vault: fees grow off the peg, unbalanced deposits pay them, and every rounding is for the pool. Left out:
/// rebasing coins, imbalanced removal by amounts, swapping what was sent before, the pool's own price oracles, ramping A,
/// and the admin's fee recipient.
contract CurvePool is ShareToken {
    uint256 private constant PRECISION = 1e18;
    /// What fees are parts of.
    uint256 private constant FEE_DENOMINATOR = 1e10;
    /// The part of every fee that the liquidity providers do not get.
    uint256 public constant admin_fee = 5e9;

    uint256 public immutable N_COINS;
    uint256 private immutable _amp;
    uint256 public immutable fee;
    /// By how much the fee grows far off the peg, with ten decimals.
    uint256 public immutable offpeg_fee_multiplier;

    address[] public coins;
    /// Fees of the admin, in each coin, no longer part of the pool.
    uint256[] public admin_balances;
    uint256[] private _stored;
    Pricing[] private _pricing;

    /// How a coin is priced, as Curve numbers it.
    enum AssetType {
        Standard,
        Oracle,
        Rebasing,
        Vault
    }

    /// A coin of the pool, as its creator gives it. `oracle` and `method` for those priced by an oracle alone, which
    /// answers with 18 decimals.
    struct Coin {
        address token;
        AssetType assetType;
        address oracle;
        bytes4 method;
    }

    struct Pricing {
        AssetType assetType;
        address oracle;
        bytes4 method;
        uint256 multiplier;
        uint256 unit;
    }

    event TokenExchange(
        address indexed buyer,
        int128 sold_id,
        uint256 tokens_sold,
        int128 bought_id,
        uint256 tokens_bought
    );
    event AddLiquidity(
        address indexed provider,
        uint256[] token_amounts,
        uint256[] fees,
        uint256 invariant,
        uint256 token_supply
    );
    event RemoveLiquidity(address indexed provider, uint256[] token_amounts, uint256[] fees, uint256 token_supply);
    event RemoveLiquidityOne(
        address indexed provider,
        int128 token_id,
        uint256 token_amount,
        uint256 coin_amount,
        uint256 token_supply
    );

    constructor(
        string memory name_,
        string memory symbol_,
        uint256 a,
        uint256 fee_,
        uint256 offpegFeeMultiplier,
        Coin[] memory coins_
    ) ShareToken(name_, symbol_, 18) {
        require(coins_.length >= 2 && coins_.length <= 8, "invalid number of coins");
        N_COINS = coins_.length;
        _amp = a * StableSwap.A_PRECISION;
        fee = fee_;
        offpeg_fee_multiplier = offpegFeeMultiplier;
        for (uint256 i; i < coins_.length; ++i) {
            Coin memory coin = coins_[i];
            require(coin.assetType != AssetType.Rebasing, "rebasing coins are not modelled");
            coins.push(coin.token);
            admin_balances.push();
            _stored.push();
            uint256 unit = 10 ** ICoin(coin.token).decimals();
            _pricing.push(Pricing(coin.assetType, coin.oracle, coin.method, 1e36 / unit, unit));
        }
    }

    function exchange(int128 i, int128 j, uint256 dx, uint256 minDy, address receiver) external returns (uint256 dy) {
        (uint256 sold, uint256 bought) = _indices(i, j);
        require(dx > 0, "Exchange would result in zero coins");
        uint256[] memory rates = stored_rates();
        uint256 adminFee;
        uint256[] memory xs = _values(get_balances(), rates);
        dx = _pull(sold, dx);
        (dy, adminFee) = _swapped(xs, rates, sold, bought, dx);
        require(dy >= minDy, "Exchange resulted in fewer coins than expected");
        admin_balances[bought] += adminFee;
        _push(bought, dy, receiver);
        emit TokenExchange(msg.sender, i, dx, j, dy);
    }

    function add_liquidity(
        uint256[] memory amounts,
        uint256 minMintAmount,
        address receiver
    ) external returns (uint256 minted) {
        require(receiver != address(0), "do not send LP tokens to zero_address");
        require(amounts.length == N_COINS, "invalid array length");
        uint256[] memory rates = stored_rates();
        uint256[] memory oldBalances = get_balances();
        bool first = totalSupply == 0;
        for (uint256 i; i < amounts.length; ++i) {
            if (amounts[i] > 0) amounts[i] = _pull(i, amounts[i]);
            else require(!first, "initial deposit requires all coins");
        }
        Deposit memory deposit = _deposit(oldBalances, amounts, rates);
        require(deposit.minted >= minMintAmount, "Slippage screwed you");
        for (uint256 i; i < amounts.length; ++i) {
            admin_balances[i] += (deposit.fees[i] * admin_fee) / FEE_DENOMINATOR;
        }
        minted = deposit.minted;
        _mint(receiver, minted);
        emit AddLiquidity(msg.sender, amounts, deposit.fees, deposit.invariant, totalSupply);
    }

    function remove_liquidity(
        uint256 burnAmount,
        uint256[] memory minAmounts,
        address receiver
    ) external returns (uint256[] memory amounts) {
        require(burnAmount > 0, "invalid burn amount");
        require(minAmounts.length == N_COINS, "invalid array length");
        uint256[] memory held = get_balances();
        amounts = new uint256[](N_COINS);
        for (uint256 i; i < amounts.length; ++i) {
            amounts[i] = (held[i] * burnAmount) / totalSupply;
            require(amounts[i] >= minAmounts[i], "Withdrawal resulted in fewer coins than expected");
            _push(i, amounts[i], receiver);
        }
        _burn(msg.sender, burnAmount);
        emit RemoveLiquidity(msg.sender, amounts, new uint256[](N_COINS), totalSupply);
    }

    function remove_liquidity_one_coin(
        uint256 burnAmount,
        int128 i,
        uint256 minReceived,
        address receiver
    ) external returns (uint256 amount) {
        require(burnAmount > 0, "Cannot burn zero amount");
        uint256 index = _index(i);
        uint256 feePaid;
        (amount, feePaid) = _withdrawnOne(burnAmount, index);
        require(amount >= minReceived, "Not enough coins removed");
        admin_balances[index] += (feePaid * admin_fee) / FEE_DENOMINATOR;
        _burn(msg.sender, burnAmount);
        _push(index, amount, receiver);
        emit RemoveLiquidityOne(msg.sender, i, burnAmount, amount, totalSupply);
    }

    // The views.

    function A() external view returns (uint256) {
        return _amp / StableSwap.A_PRECISION;
    }

    function balances(uint256 i) public view returns (uint256) {
        return _stored[i] - admin_balances[i];
    }

    function get_balances() public view returns (uint256[] memory held) {
        held = new uint256[](N_COINS);
        for (uint256 i; i < held.length; ++i) held[i] = balances(i);
    }

    /// What base units of each coin are worth, scaled so that times 1e-18 they have 18 decimals.
    function stored_rates() public view returns (uint256[] memory rates) {
        rates = new uint256[](N_COINS);
        for (uint256 i; i < rates.length; ++i) {
            Pricing memory pricing = _pricing[i];
            rates[i] = pricing.multiplier;
            if (pricing.assetType == AssetType.Oracle) {
                (bool success, bytes memory price) = pricing.oracle.staticcall(abi.encodePacked(pricing.method));
                require(success && price.length == 32, "oracle failed");
                rates[i] = (rates[i] * abi.decode(price, (uint256))) / PRECISION;
            } else if (pricing.assetType == AssetType.Vault) {
                // The vaults of the devnet have as many decimals as their assets.
                rates[i] = (rates[i] * ICoin(coins[i]).convertToAssets(pricing.unit)) / pricing.unit;
            }
        }
    }

    /// What a share is worth, 18 decimals. Reverts where there is none.
    function get_virtual_price() external view returns (uint256) {
        return (_invariant() * PRECISION) / totalSupply;
    }

    function get_dy(int128 i, int128 j, uint256 dx) external view returns (uint256 dy) {
        (uint256 sold, uint256 bought) = _indices(i, j);
        uint256[] memory rates = stored_rates();
        (dy, ) = _swapped(_values(get_balances(), rates), rates, sold, bought, dx);
    }

    function calc_token_amount(uint256[] memory amounts, bool isDeposit) external view returns (uint256) {
        require(isDeposit, "withdrawals are not modelled");
        return _deposit(get_balances(), amounts, stored_rates()).minted;
    }

    function calc_withdraw_one_coin(uint256 burnAmount, int128 i) external view returns (uint256 amount) {
        (amount, ) = _withdrawnOne(burnAmount, _index(i));
    }

    function dynamic_fee(int128 i, int128 j) external view returns (uint256) {
        (uint256 sold, uint256 bought) = _indices(i, j);
        uint256[] memory xs = _values(get_balances(), stored_rates());
        return _dynamicFee(xs[sold], xs[bought], fee);
    }

    // The arithmetic.

    struct Deposit {
        uint256 minted;
        uint256 invariant;
        uint256[] fees;
    }

    /// @return dy What comes out, one less than the invariant allows, and less the fee.
    /// @return adminFee The admin's part of the fee, in the same coin.
    function _swapped(
        uint256[] memory xs,
        uint256[] memory rates,
        uint256 i,
        uint256 j,
        uint256 dx
    ) internal view returns (uint256 dy, uint256 adminFee) {
        uint256 d = StableSwap.invariant(xs, _amp);
        uint256 before = xs[i];
        xs[i] += (dx * rates[i]) / PRECISION;
        uint256 y = StableSwap.balanceFor(xs, j, _amp, d);
        dy = xs[j] - y - 1;
        uint256 paid = (dy * _dynamicFee((before + xs[i]) / 2, (xs[j] + y) / 2, fee)) / FEE_DENOMINATOR;
        dy = ((dy - paid) * PRECISION) / rates[j];
        adminFee = (((paid * admin_fee) / FEE_DENOMINATOR) * PRECISION) / rates[j];
    }

    /// Shares grow with the invariant. What a coin differs from its part of it pays the fee of a swap.
    function _deposit(
        uint256[] memory oldBalances,
        uint256[] memory amounts,
        uint256[] memory rates
    ) internal view returns (Deposit memory deposit) {
        uint256 n = N_COINS;
        uint256 d0 = totalSupply == 0 ? 0 : StableSwap.invariant(_values(oldBalances, rates), _amp);
        uint256[] memory held = new uint256[](n);
        for (uint256 i; i < n; ++i) held[i] = oldBalances[i] + amounts[i];
        uint256 d1 = StableSwap.invariant(_values(held, rates), _amp);
        require(d1 > d0, "deposit adds nothing");
        deposit.fees = new uint256[](n);
        deposit.invariant = d1;
        deposit.minted = d1;
        if (totalSupply == 0) return deposit;

        uint256 baseFee = (fee * n) / (4 * (n - 1));
        for (uint256 i; i < n; ++i) {
            uint256 difference = _distance((d1 * oldBalances[i]) / d0, held[i]);
            uint256 xs = (rates[i] * (oldBalances[i] + held[i])) / PRECISION;
            deposit.fees[i] = (_dynamicFee(xs, (d0 + d1) / n, baseFee) * difference) / FEE_DENOMINATOR;
            held[i] -= deposit.fees[i];
        }
        deposit.invariant = StableSwap.invariant(_values(held, rates), _amp);
        deposit.minted = (totalSupply * (deposit.invariant - d0)) / d0;
    }

    /// @return amount What a part of the invariant is worth in one coin, less the fee for what all others would have paid.
    /// @return feePaid The fee, in the same coin.
    function _withdrawnOne(uint256 burnAmount, uint256 i) internal view returns (uint256 amount, uint256 feePaid) {
        uint256 n = N_COINS;
        uint256[] memory rates = stored_rates();
        uint256[] memory xs = _values(get_balances(), rates);
        uint256 d0 = StableSwap.invariant(xs, _amp);
        uint256 d1 = d0 - (burnAmount * d0) / totalSupply;
        uint256 y = StableSwap.balanceFor(xs, i, _amp, d1);
        uint256 without = ((xs[i] - y) * PRECISION) / rates[i];

        uint256 baseFee = (fee * n) / (4 * (n - 1));
        uint256[] memory reduced = new uint256[](n);
        for (uint256 k; k < n; ++k) {
            uint256 part = (xs[k] * d1) / d0;
            (uint256 expected, uint256 average) = k == i ? (part - y, (xs[k] + y) / 2) : (xs[k] - part, xs[k]);
            uint256 rate = _dynamicFee(average, (d0 + d1) / (2 * n), baseFee);
            reduced[k] = xs[k] - (rate * expected) / FEE_DENOMINATOR;
        }
        amount = reduced[i] - StableSwap.balanceFor(reduced, i, _amp, d1);
        amount = ((amount - 1) * PRECISION) / rates[i];
        feePaid = without - amount;
    }

    /// The fee between two balances: as given where they are equal, up to the multiple of it where they are far apart.
    function _dynamicFee(uint256 x, uint256 y, uint256 base) internal view returns (uint256) {
        uint256 multiplier = offpeg_fee_multiplier;
        if (multiplier <= FEE_DENOMINATOR) return base;
        uint256 squared = (x + y) ** 2;
        return (multiplier * base) / (((multiplier - FEE_DENOMINATOR) * 4 * x * y) / squared + FEE_DENOMINATOR);
    }

    function _invariant() internal view returns (uint256) {
        return StableSwap.invariant(_values(get_balances(), stored_rates()), _amp);
    }

    function _values(uint256[] memory held, uint256[] memory rates) internal pure returns (uint256[] memory xs) {
        xs = new uint256[](held.length);
        for (uint256 i; i < xs.length; ++i) xs[i] = (held[i] * rates[i]) / PRECISION;
    }

    // Coins.

    /// @return arrived What the pool got of it.
    function _pull(uint256 i, uint256 amount) internal returns (uint256 arrived) {
        ICoin coin = ICoin(coins[i]);
        uint256 start = coin.balanceOf(address(this));
        coin.transferFrom(msg.sender, address(this), amount);
        arrived = coin.balanceOf(address(this)) - start;
        _stored[i] += arrived;
    }

    function _push(uint256 i, uint256 amount, address receiver) internal {
        _stored[i] -= amount;
        ICoin(coins[i]).transfer(receiver, amount);
    }

    function _indices(int128 i, int128 j) internal view returns (uint256, uint256) {
        require(i != j, "coins must differ");
        return (_index(i), _index(j));
    }

    function _index(int128 i) internal view returns (uint256) {
        require(i >= 0 && uint128(i) < N_COINS, "no such coin");
        return uint128(i);
    }

    function _distance(uint256 a, uint256 b) internal pure returns (uint256) {
        return a > b ? a - b : b - a;
    }
}
