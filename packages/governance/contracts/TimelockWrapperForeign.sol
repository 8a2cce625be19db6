// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IControllerActions} from "./IControllerActions.sol";
import {TimelockWrapper} from "./TimelockWrapper.sol";

/// @title TimelockWrapperForeign
/// @notice See {TimelockWrapper}; with the call that only controllers on foreign chains have.
contract TimelockWrapperForeign is TimelockWrapper {
    constructor(address timelock_, address beamState_) TimelockWrapper(timelock_, beamState_) {}

    // -------------------------------------------------------------------------------- approvals of controller calls

    function setMerklDistributor(
        address merklDistributor,
        address controller,
        bytes32 predecessor,
        bytes32 salt,
        uint256 delay
    ) external toll returns (bytes32) {
        bytes memory data = abi.encodeCall(IControllerActions.setMerklDistributor, (merklDistributor));
        return _approve("setMerklDistributor", data, controller, predecessor, salt, delay);
    }

    // ---------------------------------------------------------------------------------------------------- internals

    function _name() internal pure override returns (string memory) {
        return "TimelockWrapperForeign";
    }
}
