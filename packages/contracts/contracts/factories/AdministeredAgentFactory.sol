// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {AdministeredAgent} from "../access/AdministeredAgent.sol";
import {DeterministicFactory} from "./DeterministicFactory.sol";

/// @title AdministeredAgentFactory
/// @notice Deploys AdministeredAgents for anyone, and keeps nothing.
contract AdministeredAgentFactory is DeterministicFactory {
    event AdministeredAgentDeployed(address indexed agent);

    function deploy(address admin) external returns (address) {
        return _deploy(admin, _nextSalt());
    }

    /// @param salt Chosen by the caller; the address depends on it, on the caller and on `admin` alone.
    function deploy(address admin, bytes32 salt) external returns (address) {
        return _deploy(admin, _salt(salt));
    }

    function _deploy(address admin, bytes32 salt) private returns (address agent) {
        agent = address(new AdministeredAgent{salt: salt}(admin));
        emit AdministeredAgentDeployed(agent);
    }
}
