// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {PoolKey, UniswapV4} from "@diamond-pau/contracts/facet/UniswapV4.sol";
import {HostileVenue} from "@diamond-pau/facet-kit/testing/HostileVenue.sol";
import {TestToken} from "@diamond-pau/facet-kit/testing/TestToken.sol";
import {TestPermit2, TestUniversalRouter} from "@diamond-pau/facet-kit/testing/TestUniversalRouter.sol";

import {IDualPoolFacet} from "../../contracts/IDualPoolFacet.sol";

/// @notice See {TestPermit2}.
contract MockPermit2 is TestPermit2 {}

/// @notice See {TestUniversalRouter}.
contract MockUniversalRouter is TestUniversalRouter {
    constructor(TestPermit2 permit2) TestUniversalRouter(permit2) {}
}

/// @notice Stands for the DualPool hook, as far as its owner and a depositor look at it, and for one that misbehaves. A
///         million shares are one whole token of each kind, unless it is told otherwise.
contract MockDualPoolHook is HostileVenue {
    address public owner;
    address public pendingOwner;
    mapping(bytes32 poolId => mapping(address owner => uint256)) public sharesOf;
    mapping(bytes32 poolId => bool) public live;
    mapping(bytes32 poolId => bool) public externalDeposits;
    mapping(bytes32 poolId => bool) public vaultRevoked;
    mapping(bytes32 poolId => address) public vaultApproval;
    mapping(bytes32 poolId => uint256) public buckets;
    uint256 private _worth = 1e18;

    constructor(address owner_) {
        owner = owner_;
    }

    modifier onlyOwner() {
        require(msg.sender == owner, "OwnableUnauthorizedAccount");
        _;
    }

    // ---------------------------------------------------------------------------------------------- for tests alone

    function setShares(bytes32 poolId, address holder, uint256 shares) external {
        sharesOf[poolId][holder] = shares;
    }

    /// @notice Sets what shares give back of what they cost, as a 1e18 ratio.
    function setWorth(uint256 worth) external {
        _worth = worth;
    }

    function offerOwnership(address newOwner) external {
        pendingOwner = newOwner;
    }

    // ---------------------------------------------------------------------------------------------------- its owner

    function acceptOwnership() external {
        require(msg.sender == pendingOwner, "OwnableUnauthorizedAccount");
        owner = pendingOwner;
    }

    function transferOwnership(address newOwner) external onlyOwner {
        pendingOwner = newOwner;
    }

    function initializePool(
        PoolKey calldata key,
        IDualPoolFacet.PoolConfig calldata config
    ) external onlyOwner returns (int24) {
        live[UniswapV4.toId(key)] = true;
        buckets[UniswapV4.toId(key)] = config.buckets.length;
        return -7;
    }

    function bootstrap(PoolKey calldata key, uint256 amount0, uint256) external hostile onlyOwner {
        _mint(key, amount0);
    }

    function setDistribution(
        PoolKey calldata key,
        IDualPoolFacet.LiquidityBucket[] calldata buckets_
    ) external onlyOwner {
        buckets[UniswapV4.toId(key)] = buckets_.length;
    }

    function setExternalDeposits(PoolKey calldata key, bool enabled) external onlyOwner {
        externalDeposits[UniswapV4.toId(key)] = enabled;
    }

    function setPoolLive(PoolKey calldata key, bool live_) external onlyOwner {
        live[UniswapV4.toId(key)] = live_;
    }

    function refreshVaultApproval(PoolKey calldata key, address currency) external onlyOwner {
        vaultApproval[UniswapV4.toId(key)] = currency;
    }

    function emergencyRevokeVault(PoolKey calldata key) external onlyOwner {
        vaultRevoked[UniswapV4.toId(key)] = true;
    }

    // --------------------------------------------------------------------------------------------------- depositors

    function addLiquidity(PoolKey calldata key, uint256 shares, uint128, uint128, uint256 deadline) external hostile {
        require(block.timestamp <= deadline, "DeadlinePassed");
        _mint(key, shares);
    }

    function removeLiquidity(
        PoolKey calldata key,
        uint256 shares,
        uint128,
        uint128,
        uint256 deadline
    ) external hostile {
        require(block.timestamp <= deadline, "DeadlinePassed");
        sharesOf[UniswapV4.toId(key)][msg.sender] -= shares;
        (uint256 amount0, uint256 amount1) = previewWithdraw(key, shares);
        TestToken(key.currency0).mint(msg.sender, _delivered(amount0));
        TestToken(key.currency1).mint(msg.sender, _delivered(amount1));
    }

    function previewWithdraw(
        PoolKey calldata key,
        uint256 shares
    ) public view returns (uint256 amount0, uint256 amount1) {
        return ((_units(key.currency0, shares) * _worth) / 1e18, (_units(key.currency1, shares) * _worth) / 1e18);
    }

    function _mint(PoolKey calldata key, uint256 shares) private {
        TestToken(key.currency0).transferFrom(msg.sender, address(this), _units(key.currency0, shares));
        TestToken(key.currency1).transferFrom(msg.sender, address(this), _units(key.currency1, shares));
        sharesOf[UniswapV4.toId(key)][msg.sender] += _delivered(shares);
    }

    function _units(address token, uint256 shares) private view returns (uint256) {
        return (shares * 10 ** TestToken(token).decimals()) / 1e6;
    }
}
