// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IBeacon} from "@diamond-pau/contracts/beacon/IBeacon.sol";
import {Config} from "@diamond-pau/contracts/beacon/IRoutingTable.sol";
import {IController} from "@diamond-pau/contracts/controller/IController.sol";
import {PAUAssembler} from "@diamond-pau/contracts/factories/PAUAssembler.sol";
import {PAUFactory} from "@diamond-pau/contracts/factories/PAUFactory.sol";
import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {EnumerableSet} from "@openzeppelin/contracts/utils/structs/EnumerableSet.sol";

import {IBeamState} from "./IBeamState.sol";
import {ILayerFactory} from "./ILayerFactory.sol";
import {IPauConfigurator} from "./IPauConfigurator.sol";
import {Timelock} from "./Timelock.sol";

interface IAssetLike {
    function asset() external view returns (address);
    function decimals() external view returns (uint8);
}

interface IRoleAdminLike {
    function setRoleAdmin(bytes32 role, bytes32 adminRole) external;
}

/// @dev The AdminFacet, as a diamond wires it.
interface IAppointerLike {
    function admin_setRelayer(address relayer) external;
}

/// @title LayerFactory
/// @notice See {ILayerFactory}.
contract LayerFactory is ILayerFactory {
    using EnumerableSet for EnumerableSet.Bytes32Set;

    struct Template {
        Link link;
        TemplateLimit[] limits;
        EnumerableSet.Bytes32Set ids;
        mapping(bytes32 integrationId => bytes32) fingerprints;
    }

    /// @dev A PAU whose facets are not all wired: what it is to become, and how many of them are.
    struct Draft {
        bytes32 hash;
        uint256 wired;
    }

    /// @dev A registration while it is put together.
    struct Batch {
        address[] targets;
        bytes[] payloads;
        uint256 length;
    }

    bytes32 private constant DEFAULT_ADMIN_ROLE = 0x00;
    bytes32 private constant ALLOCATOR_ROLE = keccak256("ALLOCATOR_ROLE");
    bytes32 private constant CONTROLLER = keccak256("CONTROLLER");
    bytes32 private constant FREEZER_ROLE = keccak256("FREEZER_ROLE");
    bytes32 private constant RELAYER_ADMIN_ROLE = keccak256("RELAYER_ADMIN_ROLE");
    bytes32 private constant ADMIN_FACET = "ADMIN_FACET";

    // ------------------------------------------------------------------------------------------------------ storage

    mapping(Layer layer => Template) private _templates;
    /// @inheritdoc ILayerFactory
    mapping(address proxy => Draft) public drafts;

    // --------------------------------------------------------------------------------------------------- immutables

    PAUAssembler public immutable assembler;
    PAUFactory public immutable pauFactory;
    IBeacon public immutable beacon;
    IBeamState public immutable beamState;
    IPauConfigurator public immutable configurator;
    Timelock public immutable timelock;

    // -------------------------------------------------------------------------------------------------- constructor

    constructor(address assembler_, address configurator_, address timelock_) {
        require(timelock_ != address(0), ZeroAddress());
        assembler = PAUAssembler(assembler_);
        pauFactory = PAUFactory(assembler.pauFactory());
        beacon = IBeacon(pauFactory.beacon());
        configurator = IPauConfigurator(configurator_);
        beamState = configurator.beamState();
        timelock = Timelock(payable(timelock_));
    }

    // --------------------------------------------------------------------------------------------- aBEAM functions

    modifier roleAuth() {
        require(
            (beamState.userRoles(msg.sender) & beamState.actionsRoles(msg.sig)) != 0 ||
                beamState.wards(msg.sender) == 1,
            RoleNotAuthorized()
        );
        _;
    }

    /// @inheritdoc ILayerFactory
    function setTemplate(Layer layer, Link link, TemplateLimit[] calldata limits) external roleAuth {
        require(link != Link.None, TemplateMissing(layer));
        Template storage template = _templates[layer];
        template.link = link;
        delete template.limits;
        for (uint256 i; i < limits.length; ++i) template.limits.push(limits[i]);
        emit TemplateSet(layer, link, limits);
    }

    /// @inheritdoc ILayerFactory
    function delTemplate(Layer layer) external roleAuth {
        delete _templates[layer].link;
        delete _templates[layer].limits;
        emit TemplateSet(layer, Link.None, new TemplateLimit[](0));
    }

    /// @inheritdoc ILayerFactory
    function allowFacets(
        Layer layer,
        bytes32[] calldata integrationIds,
        bytes32[] calldata fingerprints
    ) external roleAuth {
        require(integrationIds.length == fingerprints.length, LengthMismatch());
        Template storage template = _templates[layer];
        for (uint256 i; i < integrationIds.length; ++i) {
            bytes32 id = integrationIds[i];
            require(fingerprints[i] != 0, ZeroFingerprint(id));
            template.ids.add(id);
            template.fingerprints[id] = fingerprints[i];
            emit FacetAllowed(layer, id, fingerprints[i]);
        }
    }

    /// @inheritdoc ILayerFactory
    function disallowFacets(Layer layer, bytes32[] calldata integrationIds) external roleAuth {
        Template storage template = _templates[layer];
        for (uint256 i; i < integrationIds.length; ++i) {
            bytes32 id = integrationIds[i];
            require(template.ids.remove(id), FacetNotAllowed(layer, id));
            delete template.fingerprints[id];
            emit FacetDisallowed(layer, id);
        }
    }

    /// @inheritdoc ILayerFactory
    function build(Request calldata request) external roleAuth returns (Pau memory pau, bytes32 operation) {
        return _begin(request, type(uint256).max);
    }

    /// @inheritdoc ILayerFactory
    function begin(
        Request calldata request,
        uint256 count
    ) external roleAuth returns (Pau memory pau, bytes32 operation) {
        return _begin(request, count);
    }

    /// @inheritdoc ILayerFactory
    function proceed(
        Request calldata request,
        Pau calldata pau,
        uint256 count
    ) external roleAuth returns (bytes32 operation) {
        Draft memory draft = drafts[pau.proxy];
        require(draft.hash == keccak256(abi.encode(request, pau)), NotBegun(pau.proxy));
        require(_templates[request.layer].link != Link.None, TemplateMissing(request.layer));
        return _proceed(request, pau, draft.wired, count);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc ILayerFactory
    function fingerprintOf(bytes32 integrationId) public view returns (bytes32) {
        Config memory config = beacon.getConfig(integrationId);
        return config.facet == address(0) ? bytes32(0) : keccak256(abi.encode(config));
    }

    /// @inheritdoc ILayerFactory
    function allowedFingerprint(Layer layer, bytes32 integrationId) external view returns (bytes32) {
        return _templates[layer].fingerprints[integrationId];
    }

    /// @inheritdoc ILayerFactory
    function allowedFacets(Layer layer) external view returns (bytes32[] memory) {
        return _templates[layer].ids.values();
    }

    /// @inheritdoc ILayerFactory
    function getTemplate(Layer layer) external view returns (Link, TemplateLimit[] memory) {
        return (_templates[layer].link, _templates[layer].limits);
    }

    /// @inheritdoc ILayerFactory
    function limitsOf(Request calldata request) public view returns (InitLimit[] memory limits) {
        Template storage template = _templates[request.layer];
        _checkUpstreams(template.link, request.upstreams);
        limits = new InitLimit[](template.limits.length * request.upstreams.length + request.limits.length);
        uint256 count;
        for (uint256 i; i < request.upstreams.length; ++i) {
            Upstream calldata upstream = request.upstreams[i];
            uint256 unit = 10 ** IAssetLike(upstream.asset).decimals();
            for (uint256 j; j < template.limits.length; ++j) {
                TemplateLimit memory limit = template.limits[j];
                if (upstream.via != 0 && upstream.via != limit.integrationId) continue;
                if (!_isWired(request.controllers, limit.integrationId)) continue;
                limits[count++] = InitLimit({
                    key: _key(limit, upstream),
                    maxAmount: (limit.maxAmount * unit) / 1e18,
                    slope: (limit.slope * unit) / 1e18
                });
            }
        }
        for (uint256 i; i < request.limits.length; ++i) limits[count++] = request.limits[i];
        // Shortens the list to what is in it: its length is its first word.
        assembly ("memory-safe") {
            mstore(limits, count)
        }
    }

    // ------------------------------------------------------------------------------------------------------- checks

    function _checkFacet(Layer layer, bytes32 id) private view {
        bytes32 allowed = _templates[layer].fingerprints[id];
        require(allowed != 0, FacetNotAllowed(layer, id));
        require(allowed == fingerprintOf(id), FacetChanged(layer, id));
    }

    function _checkUpstreams(Link link, Upstream[] calldata upstreams) private view {
        require(upstreams.length > 0, BadUpstream(link));
        for (uint256 i; i < upstreams.length; ++i) _checkUpstream(link, upstreams[i]);
    }

    /// @dev That the bridge leads to the upstream's chain is for those who read the proposal: no bridge can be asked.
    function _checkUpstream(Link link, Upstream calldata upstream) private view {
        require(upstream.asset.code.length > 0 && upstream.target.code.length > 0, BadUpstream(link));
        // One number stands for a chain at one bridge only.
        require((link == Link.Bridge) == (upstream.via != 0), BadUpstream(link));
        if (link == Link.Stablecoin) require(upstream.target == upstream.asset, BadUpstream(link));
        if (link == Link.Vault) {
            (bool success, bytes memory answer) = upstream.target.staticcall(abi.encodeCall(IAssetLike.asset, ()));
            require(
                success && answer.length == 32 && uint256(bytes32(answer)) == uint160(upstream.asset),
                BadUpstream(link)
            );
        }
    }

    function _isWired(bytes32[][] calldata controllers, bytes32 id) private pure returns (bool) {
        for (uint256 i; i < controllers.length; ++i) if (_contains(controllers[i], id)) return true;
        return false;
    }

    function _contains(bytes32[] calldata ids, bytes32 id) private pure returns (bool) {
        for (uint256 i; i < ids.length; ++i) if (ids[i] == id) return true;
        return false;
    }

    /// @dev As the Keys library of the facets makes them.
    function _key(TemplateLimit memory limit, Upstream calldata upstream) private pure returns (bytes32) {
        KeyShape shape = limit.shape;
        if (shape == KeyShape.Target) return keccak256(abi.encode(limit.name, upstream.target));
        if (shape == KeyShape.AssetTarget) return keccak256(abi.encode(limit.name, upstream.asset, upstream.target));
        if (shape == KeyShape.Domain) return keccak256(abi.encode(limit.name, upstream.domain));
        if (shape == KeyShape.Path) {
            return keccak256(abi.encode(limit.name, upstream.asset, upstream.target, upstream.peer, upstream.domain));
        }
        return limit.name;
    }

    // ----------------------------------------------------------------------------------------------------- building

    function _begin(Request calldata request, uint256 count) private returns (Pau memory pau, bytes32 operation) {
        require(_templates[request.layer].link != Link.None, TemplateMissing(request.layer));
        require(request.controllers.length > 0, NoController());
        _checkUpstreams(_templates[request.layer].link, request.upstreams);
        bool hasAdminFacet = _contains(request.controllers[0], ADMIN_FACET);
        require(hasAdminFacet || request.relayers.length + request.freezers.length == 0, AdminFacetMissing());
        require(!hasAdminFacet || request.freezers.length > 0, NoFreezer());

        pau = _assemble(request);
        if (hasAdminFacet) _setUpPeople(request, pau);
        operation = _proceed(request, pau, 0, count);
    }

    /// @dev Wires further facets, in the order of the request. The last one ends the factory's part.
    function _proceed(
        Request calldata request,
        Pau memory pau,
        uint256 wired,
        uint256 count
    ) private returns (bytes32 operation) {
        uint256 end = count > type(uint256).max - wired ? type(uint256).max : wired + count;
        uint256 total;
        for (uint256 i; i < request.controllers.length; ++i) {
            uint256 start = total;
            total += request.controllers[i].length;
            (uint256 from, uint256 to) = (Math.max(start, wired), Math.min(total, end));
            if (from >= to) continue;
            bytes32[] calldata ids = request.controllers[i][from - start:to - start];
            for (uint256 j; j < ids.length; ++j) _checkFacet(request.layer, ids[j]);
            IController(pau.controllers[i]).updateIntegrations(ids);
        }
        if (end < total) {
            drafts[pau.proxy] = Draft({hash: keccak256(abi.encode(request, pau)), wired: end});
            emit PauBegun(request.layer, pau.proxy, pau);
            return 0;
        }

        delete drafts[pau.proxy];
        _leave(pau.proxy);
        _leave(pau.accessControls);
        _leave(pau.rateLimits);
        operation = _propose(request, pau, limitsOf(request));
        emit PauBuilt(request.layer, pau.proxy, operation, pau);
    }

    /// @dev The factory is an admin among others until {_leave}.
    function _assemble(Request calldata request) private returns (Pau memory pau) {
        pau.controllers = new address[](request.controllers.length);
        PAUAssembler.AdminConfig memory admins = PAUAssembler.AdminConfig({
            accessControlAdmins: _list(request.admin, address(configurator), address(this)),
            proxyAdmins: _list(request.admin, address(this)),
            rateLimitsAdmins: _list(request.admin, address(configurator), address(this))
        });
        (pau.proxy, pau.controllers[0], pau.accessControls, pau.rateLimits, pau.agents) = assembler.deploy(
            new bytes32[](0),
            admins,
            request.agents
        );
        for (uint256 i = 1; i < request.controllers.length; ++i) {
            // A salt of the PAU's own, so that the address depends on nothing but the PAU and the position.
            bytes32 salt = keccak256(abi.encode(pau.proxy, i));
            address controller = pauFactory.deployController(pau.accessControls, pau.proxy, pau.rateLimits, salt);
            pau.controllers[i] = controller;
            IAccessControl(pau.proxy).grantRole(CONTROLLER, controller);
            IAccessControl(pau.rateLimits).grantRole(CONTROLLER, controller);
        }
    }

    /// @dev What the README of the AdminFacet asks for.
    function _setUpPeople(Request calldata request, Pau memory pau) private {
        IAccessControl roles = IAccessControl(pau.accessControls);
        for (uint256 i; i < request.freezers.length; ++i) roles.grantRole(FREEZER_ROLE, request.freezers[i]);
        roles.grantRole(RELAYER_ADMIN_ROLE, pau.controllers[0]);
        roles.grantRole(RELAYER_ADMIN_ROLE, request.admin);
        IRoleAdminLike(pau.accessControls).setRoleAdmin(ALLOCATOR_ROLE, RELAYER_ADMIN_ROLE);
        IRoleAdminLike(pau.accessControls).setRoleAdmin(FREEZER_ROLE, RELAYER_ADMIN_ROLE);
    }

    function _leave(address target) private {
        IAccessControl(target).renounceRole(DEFAULT_ADMIN_ROLE, address(this));
    }

    // ------------------------------------------------------------------------------------------------- registration

    function _propose(
        Request calldata request,
        Pau memory pau,
        InitLimit[] memory limits
    ) private returns (bytes32 operation) {
        Batch memory batch = _registration(request, pau, limits);
        uint256[] memory values = new uint256[](batch.length);
        bytes32 salt = bytes32(uint256(uint160(pau.proxy)));
        operation = timelock.hashOperationBatch(batch.targets, values, batch.payloads, 0, salt);
        timelock.scheduleBatch(batch.targets, values, batch.payloads, 0, salt, timelock.getMinDelay());
    }

    function _registration(
        Request calldata request,
        Pau memory pau,
        InitLimit[] memory limits
    ) private view returns (Batch memory batch) {
        uint256 length = pau.controllers.length + 2 + limits.length + request.relayers.length + request.actions.length;
        if (request.cBeam != address(0)) ++length;
        batch.targets = new address[](length);
        batch.payloads = new bytes[](length);

        address first = pau.controllers[0];
        for (uint256 i; i < pau.controllers.length; ++i) {
            _state(batch, abi.encodeCall(IBeamState.addController, (pau.controllers[i])));
        }
        _state(batch, abi.encodeCall(IBeamState.addRateLimits, (pau.rateLimits)));
        _add(
            batch,
            address(configurator),
            abi.encodeCall(IPauConfigurator.setPauContracts, (pau.proxy, first, pau.rateLimits))
        );
        for (uint256 i; i < limits.length; ++i) {
            InitLimit memory limit = limits[i];
            _state(
                batch,
                abi.encodeCall(IBeamState.addInitRateLimits, (limit.key, pau.rateLimits, limit.maxAmount, limit.slope))
            );
        }
        for (uint256 i; i < request.relayers.length; ++i) {
            bytes memory data = abi.encodeCall(IAppointerLike.admin_setRelayer, (request.relayers[i]));
            _state(batch, abi.encodeCall(IBeamState.addInitControllerActions, (data, first)));
        }
        for (uint256 i; i < request.actions.length; ++i) {
            _state(batch, abi.encodeCall(IBeamState.addInitControllerActions, (request.actions[i], first)));
        }
        if (request.cBeam != address(0)) _state(batch, abi.encodeCall(IBeamState.addCBeam, (request.cBeam)));
    }

    function _state(Batch memory batch, bytes memory payload) private view {
        _add(batch, address(beamState), payload);
    }

    function _add(Batch memory batch, address target, bytes memory payload) private pure {
        batch.targets[batch.length] = target;
        batch.payloads[batch.length++] = payload;
    }

    // ---------------------------------------------------------------------------------------------------- internals

    function _list(address a, address b) private pure returns (address[] memory list) {
        list = new address[](2);
        (list[0], list[1]) = (a, b);
    }

    function _list(address a, address b, address c) private pure returns (address[] memory list) {
        list = new address[](3);
        (list[0], list[1], list[2]) = (a, b, c);
    }
}
