// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";

import {Keys} from "@diamond-pau/contracts/facet/Keys.sol";
import {IParameterRegistry} from "@diamond-pau/contracts/registry/IParameterRegistry.sol";
import {AaveLogic} from "@diamond-pau/facet-aave/AaveLogic.sol";
import {CCTPV1Logic} from "@diamond-pau/facet-cctp-v1/CCTPV1Logic.sol";
import {CentrifugeLogic} from "@diamond-pau/facet-centrifuge/CentrifugeLogic.sol";
import {CurveLogic} from "@diamond-pau/facet-curve/CurveLogic.sol";
import {ERC4626Logic} from "@diamond-pau/facet-erc4626/ERC4626Logic.sol";
import {LayerZeroLogic} from "@diamond-pau/facet-layer-zero/LayerZeroLogic.sol";
import {OTCLogic} from "@diamond-pau/facet-otc/OTCLogic.sol";
import {UniswapV3Logic} from "@diamond-pau/facet-uniswap-v3/UniswapV3Logic.sol";
import {UniswapV4Logic} from "@diamond-pau/facet-uniswap-v4/UniswapV4Logic.sol";
import {USDSLogic} from "@diamond-pau/facet-usds/USDSLogic.sol";

import {ILegacyEvents} from "../legacy/ILegacyEvents.sol";

/// @dev What a Stage 1 controller says of its parameters.
interface IStage1Like {
    function buffer() external view returns (address);
    function centrifugeRecipients(uint16 centrifugeId) external view returns (bytes32);
    function layerZeroRecipients(uint32 endpointId) external view returns (bytes32);
    function maxExchangeRates(address token) external view returns (uint256);
    function maxSlippages(address pool) external view returns (uint256);
    function merklDistributor() external view returns (address);
    function mintRecipients(uint32 domain) external view returns (bytes32);
    function otcWhitelistedAssets(address exchange, address asset) external view returns (bool);
    function otcs(
        address exchange
    )
        external
        view
        returns (address buffer, uint256 rechargeRate, uint256 sent, uint256 sentTimestamp, uint256 claimed);
    function uniswapV3PoolParams(
        address pool
    ) external view returns (uint24 maxTickDelta, ILegacyEvents.TickBounds memory bounds, uint32 twapSecondsAgo);
    function uniswapV4MaxSlippages(bytes32 poolId) external view returns (uint256);
    function uniswapV4TickLimits(
        bytes32 poolId
    ) external view returns (int24 lowerMin, int24 upperMax, uint24 maxSpacing);
    function vault() external view returns (address);
}

