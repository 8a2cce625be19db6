// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";

/// @title Timelock
/// @notice What adds authority waits here, where everybody can read it and the cancellers can take it back.
/// @dev OpenZeppelin's, with a pause, with operations that can be listed, in batches only, and never on itself: roles
///      and delay are the admin's alone. Anyone may execute. Time that passes while paused counts.
contract Timelock is TimelockController, Pausable {
    struct Operation {
        address[] targets;
        uint256[] values;
        bytes[] payloads;
        bytes32 predecessor;
        bytes32 salt;
    }

    bytes32 public constant PAUSER_ROLE = keccak256("PAUSER_ROLE");

    // ------------------------------------------------------------------------------------------------------ storage

    /// @notice Predecessor and salt of a pending operation; {getOperation} has all of it.
    mapping(bytes32 id => Operation) public operations;

    bytes32[] private _ids;
    mapping(bytes32 id => uint256 indexPlusOne) private _positions;

    // -------------------------------------------------------------------------------------------------- constructor

    constructor(
        uint256 minDelay,
        address admin
    ) TimelockController(minDelay, new address[](0), new address[](1), admin) {
        // The one executor above is address(0): everybody.
        require(admin != address(0), "Timelock/admin-zero-address");
        _revokeRole(DEFAULT_ADMIN_ROLE, address(this));
    }

    // --------------------------------------------------------------------------------------------- admin functions

    function unpause() external onlyRole(DEFAULT_ADMIN_ROLE) {
        _unpause();
    }

    /// @notice Sets the least delay, in seconds, of operations scheduled from now on.
    function updateDelayImmediately(uint256 newDelay) external onlyRole(DEFAULT_ADMIN_ROLE) {
        // OpenZeppelin accepts the change from the Timelock itself only.
        this.updateDelay(newDelay);
    }

    // -------------------------------------------------------------------------------------------- pauser functions

    /// @notice Freezes scheduling, cancelling and executing alike.
    function pause() external onlyRole(PAUSER_ROLE) {
        _pause();
    }

    // ------------------------------------------------------------------------------ proposer, canceller, executors

    /// @notice Always reverts: one way to schedule, so that every operation is listed.
    function schedule(address, uint256, bytes calldata, bytes32, bytes32, uint256) public pure override {
        revert("Timelock/use-scheduleBatch");
    }

    /// @notice Always reverts, as {schedule}.
    function execute(address, uint256, bytes calldata, bytes32, bytes32) public payable override {
        revert("Timelock/use-executeBatch");
    }

    /// @inheritdoc TimelockController
    function scheduleBatch(
        address[] calldata targets,
        uint256[] calldata values,
        bytes[] calldata payloads,
        bytes32 predecessor,
        bytes32 salt,
        uint256 delay
    ) public override onlyRole(PROPOSER_ROLE) whenNotPaused {
        for (uint256 i; i < targets.length; ++i) {
            require(targets[i] != address(this), "Timelock/self-calls-disabled");
        }
        super.scheduleBatch(targets, values, payloads, predecessor, salt, delay);
        _list(
            hashOperationBatch(targets, values, payloads, predecessor, salt),
            Operation({targets: targets, values: values, payloads: payloads, predecessor: predecessor, salt: salt})
        );
    }

    /// @inheritdoc TimelockController
    function cancel(bytes32 id) public override onlyRole(CANCELLER_ROLE) whenNotPaused {
        super.cancel(id);
        _unlist(id);
    }

    /// @inheritdoc TimelockController
    function executeBatch(
        address[] calldata targets,
        uint256[] calldata values,
        bytes[] calldata payloads,
        bytes32 predecessor,
        bytes32 salt
    ) public payable override whenNotPaused {
        super.executeBatch(targets, values, payloads, predecessor, salt);
        _unlist(hashOperationBatch(targets, values, payloads, predecessor, salt));
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @notice The first operation that can be executed now, from a position of the list on; 0 where there is none.
    /// @param maxIterations How many positions to look at; 0 for all.
    function getNextExecutableOperation(uint256 startIndex, uint256 maxIterations) external view returns (bytes32) {
        uint256 end = _ids.length;
        if (maxIterations != 0 && startIndex < end && maxIterations < end - startIndex) {
            end = startIndex + maxIterations;
        }
        for (uint256 i = startIndex; i < end; ++i) {
            bytes32 id = _ids[i];
            bytes32 predecessor = operations[id].predecessor;
            if (isOperationReady(id) && (predecessor == bytes32(0) || isOperationDone(predecessor))) return id;
        }
        return bytes32(0);
    }

    /// @notice The position of a pending operation. Positions change when an operation leaves the list.
    function getOperationIndex(bytes32 id) external view returns (bool exists, uint256 index) {
        uint256 position = _positions[id];
        return position == 0 ? (false, 0) : (true, position - 1);
    }

    /// @notice How many operations are pending.
    function getOperationCount() external view returns (uint256) {
        return _ids.length;
    }

    /// @notice The pending operation at a position.
    function getOperationId(uint256 index) external view returns (bytes32) {
        return _ids[index];
    }

    /// @notice The arguments of a pending operation; empty for any other.
    function getOperation(bytes32 id) external view returns (Operation memory) {
        return operations[id];
    }

    // ---------------------------------------------------------------------------------------------------- internals

    function _list(bytes32 id, Operation memory operation) private {
        operations[id] = operation;
        _ids.push(id);
        _positions[id] = _ids.length;
    }

    /// @dev The last one takes the free position.
    function _unlist(bytes32 id) private {
        uint256 index = _positions[id] - 1;
        bytes32 last = _ids[_ids.length - 1];
        _ids[index] = last;
        _positions[last] = index + 1;
        _ids.pop();
        delete _positions[id];
        delete operations[id];
    }
}
