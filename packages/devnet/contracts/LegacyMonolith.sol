// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {AccessControls} from "@diamond-pau/contracts/access/AccessControls.sol";
import {IALMProxy} from "@diamond-pau/contracts/custody/IALMProxy.sol";
import {IRateLimits} from "@diamond-pau/contracts/limits/IRateLimits.sol";

interface ITokenLike {
    function approve(address spender, uint256 amount) external returns (bool);
    function balanceOf(address account) external view returns (uint256);
    function decimals() external view returns (uint8);
    function transfer(address to, uint256 amount) external returns (bool);
    function transferFrom(address from, address to, uint256 amount) external returns (bool);
}

interface IVaultLike is ITokenLike {
    function asset() external view returns (address);
    function deposit(uint256 assets, address receiver) external returns (uint256);
    function redeem(uint256 shares, address receiver, address owner) external returns (uint256);
    function withdraw(uint256 assets, address receiver, address owner) external returns (uint256);
}

interface IATokenLike is ITokenLike {
    function POOL() external view returns (address);
    function UNDERLYING_ASSET_ADDRESS() external view returns (address);
}

interface IPoolLike {
    function supply(address asset, uint256 amount, address onBehalfOf, uint16 referralCode) external;
    function withdraw(address asset, uint256 amount, address to) external returns (uint256);
}

interface IAllocatorLike {
    function buffer() external view returns (address);
    function draw(uint256 wad) external;
    function wipe(uint256 wad) external;
}

interface IPsmLike {
    function dai() external view returns (address);
    function gem() external view returns (address);
    function buyGemNoFee(address usr, uint256 amount) external returns (uint256);
    function sellGemNoFee(address usr, uint256 amount) external returns (uint256);
    function to18ConversionFactor() external view returns (uint256);
}

interface IDaiUsdsLike {
    function usds() external view returns (address);
    function daiToUsds(address usr, uint256 wad) external;
    function usdsToDai(address usr, uint256 wad) external;
}

