// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";

import {IBeacon} from "../beacon/IBeacon.sol";
import {Config, Dispatch, Integration, IRoutingTable} from "../beacon/IRoutingTable.sol";
import {RoutingTable} from "../beacon/RoutingTable.sol";
import {ControllerStorage} from "./ControllerStorage.sol";
import {DiamondLoupe} from "./DiamondLoupe.sol";
import {IController} from "./IController.sol";
import {IDiamond} from "./IDiamond.sol";
import {SharedController} from "./SharedController.sol";

/// @title Controller
/// @notice See {IController}.
/// @dev Holds nothing but its routing table, so that it can be replaced at any time without migrating state.
contract Controller is IController, IDiamond, DiamondLoupe, ReentrancyGuardTransient {
    using RoutingTable for RoutingTable.Table;

    bytes32 private constant DEFAULT_ADMIN_ROLE = 0x00;

    // --------------------------------------------------------------------------------------------------- immutables

    /// @inheritdoc IController
    address public immutable beacon;
    /// @inheritdoc IController
    address public immutable accessControls;
    /// @inheritdoc IController
    address public immutable proxy;
    /// @inheritdoc IController
    address public immutable rateLimits;

    // -------------------------------------------------------------------------------------------------- constructor

    constructor(address accessControls_, address beacon_, address proxy_, address rateLimits_) {
        require(accessControls_ != address(0), ZeroAccessControls());
        require(beacon_ != address(0), ZeroBeacon());
        require(proxy_ != address(0), ZeroProxy());
        require(rateLimits_ != address(0), ZeroRateLimits());

        accessControls = accessControls_;
        beacon = beacon_;
        proxy = proxy_;
        rateLimits = rateLimits_;

        // For facets of the production code base, which know only the storage slots.
        SharedController.Addresses storage shared = SharedController.layout();
        shared.accessControls = accessControls_;
        shared.proxy = proxy_;
        shared.rateLimits = rateLimits_;
    }

    // --------------------------------------------------------------------------------------------- admin functions

    modifier onlyAdmin() {
        require(IAccessControl(accessControls).hasRole(DEFAULT_ADMIN_ROLE, msg.sender), NotAdmin(msg.sender));
        _;
    }

    /// @inheritdoc IController
    function updateIntegrations(bytes32[] calldata ids) external nonReentrant onlyAdmin {
        require(ids.length > 0, EmptyArray());
        Config[] memory configs = IBeacon(beacon).getConfigs(ids);
        for (uint256 i; i < ids.length; ++i) {
            Config memory config = configs[i];
            require(config.facet != address(0), IntegrationNotFound(ids[i]));
            require(config.facet.code.length > 0, EmptyFacet());
            require(config.wires.length > 0, EmptyArray());

            RoutingTable.Table storage table = ControllerStorage.table();
            Config memory previous = table.configs[ids[i]];
            table.set(ids[i], config);
            emit IntegrationSet(ids[i], config);
            _emitCut(previous, config);
        }
    }

    /// @inheritdoc IController
    function removeIntegrations(bytes32[] calldata ids) external nonReentrant onlyAdmin {
        require(ids.length > 0, EmptyArray());
        for (uint256 i; i < ids.length; ++i) {
            RoutingTable.Table storage table = ControllerStorage.table();
            Config memory previous = table.configs[ids[i]];
            table.remove(ids[i]);
            emit IntegrationRemoved(ids[i]);
            _emitCut(previous, Config(address(0), previous.wires));
        }
    }

    // ----------------------------------------------------------------------------------------------------- fallback

    /// @notice Delegates to the facet that the call's selector is wired to, under the facet's own selector. Returns
    ///         and reverts with exactly what the facet returns or reverts with.
    /// @dev The shared addresses are published for the facet to read; the storage slots are not compared afterwards,
    ///      because nothing of ours takes them from there.
    fallback() external payable {
        require(msg.data.length >= 4, InvalidCallDataLength(msg.data.length));
        Dispatch storage dispatch = ControllerStorage.table().dispatches[msg.sig];
        (address facet, bytes4 selector) = (dispatch.facet, dispatch.delegateSelector);
        require(facet != address(0), CallSelectorNotWired(msg.sig));
        SharedController.publish(accessControls, proxy, rateLimits);

        // Solidity cannot forward calldata or return data unchanged. Memory from zero on is overwritten, which is safe
        // because control never returns to Solidity code.
        assembly {
            mstore(0, selector)
            calldatacopy(4, 4, sub(calldatasize(), 4))
            let success := delegatecall(gas(), facet, 0, calldatasize(), 0, 0)
            returndatacopy(0, 0, returndatasize())
            if success {
                return(0, returndatasize())
            }
            revert(0, returndatasize())
        }
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IRoutingTable
    function integrations() external view returns (Integration[] memory) {
        return ControllerStorage.table().integrations();
    }

    /// @inheritdoc IRoutingTable
    function getConfig(bytes32 id) external view returns (Config memory) {
        return ControllerStorage.table().configs[id];
    }

    /// @inheritdoc IRoutingTable
    function getConfigs(bytes32[] calldata ids) external view returns (Config[] memory) {
        return ControllerStorage.table().getConfigs(ids);
    }

    /// @inheritdoc IRoutingTable
    function getDispatch(bytes4 callSelector) external view returns (Dispatch memory) {
        return ControllerStorage.table().dispatches[callSelector];
    }

    /// @inheritdoc IRoutingTable
    function getDispatches(bytes4[] calldata callSelectors) external view returns (Dispatch[] memory) {
        return ControllerStorage.table().getDispatches(callSelectors);
    }

    // ---------------------------------------------------------------------------------------------------- internals

    /// @dev EIP-2535's event for one integration: what was wired is removed, what is wired now is added. An indexer
    ///      that applies the cuts in order holds the table.
    function _emitCut(Config memory previous, Config memory current) private {
        bool removes = previous.wires.length > 0;
        bool adds = current.facet != address(0);
        FacetCut[] memory cuts = new FacetCut[]((removes ? 1 : 0) + (adds ? 1 : 0));
        if (removes) cuts[0] = FacetCut(address(0), FacetCutAction.Remove, _callSelectors(previous));
        if (adds) cuts[cuts.length - 1] = FacetCut(current.facet, FacetCutAction.Add, _callSelectors(current));
        emit DiamondCut(cuts, address(0), "");
    }

    function _callSelectors(Config memory config) private pure returns (bytes4[] memory selectors) {
        selectors = new bytes4[](config.wires.length);
        for (uint256 i; i < selectors.length; ++i) selectors[i] = config.wires[i].callSelector;
    }
}
