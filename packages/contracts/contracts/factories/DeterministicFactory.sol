// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// @title DeterministicFactory
/// @notice Salts that make a deployment's address known before its transaction, and nobody else's to take.
/// @dev A factory's CREATE2 salt binds the caller, so that another account's deployments never move or occupy the
///      addresses that a plan names. Callers that give no salt get a fresh one each time.
abstract contract DeterministicFactory {
    mapping(address deployer => uint256 count) public deploymentCount;

    /// @dev Hashes a word more than {_salt} does, so that no salt a caller chooses stands in the way of a fresh one.
    function _nextSalt() internal returns (bytes32) {
        return keccak256(abi.encode(msg.sender, "count", deploymentCount[msg.sender]++));
    }

    function _salt(bytes32 salt) internal view returns (bytes32) {
        return keccak256(abi.encode(msg.sender, salt));
    }
}