/// Stands for the MainnetControllers of Spark and Grove that run today, both at once: their parameters with setters,
/// getters and events, their roles, their limit keys, and of their operations those with a venue on every devnet. Left
/// out: every other operation, reentrancy guards, clearing of approvals.
contract LegacyMonolith is AccessControls {
    struct OTC {
        address buffer;
        uint256 rechargeRate18;
        uint256 sent18;
        uint256 sentTimestamp;
        uint256 claimed18;
    }

    struct TickBounds {
        int24 lower;
        int24 upper;
    }

    struct UniswapV3PoolParams {
        uint24 swapMaxTickDelta;
        TickBounds addLiquidityTickBounds;
        uint32 twapSecondsAgo;
    }

    struct TickLimits {
        int24 tickLowerMin;
        int24 tickUpperMax;
        uint24 maxTickSpacing;
    }

    event CentrifugeRecipientSet(uint16 indexed centrifugeId, bytes32 recipient);
    event LayerZeroRecipientSet(uint32 indexed destinationEndpointId, bytes32 layerZeroRecipient);
    event MaxExchangeRateSet(address indexed token, uint256 maxExchangeRate);
    event MaxSlippageSet(address indexed pool, uint256 maxSlippage);
    event MerklDistributorSet(address indexed merklDistributor);
    event MintRecipientSet(uint32 indexed destinationDomain, bytes32 mintRecipient);
    event OTCBufferSet(address indexed exchange, address indexed oldOTCBuffer, address indexed newOTCBuffer);
    event OTCRechargeRateSet(address indexed exchange, uint256 oldRate18, uint256 newRate18);
    event OTCWhitelistedAssetSet(address indexed exchange, address indexed asset, bool isWhitelisted);
    event RelayerRemoved(address indexed relayer);
    event UniswapV3PoolLowerTickUpdated(address indexed pool, int24 lowerTick);
    event UniswapV3PoolMaxTickDeltaSet(address indexed pool, uint24 maxTickDelta);
    event UniswapV3PoolTwapSecondsAgoUpdated(address indexed pool, uint32 twapSecondsAgo);
    event UniswapV3PoolUpperTickUpdated(address indexed pool, int24 upperTick);
    event UniswapV4TickLimitsSet(bytes32 indexed poolId, int24 tickLowerMin, int24 tickUpperMax, uint24 maxTickSpacing);

    bytes32 public constant FREEZER = keccak256("FREEZER");
    bytes32 public constant RELAYER = keccak256("RELAYER");

    IALMProxy public immutable proxy;
    IRateLimits public immutable rateLimits;
    IAllocatorLike public immutable vault;
    address public immutable buffer;
    IPsmLike public immutable psm;
    IDaiUsdsLike public immutable daiUsds;

    mapping(address pool => uint256) public maxSlippages;
    mapping(address token => uint256) public maxExchangeRates;
    mapping(uint32 domain => bytes32) public mintRecipients;
    mapping(uint32 endpoint => bytes32) public layerZeroRecipients;
    mapping(uint16 id => bytes32) public centrifugeRecipients;
    mapping(address pool => UniswapV3PoolParams) public uniswapV3PoolParams;
    mapping(bytes32 poolId => TickLimits) public uniswapV4TickLimits;
    mapping(address exchange => OTC) public otcs;
    mapping(address exchange => mapping(address asset => bool)) public otcWhitelistedAssets;
    address public merklDistributor;

    modifier onlyAdmin() {
        _checkRole(DEFAULT_ADMIN_ROLE);
        _;
    }

    modifier onlyRelayer() {
        _checkRole(RELAYER);
        _;
    }

    constructor(
        address admin,
        IALMProxy proxy_,
        IRateLimits rateLimits_,
        IAllocatorLike vault_,
        IPsmLike psm_,
        IDaiUsdsLike daiUsds_
    ) AccessControls(admin) {
        proxy = proxy_;
        rateLimits = rateLimits_;
        vault = vault_;
        buffer = vault_.buffer();
        psm = psm_;
        daiUsds = daiUsds_;
    }

    // ------------------------------------------------------------------------------------------------------ parameters

    function setMaxSlippage(address pool, uint256 maxSlippage) external onlyAdmin {
        maxSlippages[pool] = maxSlippage;
        emit MaxSlippageSet(pool, maxSlippage);
    }

    function setMaxExchangeRate(address token, uint256 shares, uint256 maxExpectedAssets) external onlyAdmin {
        uint256 rate = shares == 0 ? 0 : (1e36 * maxExpectedAssets) / shares;
        maxExchangeRates[token] = rate;
        emit MaxExchangeRateSet(token, rate);
    }

    function setMintRecipient(uint32 domain, bytes32 recipient) external onlyAdmin {
        mintRecipients[domain] = recipient;
        emit MintRecipientSet(domain, recipient);
    }

    function setLayerZeroRecipient(uint32 endpoint, bytes32 recipient) external onlyAdmin {
        layerZeroRecipients[endpoint] = recipient;
        emit LayerZeroRecipientSet(endpoint, recipient);
    }

    function setCentrifugeRecipient(uint16 id, bytes32 recipient) external onlyAdmin {
        centrifugeRecipients[id] = recipient;
        emit CentrifugeRecipientSet(id, recipient);
    }

    function setUniswapV3PoolMaxTickDelta(address pool, uint24 maxTickDelta) external onlyAdmin {
        uniswapV3PoolParams[pool].swapMaxTickDelta = maxTickDelta;
        emit UniswapV3PoolMaxTickDeltaSet(pool, maxTickDelta);
    }

    function setUniswapV3AddLiquidityLowerTickBound(address pool, int24 lower) external onlyAdmin {
        uniswapV3PoolParams[pool].addLiquidityTickBounds.lower = lower;
        emit UniswapV3PoolLowerTickUpdated(pool, lower);
    }

    function setUniswapV3AddLiquidityUpperTickBound(address pool, int24 upper) external onlyAdmin {
        uniswapV3PoolParams[pool].addLiquidityTickBounds.upper = upper;
        emit UniswapV3PoolUpperTickUpdated(pool, upper);
    }

    function setUniswapV3TwapSecondsAgo(address pool, uint32 twapSecondsAgo) external onlyAdmin {
        uniswapV3PoolParams[pool].twapSecondsAgo = twapSecondsAgo;
        emit UniswapV3PoolTwapSecondsAgoUpdated(pool, twapSecondsAgo);
    }

    function setUniswapV4TickLimits(bytes32 poolId, int24 min, int24 max, uint24 spacing) external onlyAdmin {
        uniswapV4TickLimits[poolId] = TickLimits(min, max, spacing);
        emit UniswapV4TickLimitsSet(poolId, min, max, spacing);
    }

    function setMerklDistributor(address distributor) external onlyAdmin {
        merklDistributor = distributor;
        emit MerklDistributorSet(distributor);
    }

    function setOTCBuffer(address exchange, address otcBuffer) external onlyAdmin {
        emit OTCBufferSet(exchange, otcs[exchange].buffer, otcBuffer);
        otcs[exchange].buffer = otcBuffer;
    }

    function setOTCRechargeRate(address exchange, uint256 rechargeRate18) external onlyAdmin {
        emit OTCRechargeRateSet(exchange, otcs[exchange].rechargeRate18, rechargeRate18);
        otcs[exchange].rechargeRate18 = rechargeRate18;
    }

    function setOTCWhitelistedAsset(address exchange, address asset, bool isWhitelisted) external onlyAdmin {
        otcWhitelistedAssets[exchange][asset] = isWhitelisted;
        emit OTCWhitelistedAssetSet(exchange, asset, isWhitelisted);
    }

    function removeRelayer(address relayer) external {
        _checkRole(FREEZER);
        _revokeRole(RELAYER, relayer);
        emit RelayerRemoved(relayer);
    }

    // ------------------------------------------------------------------------------------------------------ operations

    function mintUSDS(uint256 amount) external onlyRelayer {
        rateLimits.triggerRateLimitDecrease(keccak256("LIMIT_USDS_MINT"), amount);
        _do(address(vault), abi.encodeCall(IAllocatorLike.draw, (amount)));
        _do(daiUsds.usds(), abi.encodeCall(ITokenLike.transferFrom, (buffer, address(proxy), amount)));
    }

    function burnUSDS(uint256 amount) external onlyRelayer {
        rateLimits.triggerRateLimitIncrease(keccak256("LIMIT_USDS_MINT"), amount);
        _do(daiUsds.usds(), abi.encodeCall(ITokenLike.transfer, (buffer, amount)));
        _do(address(vault), abi.encodeCall(IAllocatorLike.wipe, (amount)));
    }

    function swapUSDSToUSDC(uint256 amount) external onlyRelayer {
        rateLimits.triggerRateLimitDecrease(keccak256("LIMIT_USDS_TO_USDC"), amount);
        uint256 wad = amount * psm.to18ConversionFactor();
        _approve(daiUsds.usds(), address(daiUsds), wad);
        _do(address(daiUsds), abi.encodeCall(IDaiUsdsLike.usdsToDai, (address(proxy), wad)));
        _approve(psm.dai(), address(psm), wad);
        _do(address(psm), abi.encodeCall(IPsmLike.buyGemNoFee, (address(proxy), amount)));
    }

    function swapUSDCToUSDS(uint256 amount) external onlyRelayer {
        rateLimits.triggerRateLimitIncrease(keccak256("LIMIT_USDS_TO_USDC"), amount);
        uint256 wad = amount * psm.to18ConversionFactor();
        _approve(psm.gem(), address(psm), amount);
        _do(address(psm), abi.encodeCall(IPsmLike.sellGemNoFee, (address(proxy), amount)));
        _approve(psm.dai(), address(daiUsds), wad);
        _do(address(daiUsds), abi.encodeCall(IDaiUsdsLike.daiToUsds, (address(proxy), wad)));
    }

    function transferAsset(address asset, address destination, uint256 amount) external onlyRelayer {
        bytes32 key = keccak256(abi.encode(keccak256("LIMIT_ASSET_TRANSFER"), asset, destination));
        rateLimits.triggerRateLimitDecrease(key, amount);
        _do(asset, abi.encodeCall(ITokenLike.transfer, (destination, amount)));
    }

    function depositERC4626(
        address token,
        uint256 amount,
        uint256 minSharesOut
    ) external onlyRelayer returns (uint256) {
        rateLimits.triggerRateLimitDecrease(_key("LIMIT_4626_DEPOSIT", token), amount);
        _approve(IVaultLike(token).asset(), token, amount);
        bytes memory answer = _do(token, abi.encodeCall(IVaultLike.deposit, (amount, address(proxy))));
        uint256 shares = abi.decode(answer, (uint256));
        require(shares >= minSharesOut, "MC/min-shares-out-not-met");
        require((1e36 * amount) / shares <= maxExchangeRates[token], "MC/exchange-rate-too-high");
        return shares;
    }

    function withdrawERC4626(
        address token,
        uint256 amount,
        uint256 maxSharesIn
    ) external onlyRelayer returns (uint256) {
        rateLimits.triggerRateLimitDecrease(_key("LIMIT_4626_WITHDRAW", token), amount);
        bytes memory data = abi.encodeCall(IVaultLike.withdraw, (amount, address(proxy), address(proxy)));
        uint256 shares = abi.decode(_do(token, data), (uint256));
        require(shares <= maxSharesIn, "MC/shares-burned-too-high");
        rateLimits.triggerRateLimitIncrease(_key("LIMIT_4626_DEPOSIT", token), amount);
        return shares;
    }

    function redeemERC4626(address token, uint256 shares, uint256 minAssetsOut) external onlyRelayer returns (uint256) {
        bytes memory data = abi.encodeCall(IVaultLike.redeem, (shares, address(proxy), address(proxy)));
        uint256 assets = abi.decode(_do(token, data), (uint256));
        require(assets >= minAssetsOut, "MC/min-assets-out-not-met");
        rateLimits.triggerRateLimitDecrease(_key("LIMIT_4626_WITHDRAW", token), assets);
        rateLimits.triggerRateLimitIncrease(_key("LIMIT_4626_DEPOSIT", token), assets);
        return assets;
    }

    function depositAave(address aToken, uint256 amount) external onlyRelayer {
        rateLimits.triggerRateLimitDecrease(_key("LIMIT_AAVE_DEPOSIT", aToken), amount);
        uint256 maxSlippage = maxSlippages[aToken];
        require(maxSlippage != 0, "MC/max-slippage-not-set");
        address pool = IATokenLike(aToken).POOL();
        address underlying = IATokenLike(aToken).UNDERLYING_ASSET_ADDRESS();
        _approve(underlying, pool, amount);
        uint256 before = ITokenLike(aToken).balanceOf(address(proxy));
        _do(pool, abi.encodeCall(IPoolLike.supply, (underlying, amount, address(proxy), 0)));
        uint256 received = ITokenLike(aToken).balanceOf(address(proxy)) - before;
        require(received >= (amount * maxSlippage) / 1e18, "MC/slippage-too-high");
    }

    function withdrawAave(address aToken, uint256 amount) external onlyRelayer returns (uint256 withdrawn) {
        address underlying = IATokenLike(aToken).UNDERLYING_ASSET_ADDRESS();
        bytes memory data = abi.encodeCall(IPoolLike.withdraw, (underlying, amount, address(proxy)));
        withdrawn = abi.decode(_do(IATokenLike(aToken).POOL(), data), (uint256));
        rateLimits.triggerRateLimitDecrease(_key("LIMIT_AAVE_WITHDRAW", aToken), withdrawn);
        rateLimits.triggerRateLimitIncrease(_key("LIMIT_AAVE_DEPOSIT", aToken), withdrawn);
    }

    function otcSend(address exchange, address asset, uint256 amount) external onlyRelayer {
        require(otcWhitelistedAssets[exchange][asset], "MC/asset-not-whitelisted");
        OTC storage otc = otcs[exchange];
        require(otc.buffer != address(0), "MC/otc-buffer-not-set");
        uint256 sent18 = (amount * 1e18) / 10 ** ITokenLike(asset).decimals();
        rateLimits.triggerRateLimitDecrease(_key("LIMIT_OTC_SWAP", exchange), sent18);
        require(isOtcSwapReady(exchange), "MC/last-swap-not-returned");
        (otc.sent18, otc.sentTimestamp, otc.claimed18) = (sent18, block.timestamp, 0);
        _do(asset, abi.encodeCall(ITokenLike.transfer, (exchange, amount)));
    }

    function otcClaim(address exchange, address asset) external onlyRelayer {
        require(otcWhitelistedAssets[exchange][asset], "MC/asset-not-whitelisted");
        OTC storage otc = otcs[exchange];
        uint256 amount = ITokenLike(asset).balanceOf(otc.buffer);
        otc.claimed18 += (amount * 1e18) / 10 ** ITokenLike(asset).decimals();
        _do(asset, abi.encodeCall(ITokenLike.transferFrom, (otc.buffer, address(proxy), amount)));
    }

    function getOtcClaimWithRecharge(address exchange) public view returns (uint256) {
        OTC memory otc = otcs[exchange];
        if (otc.sentTimestamp == 0) return 0;
        return otc.claimed18 + (block.timestamp - otc.sentTimestamp) * otc.rechargeRate18;
    }

    function isOtcSwapReady(address exchange) public view returns (bool) {
        if (maxSlippages[exchange] == 0) return false;
        return getOtcClaimWithRecharge(exchange) >= (otcs[exchange].sent18 * maxSlippages[exchange]) / 1e18;
    }

    function _key(string memory constant_, address subject) private pure returns (bytes32) {
        return keccak256(abi.encode(keccak256(bytes(constant_)), subject));
    }

    function _approve(address token, address spender, uint256 amount) private {
        _do(token, abi.encodeCall(ITokenLike.approve, (spender, amount)));
    }

    function _do(address target, bytes memory data) private returns (bytes memory) {
        return proxy.doCall(target, data);
    }
}
