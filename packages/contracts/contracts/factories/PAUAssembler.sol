// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";

import {IAdministeredAgent} from "../access/IAdministeredAgent.sol";
import {IController} from "../controller/IController.sol";
import {AdministeredAgentFactory} from "./AdministeredAgentFactory.sol";
import {PAUFactory} from "./PAUFactory.sol";

/// @title PAUAssembler
/// @notice Builds a whole PAU in one transaction: components, agents, roles and integrations. It keeps no role, and it
///         sets neither limits nor parameters, so that a new PAU can do nothing until its admin says what.
contract PAUAssembler {
    /// @notice Who administers each of the three contracts. None of the lists may be empty.
    struct AdminConfig {
        address[] accessControlAdmins;
        address[] proxyAdmins;
        address[] rateLimitsAdmins;
    }

    /// @notice One allocator: an agent that is given ALLOCATOR_ROLE, and the people who act through it.
    struct AdministeredAgentConfig {
        address[] admins;
        address[] actors;
        address[] grantors;
        address[] revokers;
    }

    struct Components {
        address proxy;
        address controller;
        address accessControls;
        address rateLimits;
        address[] allocatorAgents;
    }

    error ZeroAdministeredAgentFactory();
    error ZeroPAUFactory();
    error NoAgentAdmins();
    error NoDefaultAdmins();
    error ZeroDefaultAdmin();

    event Deployment(
        address indexed proxy,
        address indexed controller,
        address accessControls,
        address rateLimits,
        address[] allocatorAgents,
        bytes32[] integrationIds,
        AdminConfig adminConfig,
        AdministeredAgentConfig[] allocatorAgentConfigs
    );

    bytes32 private constant DEFAULT_ADMIN_ROLE = 0x00;
    bytes32 private constant ALLOCATOR_ROLE = keccak256("ALLOCATOR_ROLE");
    bytes32 private constant CONTROLLER = keccak256("CONTROLLER");

    // ------------------------------------------------------------------------------------------------------ storage

    mapping(bytes32 request => uint256 count) private _deployments;

    // --------------------------------------------------------------------------------------------------- immutables

    address public immutable administeredAgentFactory;
    address public immutable pauFactory;

    // -------------------------------------------------------------------------------------------------- constructor

    constructor(address administeredAgentFactory_, address pauFactory_) {
        require(administeredAgentFactory_ != address(0), ZeroAdministeredAgentFactory());
        require(pauFactory_ != address(0), ZeroPAUFactory());
        administeredAgentFactory = administeredAgentFactory_;
        pauFactory = pauFactory_;
    }

    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @notice Builds a PAU. Anyone may; the result belongs to the admins named.
    /// @dev Addresses depend on the caller, on the arguments and on how often the caller used the same ones, and on
    ///      nothing that another account can change; {nextSalt} gives what CREATE2 needs to know them beforehand.
    function deploy(
        bytes32[] calldata integrationIds,
        AdminConfig calldata adminConfig,
        AdministeredAgentConfig[] calldata allocatorAgentConfigs
    )
        external
        returns (
            address proxy,
            address controller,
            address accessControls,
            address rateLimits,
            address[] memory allocatorAgents
        )
    {
        bytes32 request = _request(msg.sender, integrationIds, adminConfig, allocatorAgentConfigs);
        bytes32 salt = _saltOf(request, _deployments[request]++);

        Components memory pau = _deployComponents(salt);
        pau.allocatorAgents = _deployAgents(allocatorAgentConfigs, salt);

        _grantAdmins(pau.accessControls, adminConfig.accessControlAdmins);
        for (uint256 i; i < pau.allocatorAgents.length; ++i) {
            IAccessControl(pau.accessControls).grantRole(ALLOCATOR_ROLE, pau.allocatorAgents[i]);
        }
        _grantAdmins(pau.proxy, adminConfig.proxyAdmins);
        _grantAdmins(pau.rateLimits, adminConfig.rateLimitsAdmins);
        IAccessControl(pau.proxy).grantRole(CONTROLLER, pau.controller);
        IAccessControl(pau.rateLimits).grantRole(CONTROLLER, pau.controller);

        if (integrationIds.length > 0) IController(pau.controller).updateIntegrations(integrationIds);

        IAccessControl(pau.accessControls).renounceRole(DEFAULT_ADMIN_ROLE, address(this));
        IAccessControl(pau.proxy).renounceRole(DEFAULT_ADMIN_ROLE, address(this));
        IAccessControl(pau.rateLimits).renounceRole(DEFAULT_ADMIN_ROLE, address(this));

        _emitDeployment(pau, integrationIds, adminConfig, allocatorAgentConfigs);
        return (pau.proxy, pau.controller, pau.accessControls, pau.rateLimits, pau.allocatorAgents);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @notice The salt that {deploy} will use when `deployer` calls it next with these arguments.
    function nextSalt(
        address deployer,
        bytes32[] calldata integrationIds,
        AdminConfig calldata adminConfig,
        AdministeredAgentConfig[] calldata allocatorAgentConfigs
    ) external view returns (bytes32) {
        bytes32 request = _request(deployer, integrationIds, adminConfig, allocatorAgentConfigs);
        return _saltOf(request, _deployments[request]);
    }

    /// @notice The salt of the agent at a position, from that of the whole deployment.
    function agentSalt(bytes32 salt, uint256 index) public pure returns (bytes32) {
        return keccak256(abi.encode(salt, index));
    }

    // ---------------------------------------------------------------------------------------------------- internals

    function _request(
        address deployer,
        bytes32[] calldata integrationIds,
        AdminConfig calldata adminConfig,
        AdministeredAgentConfig[] calldata allocatorAgentConfigs
    ) private pure returns (bytes32) {
        return keccak256(abi.encode(deployer, integrationIds, adminConfig, allocatorAgentConfigs));
    }

    function _saltOf(bytes32 request, uint256 count) private pure returns (bytes32) {
        return keccak256(abi.encode(request, count));
    }

    function _deployComponents(bytes32 salt) private returns (Components memory pau) {
        PAUFactory factory = PAUFactory(pauFactory);
        pau.accessControls = factory.deployAccessControls(address(this), salt);
        pau.proxy = factory.deployALMProxy(address(this), salt);
        pau.rateLimits = factory.deployRateLimits(address(this), salt);
        pau.controller = factory.deployController(pau.accessControls, pau.proxy, pau.rateLimits, salt);
    }

    function _deployAgents(
        AdministeredAgentConfig[] calldata configs,
        bytes32 salt
    ) private returns (address[] memory agents) {
        agents = new address[](configs.length);
        for (uint256 i; i < configs.length; ++i) agents[i] = _deployAgent(configs[i], agentSalt(salt, i));
    }

    function _deployAgent(AdministeredAgentConfig calldata config, bytes32 salt) private returns (address agent) {
        agent = AdministeredAgentFactory(administeredAgentFactory).deploy(address(this), salt);
        IAdministeredAgent target = IAdministeredAgent(payable(agent));
        require(config.admins.length > 0, NoAgentAdmins());
        for (uint256 i; i < config.admins.length; ++i) target.addAdmin(config.admins[i]);
        for (uint256 i; i < config.actors.length; ++i) target.addActor(config.actors[i]);
        for (uint256 i; i < config.grantors.length; ++i) target.addGrantor(config.grantors[i]);
        for (uint256 i; i < config.revokers.length; ++i) target.addRevoker(config.revokers[i]);
        target.removeAdmin(address(this));
    }

    /// @dev Stricter than the live assembler, which accepts an empty list for proxy and limits: a proxy without an
    ///      admin could never be given another controller.
    function _grantAdmins(address target, address[] calldata admins) private {
        require(admins.length > 0, NoDefaultAdmins());
        for (uint256 i; i < admins.length; ++i) {
            require(admins[i] != address(0), ZeroDefaultAdmin());
            IAccessControl(target).grantRole(DEFAULT_ADMIN_ROLE, admins[i]);
        }
    }

    /// @dev Arguments in memory: the event's are too many for the stack.
    function _emitDeployment(
        Components memory pau,
        bytes32[] memory integrationIds,
        AdminConfig memory adminConfig,
        AdministeredAgentConfig[] memory agentConfigs
    ) private {
        emit Deployment(
            pau.proxy,
            pau.controller,
            pau.accessControls,
            pau.rateLimits,
            pau.allocatorAgents,
            integrationIds,
            adminConfig,
            agentConfigs
        );
    }
}
