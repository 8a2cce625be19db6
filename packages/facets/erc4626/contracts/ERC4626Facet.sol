// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";
import {ParameterizedFacet} from "@diamond-pau/contracts/facet/ParameterizedFacet.sol";

import {ERC4626Logic} from "./ERC4626Logic.sol";
import {IERC4626Facet} from "./IERC4626Facet.sol";

/// @title ERC4626Facet
/// @notice See {IERC4626Facet}.
contract ERC4626Facet is IERC4626Facet, ParameterizedFacet {
    constructor(address parameterRegistry_) ParameterizedFacet(parameterRegistry_) {}

    // ---------------------------------------------------------------------------------------------- admin functions

    /// @inheritdoc IERC4626Facet
    function setMaxExchangeRate(
        address token,
        uint256 shares,
        uint256 maxExpectedAssets
    ) external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) {
        require(token != address(0), "ERC4626Facet/token-zero-address");
        uint256 rate = ERC4626Logic.exchangeRate(shares, maxExpectedAssets);
        _setParameter(ERC4626Logic.maxExchangeRateKey(token), bytes32(rate));
        emit ERC4626MaxExchangeRateSet(token, rate);
    }

    // ------------------------------------------------------------------------------------------ allocator functions

    /// @inheritdoc IERC4626Facet
    function deposit(
        address token,
        uint256 amount,
        uint256 minSharesOut
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) returns (uint256 shares) {
        shares = ERC4626Logic.deposit(_pau(), token, amount, minSharesOut, getMaxExchangeRate(token));
        emit ERC4626Deposit(token, amount, shares);
    }

    /// @inheritdoc IERC4626Facet
    function withdraw(
        address token,
        uint256 amount,
        uint256 maxSharesIn
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) returns (uint256 shares) {
        shares = ERC4626Logic.withdraw(_pau(), token, amount, maxSharesIn);
        emit ERC4626Withdraw(token, amount, shares);
    }

    /// @inheritdoc IERC4626Facet
    function redeem(
        address token,
        uint256 shares,
        uint256 minAssetsOut
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) returns (uint256 assets) {
        assets = ERC4626Logic.redeem(_pau(), token, shares, minAssetsOut);
        emit ERC4626Redeem(token, shares, assets);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc IERC4626Facet
    function EXCHANGE_RATE_PRECISION() external pure returns (uint256) {
        return ERC4626Logic.EXCHANGE_RATE_PRECISION;
    }

    /// @inheritdoc IERC4626Facet
    function getMaxExchangeRate(address token) public view returns (uint256) {
        return uint256(_getParameter(ERC4626Logic.maxExchangeRateKey(token)));
    }

    /// @inheritdoc IERC4626Facet
    function getDepositRateLimitKey(address token, address asset) external pure returns (bytes32 key) {
        return ERC4626Logic.depositKey(token, asset);
    }

    /// @inheritdoc IERC4626Facet
    function getWithdrawRateLimitKey(address token) external pure returns (bytes32 key) {
        return ERC4626Logic.withdrawKey(token);
    }

    // ---------------------------------------------------------------------------------------------------- internals

    function _namespace() internal pure override returns (bytes32) {
        return ERC4626Logic.NAMESPACE;
    }
}
