// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";

import {Configurator} from "./Configurator.sol";
import {IPauConfigurator} from "./IPauConfigurator.sol";

/// @dev The AdminFacet, as a diamond wires it.
interface IAdminFacetLike {
    function admin_setRelayer(address relayer) external;
    function admin_setFreezer(address freezer) external;
    function admin_removeRelayer(address relayer) external;
}

/// @title PauConfigurator
/// @notice See {IPauConfigurator}.
contract PauConfigurator is IPauConfigurator, Configurator {
    bytes32 private constant RELAYER = keccak256("RELAYER");
    bytes32 private constant FREEZER = keccak256("FREEZER");

    // ------------------------------------------------------------------------------------------------------ storage

    /// @inheritdoc IPauConfigurator
    mapping(address pau => PauContracts) public pauContracts;

    // -------------------------------------------------------------------------------------------------- constructor

    constructor(address beamState_) Configurator(beamState_) {}

    // --------------------------------------------------------------------------------------------- aBEAM functions

    modifier roleAuth() {
        require(
            (beamState.userRoles(msg.sender) & beamState.actionsRoles(msg.sig)) != 0 ||
                beamState.wards(msg.sender) == 1,
            "PauConfigurator/role-not-authorized"
        );
        _;
    }

    /// @inheritdoc IPauConfigurator
    function setPauContracts(address pau, address controller, address rateLimits) external roleAuth {
        require(beamState.controllers(controller) == 1, "PauConfigurator/not-existing-controller");
        require(beamState.rateLimits(rateLimits) == 1, "PauConfigurator/not-existing-rateLimits");
        pauContracts[pau] = PauContracts({controller: controller, rateLimits: rateLimits});
        emit SetPauContracts(pau, controller, rateLimits);
    }

    /// @inheritdoc IPauConfigurator
    function delPauContracts(address pau) external roleAuth {
        delete pauContracts[pau];
        emit DelPauContracts(pau);
    }

    // --------------------------------------------------------------------------------------------- cBEAM functions

    /// @inheritdoc IPauConfigurator
    function setPauRateLimit(address pau, bytes32 key, uint256 maxAmount, uint256 slope) external {
        _setRateLimit(_contracts(pau).rateLimits, key, maxAmount, slope);
    }

    /// @inheritdoc IPauConfigurator
    function callPauAction(address pau, bytes calldata data) external returns (bytes memory) {
        return _callControllerAction(_contracts(pau).controller, data);
    }

    /// @inheritdoc IPauConfigurator
    function setRelayer(address pau, address relayer) external {
        _callControllerAction(_contracts(pau).controller, relayerAction(pau, relayer));
    }

    /// @inheritdoc IPauConfigurator
    function removeRelayer(address pau, address relayer) external {
        _removeRelayer(_contracts(pau).controller, relayer);
    }

    /// @inheritdoc IPauConfigurator
    function setFreezer(address pau, address freezer) external {
        _callControllerAction(_contracts(pau).controller, freezerAction(pau, freezer));
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IPauConfigurator
    function relayerAction(address pau, address relayer) public view returns (bytes memory) {
        return
            _isDiamond(_contracts(pau).controller)
                ? abi.encodeCall(IAdminFacetLike.admin_setRelayer, (relayer))
                : abi.encodeCall(IAccessControl.grantRole, (RELAYER, relayer));
    }

    /// @inheritdoc IPauConfigurator
    function freezerAction(address pau, address freezer) public view returns (bytes memory) {
        return
            _isDiamond(_contracts(pau).controller)
                ? abi.encodeCall(IAdminFacetLike.admin_setFreezer, (freezer))
                : abi.encodeCall(IAccessControl.grantRole, (FREEZER, freezer));
    }

    // ---------------------------------------------------------------------------------------------------- internals

    /// @dev An approval to appoint somebody is for one appointment: as long as it stood, whoever stole a cBEAM would undo
    ///      what a freezer did. It is gone before the call, which may come back here. Fails where BeamState does not let
    ///      the Configurator take it back.
    function _callControllerAction(address controller, bytes memory data) internal override returns (bytes memory) {
        if (!_appoints(data)) return super._callControllerAction(controller, data);
        bytes32 key = keccak256(data);
        _checkControllerAction(controller, key);
        beamState.delInitControllerActions(key, controller);
        // One for every controller is used up by the first.
        if (beamState.isControllerActionEnabled(key, controller)) beamState.delInitControllerActions(key, address(0));
        return _call(controller, data);
    }

    /// @dev By any of the calls that give an account a right in a controller, however it is made.
    function _appoints(bytes memory data) private pure returns (bool) {
        // What is shorter than a selector is filled up with zeros.
        bytes4 selector = bytes4(data);
        return
            selector == IAdminFacetLike.admin_setRelayer.selector ||
            selector == IAdminFacetLike.admin_setFreezer.selector ||
            selector == IAccessControl.grantRole.selector;
    }

    function _contracts(address pau) private view returns (PauContracts memory contracts) {
        contracts = pauContracts[pau];
        require(contracts.controller != address(0), "PauConfigurator/unknown-pau");
    }

    function _removeRelayer(address controller, address relayer) private notStopped onlyControllerCBeam(controller) {
        _call(
            controller,
            _isDiamond(controller)
                ? abi.encodeCall(IAdminFacetLike.admin_removeRelayer, (relayer))
                : abi.encodeCall(IAccessControl.revokeRole, (RELAYER, relayer))
        );
    }

    /// @dev Controllers of Stages 1 and 2 keep their own roles; a diamond answers no call that is not wired.
    function _isDiamond(address controller) private view returns (bool) {
        (bool success, bytes memory answer) = controller.staticcall(
            abi.encodeCall(IAccessControl.hasRole, (0, address(0)))
        );
        return !success || answer.length != 32;
    }
}
