// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {PAUAssembler} from "@diamond-pau/contracts/factories/PAUAssembler.sol";

/// @title ILayerFactory
/// @notice Builds the PAU of any layer from that layer's template: custody, limits, roles, one or more Controllers with
///         facets of the layer's allowlist, and the proposal that registers all of it with the Configurator.
/// @dev A layer is data: a kind of upstream link, an allowlist, and the limits that the Configurator may set at first.
///      Functions are for roles of BeamState, or its wards: what widens a template waits in the Timelock, what narrows
///      one does not, and the Core Council builds at once, for a new PAU can do nothing before its registration has
///      waited. Else they revert with {RoleNotAuthorized}.
///
///      The factory keeps no role in anything it has built, and no balance. As the wrappers, it may propose to the
///      Timelock, and proposes nothing but registrations of what it has just built.
interface ILayerFactory {
    enum Layer {
        Generator,
        Prime,
        Halo,
        Foreign
    }

    /// @notice Where a layer's money comes from. `None`: the layer has no template.
    enum Link {
        None,
        /// An ERC-20 that the PAU mints and burns.
        Stablecoin,
        /// An ERC-4626 vault: upstream deposits, the PAU takes and brings back.
        Vault,
        /// A bridge from the PAU's upstream on another chain.
        Bridge
    }

    /// @notice How the key of a template's limit is made of its name and of the upstream link.
    enum KeyShape {
        /// The name's hash itself.
        Name,
        /// With the target.
        Target,
        /// With asset and target.
        AssetTarget,
        /// With the domain.
        Domain,
        /// With asset, target, peer and domain.
        Path
    }

    /// @notice What the Configurator may set at first for one operation of the link.
    struct TemplateLimit {
        /// The integration that uses it up; the limit is left out where the PAU does not have that one.
        bytes32 integrationId;
        /// keccak256 of the limit's name.
        bytes32 name;
        KeyShape shape;
        /// Of the upstream's asset, 1e18 for one whole token, whatever its decimals.
        uint256 maxAmount;
        /// The same, a second.
        uint256 slope;
    }

    /// @notice The upstream end of a PAU. What its layer's link does not use is zero.
    struct Upstream {
        /// The integration that crosses the bridge, whose limits alone are made of this upstream; zero for other links.
        bytes32 via;
        /// The ERC-20 that comes through the link.
        address asset;
        /// The stablecoin again, the vault, or the bridge on this chain: CCTP's messenger, an OFT.
        address target;
        /// The bridge's number of the upstream's chain.
        uint32 domain;
        /// The bridge's other end, where keys name it: the OFT there, left-padded.
        bytes32 peer;
    }

    /// @notice A further limit that the Configurator may set at first: see IBeamState.addInitRateLimits.
    struct InitLimit {
        bytes32 key;
        uint256 maxAmount;
        uint256 slope;
    }

    struct Request {
        Layer layer;
        /// At least one.
        Upstream[] upstreams;
        /// Integrations by Controller. The first is the one that the Configurator knows the PAU by; all of them act on
        /// the same custody, limits and roles.
        bytes32[][] controllers;
        /// Governance of the PAU: administers custody, limits, roles.
        address admin;
        /// Allocators that are agents, with people of their own.
        PAUAssembler.AdministeredAgentConfig[] agents;
        /// May stop relayers from the first block on. Needs the AdminFacet, which needs at least one.
        address[] freezers;
        /// May be appointed by the cBEAM. Needs the AdminFacet.
        address[] relayers;
        InitLimit[] limits;
        /// Further calls of the first Controller that the cBEAM may make.
        bytes[] actions;
        /// GovOps; zero where it is proposed apart.
        address cBeam;
    }

    struct Pau {
        address proxy;
        address accessControls;
        address rateLimits;
        address[] controllers;
        address[] agents;
    }

