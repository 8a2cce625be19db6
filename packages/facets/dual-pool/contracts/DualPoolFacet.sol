// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";
import {Keys} from "@diamond-pau/contracts/facet/Keys.sol";
import {ParameterizedFacet} from "@diamond-pau/contracts/facet/ParameterizedFacet.sol";
import {PoolKey, UniswapV4} from "@diamond-pau/contracts/facet/UniswapV4.sol";

import {DualPoolLogic, IDualPoolHookLike} from "./DualPoolLogic.sol";
import {IDualPoolFacet} from "./IDualPoolFacet.sol";

/// @title DualPoolFacet
/// @notice See {IDualPoolFacet}.
contract DualPoolFacet is IDualPoolFacet, ParameterizedFacet {
    bytes32 private constant FREEZER = keccak256("FREEZER_ROLE");
    bytes32 private constant MAX_SLIPPAGE = keccak256("maxSlippage");
    bytes32 private constant PRICE_RATIO = keccak256("priceRatio");

    // --------------------------------------------------------------------------------------------------- immutables

    /// @inheritdoc IDualPoolFacet
    address public immutable hook;
    /// @inheritdoc IDualPoolFacet
    address public immutable permit2;
    /// @inheritdoc IDualPoolFacet
    address public immutable router;

    // -------------------------------------------------------------------------------------------------- constructor

    constructor(
        address parameterRegistry_,
        address hook_,
        address permit2_,
        address router_
    ) ParameterizedFacet(parameterRegistry_) {
        require(hook_ != address(0), "DualPoolFacet/zero-hook");
        require(permit2_ != address(0), "DualPoolFacet/zero-permit2");
        require(router_ != address(0), "DualPoolFacet/zero-router");
        hook = hook_;
        permit2 = permit2_;
        router = router_;
    }

    // ---------------------------------------------------------------------------------------------- admin functions

    /// @inheritdoc IDualPoolFacet
    function setMaxSlippage(bytes32 poolId, uint256 maxSlippage) external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) {
        require(poolId != bytes32(0), "DualPoolFacet/zero-pool-id");
        require(maxSlippage <= 1e18, "DualPoolFacet/max-slippage-too-high");
        _setParameter(Keys.make(MAX_SLIPPAGE, poolId), bytes32(maxSlippage));
        emit DualPoolMaxSlippageSet(poolId, maxSlippage);
    }

    /// @inheritdoc IDualPoolFacet
    function setPriceRatio(bytes32 poolId, uint256 priceRatio) external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) {
        require(poolId != bytes32(0), "DualPoolFacet/zero-pool-id");
        _setParameter(Keys.make(PRICE_RATIO, poolId), bytes32(priceRatio));
        emit DualPoolPriceRatioSet(poolId, priceRatio);
    }

    /// @inheritdoc IDualPoolFacet
    function initializePool(
        PoolKey calldata key,
        PoolConfig calldata config
    ) external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) {
        bytes32 poolId = _poolId(key);
        int24 tick = DualPoolLogic.initializePool(_pau(), _venue(), key, config);
        emit DualPoolPoolInitialized(poolId, tick);
    }

    /// @inheritdoc IDualPoolFacet
    function bootstrap(
        PoolKey calldata key,
        uint256 amount0,
        uint256 amount1
    ) external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) {
        bytes32 poolId = _poolId(key);
        (uint256 shares, DualPoolLogic.Amounts memory spent) = DualPoolLogic.bootstrap(
            _pau(),
            _venue(),
            key,
            DualPoolLogic.Amounts(amount0, amount1)
        );
        emit DualPoolBootstrap(poolId, shares, spent.amount0, spent.amount1);
    }

    /// @inheritdoc IDualPoolFacet
    function setDistribution(
        PoolKey calldata key,
        LiquidityBucket[] calldata buckets
    ) external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) {
        bytes32 poolId = _poolId(key);
        _pau().call(hook, abi.encodeCall(IDualPoolHookLike.setDistribution, (key, buckets)));
        emit DualPoolDistributionSet(poolId);
    }

    /// @inheritdoc IDualPoolFacet
    function setExternalDeposits(
        PoolKey calldata key,
        bool enabled
    ) external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) {
        bytes32 poolId = _poolId(key);
        _pau().call(hook, abi.encodeCall(IDualPoolHookLike.setExternalDeposits, (key, enabled)));
        emit DualPoolExternalDepositsSet(poolId, enabled);
    }

    /// @inheritdoc IDualPoolFacet
    function resumePool(PoolKey calldata key) external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) {
        _setPoolLive(key, true);
    }

    /// @inheritdoc IDualPoolFacet
    function refreshVaultApproval(
        PoolKey calldata key,
        address currency
    ) external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) {
        bytes32 poolId = _poolId(key);
        _pau().call(hook, abi.encodeCall(IDualPoolHookLike.refreshVaultApproval, (key, currency)));
        emit DualPoolVaultApprovalRefreshed(poolId, currency);
    }

    /// @inheritdoc IDualPoolFacet
    function acceptHookOwnership() external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) {
        _pau().call(hook, abi.encodeCall(IDualPoolHookLike.acceptOwnership, ()));
        emit DualPoolHookOwnershipAccepted();
    }

    /// @inheritdoc IDualPoolFacet
    function transferHookOwnership(address newOwner) external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) {
        require(newOwner != address(0), "DualPoolFacet/zero-new-owner");
        _pau().call(hook, abi.encodeCall(IDualPoolHookLike.transferOwnership, (newOwner)));
        emit DualPoolHookOwnershipTransferInitiated(newOwner);
    }

    // -------------------------------------------------------------------------------------------- freezer functions

    /// @inheritdoc IDualPoolFacet
    function pausePool(PoolKey calldata key) external nonReentrant onlyRole(FREEZER) {
        _setPoolLive(key, false);
    }

    /// @inheritdoc IDualPoolFacet
    function emergencyRevokeVault(PoolKey calldata key) external nonReentrant onlyRole(FREEZER) {
        bytes32 poolId = _poolId(key);
        _pau().call(hook, abi.encodeCall(IDualPoolHookLike.emergencyRevokeVault, (key)));
        emit DualPoolVaultRevoked(poolId);
    }

    // ------------------------------------------------------------------------------------------ allocator functions

    /// @inheritdoc IDualPoolFacet
    function deposit(
        PoolKey calldata key,
        uint256 sharesToMint,
        uint128 amount0Max,
        uint128 amount1Max
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        bytes32 poolId = _poolId(key);
        (uint256 shares, DualPoolLogic.Amounts memory paid) = DualPoolLogic.deposit(
            _pau(),
            _venue(),
            key,
            sharesToMint,
            amount0Max,
            amount1Max,
            _parameters(poolId)
        );
        emit DualPoolDeposit(poolId, shares, paid.amount0, paid.amount1);
    }

    /// @inheritdoc IDualPoolFacet
    function withdraw(
        PoolKey calldata key,
        uint256 sharesToBurn,
        uint128 amount0Min,
        uint128 amount1Min
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        bytes32 poolId = _poolId(key);
        DualPoolLogic.Amounts memory received = DualPoolLogic.withdraw(
            _pau(),
            _venue(),
            key,
            sharesToBurn,
            amount0Min,
            amount1Min,
            _parameters(poolId)
        );
        emit DualPoolWithdraw(poolId, sharesToBurn, received.amount0, received.amount1);
    }

    /// @inheritdoc IDualPoolFacet
    function swap(
        PoolKey calldata key,
        address tokenIn,
        uint128 amountIn,
        uint128 amountOutMin
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        bytes32 poolId = _poolId(key);
        (address tokenOut, uint256 amountOut) = DualPoolLogic.swap(
            _pau(),
            _venue(),
            key,
            tokenIn,
            amountIn,
            amountOutMin,
            _parameters(poolId)
        );
        emit DualPoolSwap(poolId, tokenIn, tokenOut, amountIn, amountOut);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc IDualPoolFacet
    function FREEZER_ROLE() external pure returns (bytes32) {
        return FREEZER;
    }

    /// @inheritdoc IDualPoolFacet
    function getMaxSlippage(bytes32 poolId) public view returns (uint256) {
        return uint256(_getParameter(Keys.make(MAX_SLIPPAGE, poolId)));
    }

    /// @inheritdoc IDualPoolFacet
    function getPriceRatio(bytes32 poolId) public view returns (uint256) {
        return uint256(_getParameter(Keys.make(PRICE_RATIO, poolId)));
    }

    /// @inheritdoc IDualPoolFacet
    function getShares(PoolKey calldata key) external view returns (uint256) {
        _poolId(key);
        return DualPoolLogic.sharesOf(_pau(), _venue(), key);
    }

    /// @inheritdoc IDualPoolFacet
    function getAggregateDepositRateLimitKey(bytes32 poolId) external pure returns (bytes32 key) {
        return DualPoolLogic.aggregateDepositKey(poolId);
    }

    /// @inheritdoc IDualPoolFacet
    function getAggregateWithdrawRateLimitKey(bytes32 poolId) external pure returns (bytes32 key) {
        return DualPoolLogic.aggregateWithdrawKey(poolId);
    }

    /// @inheritdoc IDualPoolFacet
    function getAssetDepositRateLimitKey(bytes32 poolId, address token) external pure returns (bytes32 key) {
        return DualPoolLogic.assetDepositKey(poolId, token);
    }

    /// @inheritdoc IDualPoolFacet
    function getAssetWithdrawRateLimitKey(bytes32 poolId, address token) external pure returns (bytes32 key) {
        return DualPoolLogic.assetWithdrawKey(poolId, token);
    }

    /// @inheritdoc IDualPoolFacet
    function getSwapRateLimitKey(bytes32 poolId, address token) external pure returns (bytes32 key) {
        return DualPoolLogic.swapKey(poolId, token);
    }

    // ---------------------------------------------------------------------------------------------------- internals

    function _namespace() internal pure override returns (bytes32) {
        return keccak256("sky.pau.storage.DualPoolFacet.v1");
    }

    function _setPoolLive(PoolKey calldata key, bool live) private {
        bytes32 poolId = _poolId(key);
        _pau().call(hook, abi.encodeCall(IDualPoolHookLike.setPoolLive, (key, live)));
        emit DualPoolLivenessSet(poolId, live);
    }

    /// @dev The id of a pool of the hook.
    function _poolId(PoolKey calldata key) private view returns (bytes32) {
        require(key.hooks == hook, "DualPoolFacet/invalid-hook");
        return UniswapV4.toId(key);
    }

    function _venue() private view returns (DualPoolLogic.Venue memory) {
        return DualPoolLogic.Venue(hook, permit2, router);
    }

    function _parameters(bytes32 poolId) private view returns (DualPoolLogic.Parameters memory) {
        return DualPoolLogic.Parameters(getMaxSlippage(poolId), getPriceRatio(poolId));
    }
}
