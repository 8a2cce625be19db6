import { parseAbi } from 'viem'

// What the deployer reads and calls, typed. A test holds each item against the compiled contracts.

export const accessControlAbi = parseAbi([
  'function hasRole(bytes32 role, address account) view returns (bool)',
  'function getRoleAdmin(bytes32 role) view returns (bytes32)',
  'function grantRole(bytes32 role, address account)',
  'function revokeRole(bytes32 role, address account)',
  'event RoleGranted(bytes32 indexed role, address indexed account, address indexed sender)',
  'event RoleRevoked(bytes32 indexed role, address indexed account, address indexed sender)',
])

export const accessControlsAbi = parseAbi(['function setRoleAdmin(bytes32 role, bytes32 adminRole)'])

export const accessControlEnumerableAbi = parseAbi([
  'function getRoleMember(bytes32 role, uint256 index) view returns (address)',
  'function getRoleMemberCount(bytes32 role) view returns (uint256)',
])

const wiring = [
  'struct Wire { bytes4 callSelector; bytes4 delegateSelector; }',
  'struct Config { address facet; Wire[] wires; }',
  'struct Integration { bytes32 id; Config config; }',
] as const

export const beaconAbi = parseAbi([
  ...wiring,
  'function integrations() view returns (Integration[])',
  'function getConfig(bytes32 id) view returns (Config)',
  'function getConfigs(bytes32[] ids) view returns (Config[])',
  'function setIntegration(bytes32 id, Config config)',
])

export const controllerAbi = parseAbi([
  ...wiring,
  'function accessControls() view returns (address)',
  'function beacon() view returns (address)',
  'function proxy() view returns (address)',
  'function rateLimits() view returns (address)',
  'function integrations() view returns (Integration[])',
  'function getConfig(bytes32 id) view returns (Config)',
  'function getConfigs(bytes32[] ids) view returns (Config[])',
  'function updateIntegrations(bytes32[] ids)',
  'function removeIntegrations(bytes32[] ids)',
])

export const rateLimitsAbi = parseAbi([
  'struct RateLimitData { uint256 maxAmount; uint256 slope; uint256 lastAmount; uint256 lastUpdated; }',
  'function getRateLimitData(bytes32 key) view returns (RateLimitData)',
  'function getCurrentRateLimit(bytes32 key) view returns (uint256)',
  'function setRateLimitData(bytes32 key, uint256 maxAmount, uint256 slope)',
  'function setUnlimitedRateLimitData(bytes32 key)',
  'event RateLimitDataSet(bytes32 indexed key, uint256 maxAmount, uint256 slope, uint256 lastAmount, uint256 lastUpdated)',
])

export const agentAbi = parseAbi([
  'function adminCount() view returns (uint256)',
  'function actorCount() view returns (uint256)',
  'function grantorCount() view returns (uint256)',
  'function revokerCount() view returns (uint256)',
  'function getAdmin(uint256 index) view returns (address)',
  'function getActor(uint256 index) view returns (address)',
  'function getGrantor(uint256 index) view returns (address)',
  'function getRevoker(uint256 index) view returns (address)',
  'function getIsAdmin(address account) view returns (bool)',
  'function getIsActor(address account) view returns (bool)',
  'function getIsGrantor(address account) view returns (bool)',
  'function getIsRevoker(address account) view returns (bool)',
  'function addAdmin(address account)',
  'function addActor(address account)',
  'function addGrantor(address account)',
  'function addRevoker(address account)',
  'function removeAdmin(address account)',
  'function removeActor(address account)',
  'function removeGrantor(address account)',
  'function removeRevoker(address account)',
  'function call(address target, bytes data) payable returns (bytes)',
])

export const assemblerAbi = parseAbi([
  'struct AdminConfig { address[] accessControlAdmins; address[] proxyAdmins; address[] rateLimitsAdmins; }',
  'struct AdministeredAgentConfig { address[] admins; address[] actors; address[] grantors; address[] revokers; }',
  'function deploy(bytes32[] integrationIds, AdminConfig adminConfig, AdministeredAgentConfig[] allocatorAgentConfigs) returns (address proxy, address controller, address accessControls, address rateLimits, address[] allocatorAgents)',
  'function nextSalt(address deployer, bytes32[] integrationIds, AdminConfig adminConfig, AdministeredAgentConfig[] allocatorAgentConfigs) view returns (bytes32)',
  'event Deployment(address indexed proxy, address indexed controller, address accessControls, address rateLimits, address[] allocatorAgents, bytes32[] integrationIds, AdminConfig adminConfig, AdministeredAgentConfig[] allocatorAgentConfigs)',
])

export const parameterRegistryAbi = parseAbi([
  'event ParameterSet(address indexed pau, bytes32 indexed namespace, bytes32 indexed key, bytes32 value)',
])
