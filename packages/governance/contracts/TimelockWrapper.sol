// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IBeamState} from "./IBeamState.sol";
import {IControllerActions} from "./IControllerActions.sol";

interface ITimelockLike {
    function hashOperationBatch(
        address[] calldata targets,
        uint256[] calldata values,
        bytes[] calldata payloads,
        bytes32 predecessor,
        bytes32 salt
    ) external pure returns (bytes32);
    function scheduleBatch(
        address[] calldata targets,
        uint256[] calldata values,
        bytes[] calldata payloads,
        bytes32 predecessor,
        bytes32 salt,
        uint256 delay
    ) external;
}

/// @title TimelockWrapper
/// @notice Schedules what an aBEAM adds, by name instead of by calldata, so that its signers see what they sign.
/// @dev PROPOSER_ROLE of the Timelock. It is a convenience and no restriction: other proposers schedule directly.
///      Every builder ends with (predecessor, salt, delay) as the Timelock's `scheduleBatch`, and returns the id of the
///      operation. Those of controller calls do not make the call: they approve it for the cBEAMs of `controller`.
///      They exist for the functions of Stage 1 and 2; {addInitControllerActions} approves a call of any controller.
abstract contract TimelockWrapper {
    struct RateLimitConfig {
        bytes32 key;
        address rateLimits;
        uint256 maxAmount;
        uint256 slope;
    }

    event Rely(address indexed usr);
    event Deny(address indexed usr);
    event Kiss(address indexed usr);
    event Diss(address indexed usr);
    event ProposalSubmitted(bytes32 indexed operationId, string functionName);

    // ------------------------------------------------------------------------------------------------------ storage

    mapping(address usr => uint256) public wards;
    /// @notice Who may propose.
    mapping(address usr => uint256) public buds;

    // --------------------------------------------------------------------------------------------------- immutables

    address public immutable timelock;
    address public immutable beamState;

    // -------------------------------------------------------------------------------------------------- constructor

    constructor(address timelock_, address beamState_) {
        timelock = timelock_;
        beamState = beamState_;
        wards[msg.sender] = 1;
        emit Rely(msg.sender);
    }

    // ---------------------------------------------------------------------------------------------- ward functions

    modifier auth() {
        require(wards[msg.sender] == 1, string.concat(_name(), "/not-authorized"));
        _;
    }

    function rely(address usr) external auth {
        wards[usr] = 1;
        emit Rely(usr);
    }

    function deny(address usr) external auth {
        wards[usr] = 0;
        emit Deny(usr);
    }

    function kiss(address usr) external auth {
        buds[usr] = 1;
        emit Kiss(usr);
    }

    function diss(address usr) external auth {
        buds[usr] = 0;
        emit Diss(usr);
    }

    // ------------------------------------------------------------------------------------- proposals for BeamState

    modifier toll() {
        require(buds[msg.sender] == 1, string.concat(_name(), "/not-whitelisted"));
        _;
    }

    function start(bytes32 predecessor, bytes32 salt, uint256 delay) external toll returns (bytes32) {
        return _propose("start", abi.encodeCall(IBeamState.start, ()), predecessor, salt, delay);
    }

    function setHop(
        address rateLimits,
        uint256 hop,
        bytes32 predecessor,
        bytes32 salt,
        uint256 delay
    ) external toll returns (bytes32) {
        return _propose("setHop", abi.encodeCall(IBeamState.setHop, (rateLimits, hop)), predecessor, salt, delay);
    }

    function setMaxChange(
        address rateLimits,
        uint256 maxChange,
        bytes32 predecessor,
        bytes32 salt,
        uint256 delay
    ) external toll returns (bytes32) {
        return
            _propose(
                "setMaxChange",
                abi.encodeCall(IBeamState.setMaxChange, (rateLimits, maxChange)),
                predecessor,
                salt,
                delay
            );
    }

    function addRateLimits(
        address rateLimits,
        bytes32 predecessor,
        bytes32 salt,
        uint256 delay
    ) external toll returns (bytes32) {
        return
            _propose("addRateLimits", abi.encodeCall(IBeamState.addRateLimits, (rateLimits)), predecessor, salt, delay);
    }

    function addController(
        address controller,
        bytes32 predecessor,
        bytes32 salt,
        uint256 delay
    ) external toll returns (bytes32) {
        return
            _propose("addController", abi.encodeCall(IBeamState.addController, (controller)), predecessor, salt, delay);
    }

    function addCBeam(address cBeam, bytes32 predecessor, bytes32 salt, uint256 delay) external toll returns (bytes32) {
        return _propose("addCBeam", abi.encodeCall(IBeamState.addCBeam, (cBeam)), predecessor, salt, delay);
    }

    function addInitRateLimits(
        RateLimitConfig calldata config,
        bytes32 predecessor,
        bytes32 salt,
        uint256 delay
    ) external toll returns (bytes32) {
        return _propose("addInitRateLimits", _encode(config), predecessor, salt, delay);
    }

    /// @notice One operation for all: they take effect together.
    function batchAddInitRateLimits(
        RateLimitConfig[] calldata configs,
        bytes32 predecessor,
        bytes32 salt,
        uint256 delay
    ) external toll returns (bytes32) {
        bytes[] memory payloads = new bytes[](configs.length);
        for (uint256 i; i < configs.length; ++i) payloads[i] = _encode(configs[i]);
        return _proposeBatch("batchAddInitRateLimits", payloads, predecessor, salt, delay);
    }

    /// @notice Approves any call of a controller, as those of a diamond's facets.
    function addInitControllerActions(
        bytes calldata data,
        address controller,
        bytes32 predecessor,
        bytes32 salt,
        uint256 delay
    ) external toll returns (bytes32) {
        return _approve("addInitControllerActions", data, controller, predecessor, salt, delay);
    }

    // -------------------------------------------------------------------------------- approvals of controller calls

    function grantRole(
        bytes32 role,
        address account,
        address controller,
        bytes32 predecessor,
        bytes32 salt,
        uint256 delay
    ) external toll returns (bytes32) {
        bytes memory data = abi.encodeCall(IControllerActions.grantRole, (role, account));
        return _approve("grantRole", data, controller, predecessor, salt, delay);
    }

    function revokeRole(
        bytes32 role,
        address account,
        address controller,
        bytes32 predecessor,
        bytes32 salt,
        uint256 delay
    ) external toll returns (bytes32) {
        bytes memory data = abi.encodeCall(IControllerActions.revokeRole, (role, account));
        return _approve("revokeRole", data, controller, predecessor, salt, delay);
    }

    function setMintRecipient(
        uint32 destinationDomain,
        bytes32 mintRecipient,
        address controller,
        bytes32 predecessor,
        bytes32 salt,
        uint256 delay
    ) external toll returns (bytes32) {
        bytes memory data = abi.encodeCall(IControllerActions.setMintRecipient, (destinationDomain, mintRecipient));
        return _approve("setMintRecipient", data, controller, predecessor, salt, delay);
    }

    function setLayerZeroRecipient(
        uint32 destinationEndpointId,
        bytes32 layerZeroRecipient,
        address controller,
        bytes32 predecessor,
        bytes32 salt,
        uint256 delay
    ) external toll returns (bytes32) {
        bytes memory data = abi.encodeCall(
            IControllerActions.setLayerZeroRecipient,
            (destinationEndpointId, layerZeroRecipient)
        );
        return _approve("setLayerZeroRecipient", data, controller, predecessor, salt, delay);
    }

    function setMaxSlippage(
        address pool,
        uint256 maxSlippage,
        address controller,
        bytes32 predecessor,
        bytes32 salt,
        uint256 delay
    ) external toll returns (bytes32) {
        bytes memory data = abi.encodeCall(IControllerActions.setMaxSlippage, (pool, maxSlippage));
        return _approve("setMaxSlippage", data, controller, predecessor, salt, delay);
    }

    function setMaxExchangeRate(
        address token,
        uint256 shares,
        uint256 maxExpectedAssets,
        address controller,
        bytes32 predecessor,
        bytes32 salt,
        uint256 delay
    ) external toll returns (bytes32) {
        bytes memory data = abi.encodeCall(IControllerActions.setMaxExchangeRate, (token, shares, maxExpectedAssets));
        return _approve("setMaxExchangeRate", data, controller, predecessor, salt, delay);
    }

    function setCentrifugeRecipient(
        uint16 centrifugeId,
        bytes32 recipient,
        address controller,
        bytes32 predecessor,
        bytes32 salt,
        uint256 delay
    ) external toll returns (bytes32) {
        bytes memory data = abi.encodeCall(IControllerActions.setCentrifugeRecipient, (centrifugeId, recipient));
        return _approve("setCentrifugeRecipient", data, controller, predecessor, salt, delay);
    }

    function setUniswapV3PoolMaxTickDelta(
        address pool,
        uint24 maxTickDelta,
        address controller,
        bytes32 predecessor,
        bytes32 salt,
        uint256 delay
    ) external toll returns (bytes32) {
        bytes memory data = abi.encodeCall(IControllerActions.setUniswapV3PoolMaxTickDelta, (pool, maxTickDelta));
        return _approve("setUniswapV3PoolMaxTickDelta", data, controller, predecessor, salt, delay);
    }

    function setUniswapV3AddLiquidityLowerTickBound(
        address pool,
        int24 lowerTickBound,
        address controller,
        bytes32 predecessor,
        bytes32 salt,
        uint256 delay
    ) external toll returns (bytes32) {
        bytes memory data = abi.encodeCall(
            IControllerActions.setUniswapV3AddLiquidityLowerTickBound,
            (pool, lowerTickBound)
        );
        return _approve("setUniswapV3AddLiquidityLowerTickBound", data, controller, predecessor, salt, delay);
    }

    function setUniswapV3AddLiquidityUpperTickBound(
        address pool,
        int24 upperTickBound,
        address controller,
        bytes32 predecessor,
        bytes32 salt,
        uint256 delay
    ) external toll returns (bytes32) {
        bytes memory data = abi.encodeCall(
            IControllerActions.setUniswapV3AddLiquidityUpperTickBound,
            (pool, upperTickBound)
        );
        return _approve("setUniswapV3AddLiquidityUpperTickBound", data, controller, predecessor, salt, delay);
    }

    function setUniswapV3TwapSecondsAgo(
        address pool,
        uint32 twapSecondsAgo,
        address controller,
        bytes32 predecessor,
        bytes32 salt,
        uint256 delay
    ) external toll returns (bytes32) {
        bytes memory data = abi.encodeCall(IControllerActions.setUniswapV3TwapSecondsAgo, (pool, twapSecondsAgo));
        return _approve("setUniswapV3TwapSecondsAgo", data, controller, predecessor, salt, delay);
    }

    // ---------------------------------------------------------------------------------------------------- internals

    /// @dev What reason strings start with.
    function _name() internal pure virtual returns (string memory);

    function _approve(
        string memory functionName,
        bytes memory data,
        address controller,
        bytes32 predecessor,
        bytes32 salt,
        uint256 delay
    ) internal returns (bytes32) {
        bytes memory payload = abi.encodeCall(IBeamState.addInitControllerActions, (data, controller));
        return _propose(functionName, payload, predecessor, salt, delay);
    }

    function _propose(
        string memory functionName,
        bytes memory payload,
        bytes32 predecessor,
        bytes32 salt,
        uint256 delay
    ) private returns (bytes32) {
        bytes[] memory payloads = new bytes[](1);
        payloads[0] = payload;
        return _proposeBatch(functionName, payloads, predecessor, salt, delay);
    }

    function _proposeBatch(
        string memory functionName,
        bytes[] memory payloads,
        bytes32 predecessor,
        bytes32 salt,
        uint256 delay
    ) private returns (bytes32 operationId) {
        uint256[] memory values = new uint256[](payloads.length);
        address[] memory targets = new address[](payloads.length);
        for (uint256 i; i < targets.length; ++i) targets[i] = beamState;
        ITimelockLike(timelock).scheduleBatch(targets, values, payloads, predecessor, salt, delay);
        operationId = ITimelockLike(timelock).hashOperationBatch(targets, values, payloads, predecessor, salt);
        emit ProposalSubmitted(operationId, functionName);
    }

    function _encode(RateLimitConfig calldata config) private pure returns (bytes memory) {
        return
            abi.encodeCall(
                IBeamState.addInitRateLimits,
                (config.key, config.rateLimits, config.maxAmount, config.slope)
            );
    }
}
