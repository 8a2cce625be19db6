// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {EnumerableSet} from "@openzeppelin/contracts/utils/structs/EnumerableSet.sol";

import {IAdministeredAgent} from "./IAdministeredAgent.sol";

/// @title AdministeredAgent
/// @notice See {IAdministeredAgent}.
contract AdministeredAgent is IAdministeredAgent {
    using EnumerableSet for EnumerableSet.AddressSet;

    // ------------------------------------------------------------------------------------------------------ storage

    EnumerableSet.AddressSet private _admins;
    EnumerableSet.AddressSet private _actors;
    EnumerableSet.AddressSet private _grantors;
    EnumerableSet.AddressSet private _revokers;

    // -------------------------------------------------------------------------------------------------- constructor

    constructor(address admin) {
        require(admin != address(0), ZeroAccount());
        _admins.add(admin);
        emit AdminAdded(admin, msg.sender);
    }

    receive() external payable {}

    // --------------------------------------------------------------------------------------------- admin functions

    modifier onlyAdmin() {
        require(_admins.contains(msg.sender), NotAdmin());
        _;
    }

    /// @inheritdoc IAdministeredAgent
    function addAdmin(address account) external onlyAdmin {
        require(account != address(0), ZeroAccount());
        require(_admins.add(account), AccountAlreadyAdmin());
        emit AdminAdded(account, msg.sender);
    }

    /// @inheritdoc IAdministeredAgent
    function removeAdmin(address account) external onlyAdmin {
        require(_admins.remove(account), AccountNotAdmin());
        require(_admins.length() > 0, NoAdminsRemaining());
        emit AdminRemoved(account, msg.sender);
    }

    /// @inheritdoc IAdministeredAgent
    function addGrantor(address account) external onlyAdmin {
        require(account != address(0), ZeroAccount());
        require(_grantors.add(account), AccountAlreadyGrantor());
        emit GrantorAdded(account, msg.sender);
    }

    /// @inheritdoc IAdministeredAgent
    function removeGrantor(address account) external onlyAdmin {
        require(_grantors.remove(account), AccountNotGrantor());
        emit GrantorRemoved(account, msg.sender);
    }

    /// @inheritdoc IAdministeredAgent
    function addRevoker(address account) external onlyAdmin {
        require(account != address(0), ZeroAccount());
        require(_revokers.add(account), AccountAlreadyRevoker());
        emit RevokerAdded(account, msg.sender);
    }

    /// @inheritdoc IAdministeredAgent
    function removeRevoker(address account) external onlyAdmin {
        require(_revokers.remove(account), AccountNotRevoker());
        emit RevokerRemoved(account, msg.sender);
    }

    // ---------------------------------------------------------------------------------- grantor, revoker functions

    /// @inheritdoc IAdministeredAgent
    function addActor(address account) external {
        require(_admins.contains(msg.sender) || _grantors.contains(msg.sender), NotGrantor());
        require(account != address(0), ZeroAccount());
        require(_actors.add(account), AccountAlreadyActor());
        emit ActorAdded(account, msg.sender);
    }

    /// @inheritdoc IAdministeredAgent
    function removeActor(address account) external {
        require(_admins.contains(msg.sender) || _revokers.contains(msg.sender), NotRevoker());
        require(_actors.remove(account), AccountNotActor());
        emit ActorRemoved(account, msg.sender);
    }

    // ---------------------------------------------------------------------------------------------- actor functions

    modifier onlyActor() {
        require(_actors.contains(msg.sender), NotActor());
        _;
    }

    /// @inheritdoc IAdministeredAgent
    function call(address target, bytes calldata data) external payable onlyActor returns (bytes memory) {
        return _call(target, data, msg.value);
    }

    /// @inheritdoc IAdministeredAgent
    function batchCall(
        address[] calldata targets,
        bytes[] calldata data,
        uint256[] calldata values
    ) external payable onlyActor returns (bytes[] memory results) {
        require(targets.length == data.length && targets.length == values.length, MismatchedArrayLengths());
        results = new bytes[](targets.length);
        for (uint256 i; i < targets.length; ++i) results[i] = _call(targets[i], data[i], values[i]);
    }

    /// @inheritdoc IAdministeredAgent
    function sendValue(address target, uint256 value) external payable onlyActor {
        Address.sendValue(payable(target), value);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IAdministeredAgent
    function adminCount() external view returns (uint256) {
        return _admins.length();
    }

    /// @inheritdoc IAdministeredAgent
    function actorCount() external view returns (uint256) {
        return _actors.length();
    }

    /// @inheritdoc IAdministeredAgent
    function grantorCount() external view returns (uint256) {
        return _grantors.length();
    }

    /// @inheritdoc IAdministeredAgent
    function revokerCount() external view returns (uint256) {
        return _revokers.length();
    }

    /// @inheritdoc IAdministeredAgent
    function getAdmin(uint256 index) external view returns (address) {
        return _admins.at(index);
    }

    /// @inheritdoc IAdministeredAgent
    function getActor(uint256 index) external view returns (address) {
        return _actors.at(index);
    }

    /// @inheritdoc IAdministeredAgent
    function getGrantor(uint256 index) external view returns (address) {
        return _grantors.at(index);
    }

    /// @inheritdoc IAdministeredAgent
    function getRevoker(uint256 index) external view returns (address) {
        return _revokers.at(index);
    }

    /// @inheritdoc IAdministeredAgent
    function getIsAdmin(address account) external view returns (bool) {
        return _admins.contains(account);
    }

    /// @inheritdoc IAdministeredAgent
    function getIsActor(address account) external view returns (bool) {
        return _actors.contains(account);
    }

    /// @inheritdoc IAdministeredAgent
    function getIsGrantor(address account) external view returns (bool) {
        return _grantors.contains(account);
    }

    /// @inheritdoc IAdministeredAgent
    function getIsRevoker(address account) external view returns (bool) {
        return _revokers.contains(account);
    }

    // ---------------------------------------------------------------------------------------------------- internals

    function _call(address target, bytes calldata data, uint256 value) private returns (bytes memory) {
        require(target != address(this), InvalidTarget());
        return Address.functionCallWithValue(target, data, value);
    }
}