    error RoleNotAuthorized();
    error ZeroAddress();
    error LengthMismatch();
    error ZeroFingerprint(bytes32 integrationId);
    error TemplateMissing(Layer layer);
    error NoController();
    /// @notice No such PAU waits for facets of such a request.
    error NotBegun(address proxy);
    /// @notice The integration is not on the layer's allowlist.
    error FacetNotAllowed(Layer layer, bytes32 integrationId);
    /// @notice The Beacon does not publish what was allowed under this id.
    error FacetChanged(Layer layer, bytes32 integrationId);
    /// @notice There is no upstream, or one that is not what the layer's link is.
    error BadUpstream(Link link);
    /// @notice Relayers or freezers are named, and the first Controller has nothing to appoint or stop them with.
    error AdminFacetMissing();
    /// @notice Relayers could be appointed whom nobody stops.
    error NoFreezer();

    event TemplateSet(Layer indexed layer, Link link, TemplateLimit[] limits);
    event FacetAllowed(Layer indexed layer, bytes32 indexed integrationId, bytes32 fingerprint);
    event FacetDisallowed(Layer indexed layer, bytes32 indexed integrationId);
    event PauBegun(Layer indexed layer, address indexed proxy, Pau pau);
    /// @param operation The registration, as the Timelock lists it.
    event PauBuilt(Layer indexed layer, address indexed proxy, bytes32 indexed operation, Pau pau);

    /// @notice Sets a layer's link and limits. The allowlist stays.
    function setTemplate(Layer layer, Link link, TemplateLimit[] calldata limits) external;

    /// @notice No PAU of this layer until there is a template again.
    function delTemplate(Layer layer) external;

    /// @notice Allows integrations for a layer, each as it was reviewed.
    /// @param fingerprints What {fingerprintOf} returns while the Beacon publishes what was reviewed. A Beacon that
    ///        publishes anything else under an allowed id is refused, so that whoever holds it adds nothing to a list.
    function allowFacets(Layer layer, bytes32[] calldata integrationIds, bytes32[] calldata fingerprints) external;
    function disallowFacets(Layer layer, bytes32[] calldata integrationIds) external;

    /// @notice Builds a PAU and proposes its registration, with the Timelock's least delay.
    /// @dev Reverts, in this order, with {TemplateMissing}, {NoController}, {BadUpstream}, {AdminFacetMissing},
    ///      {NoFreezer}, as PAUAssembler does, and with {FacetNotAllowed} or {FacetChanged}.
    function build(Request calldata request) external returns (Pau memory pau, bytes32 operation);

    /// @notice Begins a PAU with more facets than one transaction can wire: wires the first `count` of the request.
    ///         Until {proceed} has wired the last, the factory is an admin of the PAU, and uses that to wire only; whoever
    ///         gives up on it loses nothing, for it is not registered, and its own admin may send the factory away.
    /// @dev Reverts as {build}. Ends as {build} where `count` is all of them; else the operation is zero.
    function begin(Request calldata request, uint256 count) external returns (Pau memory pau, bytes32 operation);

    /// @notice Wires the next `count` facets of a PAU, and with the last proposes its registration.
    /// @dev Reverts with {NotBegun} unless request and PAU are those of {begin}, and as {build} for whatever was taken back
    ///      meanwhile.
    function proceed(Request calldata request, Pau calldata pau, uint256 count) external returns (bytes32 operation);

    /// @notice A PAU that was begun, and whose last facet is not wired yet; zeros for any other.
    /// @return hash keccak256 of request and PAU, ABI encoded.
    /// @return wired How many facets of the request are wired.
    function drafts(address proxy) external view returns (bytes32 hash, uint256 wired);

    /// @notice What the Beacon publishes under an id, facet and wires, as one word; zero for nothing.
    function fingerprintOf(bytes32 integrationId) external view returns (bytes32);

    /// @notice What a layer allows under an id; zero for nothing.
    function allowedFingerprint(Layer layer, bytes32 integrationId) external view returns (bytes32);

    function allowedFacets(Layer layer) external view returns (bytes32[] memory integrationIds);
    function getTemplate(Layer layer) external view returns (Link link, TemplateLimit[] memory limits);

    /// @notice The limits that a request would register: those of its template, then its own.
    function limitsOf(Request calldata request) external view returns (InitLimit[] memory);
}