/// @title ParameterMigration
/// @notice The last migration of parameters: copies what a Stage 1 controller keeps in itself, OTC swaps on their way
///         included, to the ParameterRegistry, where every later controller of the PAU finds it.
/// @dev Works for one transaction. The PAU's admin grants it CONTROLLER of the ALMProxy, which is what the registry asks
///      of whoever writes; then anyone calls `migrate`, which renounces the role. While it holds the role it can do
///      nothing else: there is no call to custody in it, and whose words it copies, for which subjects and to where is
///      fixed at construction. It reads when it writes, so that nothing it writes is older than the predecessor's end.
contract ParameterMigration {
    struct WhitelistedAsset {
        address exchange;
        address asset;
    }

    /// @dev What the predecessor may have parameters of. It cannot list them itself.
    struct Subjects {
        address[] slippagePools;
        address[] exchangeRateTokens;
        uint32[] cctpDomains;
        uint32[] layerZeroEndpoints;
        uint16[] centrifugeIds;
        address[] uniswapV3Pools;
        bytes32[] uniswapV4Pools;
        address[] exchanges;
        WhitelistedAsset[] whitelistedAssets;
        /// Whether the predecessor is a mainnet controller, which has an allocator vault.
        bool allocatorVault;
    }

    /// @notice It works once, whatever roles it is given later.
    error AlreadyMigrated();
    /// @notice The subjects are not those that it was built for.
    error OtherSubjects(bytes32 given);
    /// @notice The predecessor is still a CONTROLLER: what is copied could be outdated by its next call.
    error PredecessorActs(address predecessor);

    event Migrated(address indexed predecessor, uint256 words);

    bytes32 private constant CONTROLLER = keccak256("CONTROLLER");
    bytes32 private constant LEGACY_NAMESPACE = keccak256("diamond-pau.legacy.v1");
    bytes32 private constant MERKL_DISTRIBUTOR_KEY = keccak256(abi.encode(keccak256("merklDistributor")));

    address public immutable proxy;
    IParameterRegistry public immutable parameterRegistry;
    IStage1Like public immutable predecessor;
    bytes32 public immutable subjectsHash;

    bool public migrated;

    uint256 private _words;

    constructor(address proxy_, address parameterRegistry_, address predecessor_, bytes32 subjectsHash_) {
        proxy = proxy_;
        parameterRegistry = IParameterRegistry(parameterRegistry_);
        predecessor = IStage1Like(predecessor_);
        subjectsHash = subjectsHash_;
    }

    /// @notice Copies, and gives up the role that it takes. For anyone: what it does is decided.
    function migrate(Subjects calldata subjects) external {
        require(!migrated, AlreadyMigrated());
        bytes32 given = keccak256(abi.encode(subjects));
        require(given == subjectsHash, OtherSubjects(given));
        require(
            !IAccessControl(proxy).hasRole(CONTROLLER, address(predecessor)),
            PredecessorActs(address(predecessor))
        );
        migrated = true;

        _copyVenueBounds(subjects);
        _copyRecipients(subjects);
        _copyUniswap(subjects);
        _copyOTC(subjects);
        _set(LEGACY_NAMESPACE, MERKL_DISTRIBUTOR_KEY, _toWord(predecessor.merklDistributor()));
        if (subjects.allocatorVault) {
            _set(USDSLogic.NAMESPACE, USDSLogic.VAULT_KEY, _toWord(predecessor.vault()));
            _set(USDSLogic.NAMESPACE, USDSLogic.BUFFER_KEY, _toWord(predecessor.buffer()));
        }

        IAccessControl(proxy).renounceRole(CONTROLLER, address(this));
        emit Migrated(address(predecessor), _words);
    }

    /// @notice Whether it has the role that it needs, or needs it no more.
    function isPrepared() external view returns (bool) {
        return migrated || IAccessControl(proxy).hasRole(CONTROLLER, address(this));
    }

    /// @dev A Stage 1 controller has one table of slippages for all venues, and each facet one of its own.
    function _copyVenueBounds(Subjects calldata subjects) private {
        bytes32[4] memory namespaces = [
            AaveLogic.NAMESPACE,
            CurveLogic.NAMESPACE,
            OTCLogic.NAMESPACE,
            UniswapV3Logic.NAMESPACE
        ];
        for (uint256 i; i < subjects.slippagePools.length; ++i) {
            address pool = subjects.slippagePools[i];
            bytes32 maxSlippage = bytes32(predecessor.maxSlippages(pool));
            for (uint256 j; j < namespaces.length; ++j) {
                _set(namespaces[j], AaveLogic.maxSlippageKey(pool), maxSlippage);
            }
        }
        for (uint256 i; i < subjects.exchangeRateTokens.length; ++i) {
            address token = subjects.exchangeRateTokens[i];
            bytes32 rate = bytes32(predecessor.maxExchangeRates(token));
            _set(ERC4626Logic.NAMESPACE, ERC4626Logic.maxExchangeRateKey(token), rate);
        }
    }

    function _copyRecipients(Subjects calldata subjects) private {
        for (uint256 i; i < subjects.cctpDomains.length; ++i) {
            uint32 domain = subjects.cctpDomains[i];
            _set(CCTPV1Logic.NAMESPACE, CCTPV1Logic.mintRecipientKey(domain), predecessor.mintRecipients(domain));
        }
        for (uint256 i; i < subjects.layerZeroEndpoints.length; ++i) {
            uint32 id = subjects.layerZeroEndpoints[i];
            _set(LayerZeroLogic.NAMESPACE, LayerZeroLogic.recipientKey(id), predecessor.layerZeroRecipients(id));
        }
        for (uint256 i; i < subjects.centrifugeIds.length; ++i) {
            uint16 id = subjects.centrifugeIds[i];
            _set(CentrifugeLogic.NAMESPACE, CentrifugeLogic.recipientKey(id), predecessor.centrifugeRecipients(id));
        }
    }

    function _copyUniswap(Subjects calldata subjects) private {
        for (uint256 i; i < subjects.uniswapV3Pools.length; ++i) {
            address pool = subjects.uniswapV3Pools[i];
            UniswapV3Logic.Parameters memory parameters;
            ILegacyEvents.TickBounds memory bounds;
            (parameters.maxTickDelta, bounds, parameters.twapSecondsAgo) = predecessor.uniswapV3PoolParams(pool);
            parameters.bounds.lower = bounds.lower;
            parameters.bounds.upper = bounds.upper;
            bytes32 word = UniswapV3Logic.encodeParameters(parameters);
            _set(UniswapV3Logic.NAMESPACE, UniswapV3Logic.parametersKey(pool), word);
        }
        for (uint256 i; i < subjects.uniswapV4Pools.length; ++i) {
            bytes32 poolId = subjects.uniswapV4Pools[i];
            UniswapV4Logic.TickLimits memory limits;
            (limits.lowerMin, limits.upperMax, limits.maxSpacing) = predecessor.uniswapV4TickLimits(poolId);
            bytes32 maxSlippage = bytes32(predecessor.uniswapV4MaxSlippages(poolId));
            bytes32 word = UniswapV4Logic.encodeTickLimits(limits);
            _set(UniswapV4Logic.NAMESPACE, UniswapV4Logic.maxSlippageKey(poolId), maxSlippage);
            _set(UniswapV4Logic.NAMESPACE, UniswapV4Logic.tickLimitsKey(poolId), word);
        }
    }

    function _copyOTC(Subjects calldata subjects) private {
        for (uint256 i; i < subjects.exchanges.length; ++i) {
            address exchange = subjects.exchanges[i];
            OTCLogic.State memory state;
            address otcBuffer;
            uint256 rechargeRate;
            (otcBuffer, rechargeRate, state.sent, state.sentTimestamp, state.claimed) = predecessor.otcs(exchange);
            _set(OTCLogic.NAMESPACE, OTCLogic.bufferKey(exchange), _toWord(otcBuffer));
            _set(OTCLogic.NAMESPACE, OTCLogic.rechargeRateKey(exchange), bytes32(rechargeRate));
            _set(OTCLogic.NAMESPACE, OTCLogic.stateKey(exchange), OTCLogic.encodeState(state));
        }
        for (uint256 i; i < subjects.whitelistedAssets.length; ++i) {
            WhitelistedAsset calldata item = subjects.whitelistedAssets[i];
            bytes32 key = Keys.make(keccak256("otcWhitelistedAsset"), item.exchange, item.asset);
            bool whitelisted = predecessor.otcWhitelistedAssets(item.exchange, item.asset);
            _set(LEGACY_NAMESPACE, key, bytes32(uint256(whitelisted ? 1 : 0)));
        }
    }

    function _set(bytes32 namespace, bytes32 key, bytes32 value) private {
        ++_words;
        parameterRegistry.set(proxy, namespace, key, value);
    }

    function _toWord(address account) private pure returns (bytes32) {
        return bytes32(uint256(uint160(account)));
    }
}
