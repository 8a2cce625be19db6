// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// @title HandoverFactory
/// @notice Creates contracts that give their creator rights, and passes these on in the same transaction, so that such
///         a contract too lies at an address that is known beforehand and belongs to whom it should from its first block.
/// @dev The address binds creation code and handover alike: whoever creates it first, it is the same contract with the
///      same owner. Anyone may call; nothing stays here as long as the handover ends what it began, which is for whoever
///      relies on an address to read from `handover`.
contract HandoverFactory {
    error CreationFailed();
    error HandoverFailed(uint256 index);

    event Created(address indexed created);

    /// @param initCode Creation code with its constructor's arguments.
    /// @param handover Calls of the new contract, as its creator.
    function create(bytes calldata initCode, bytes[] calldata handover) external returns (address created) {
        bytes memory code = initCode;
        bytes32 salt = keccak256(abi.encode(handover));
        // CREATE2 has no other syntax for creation code that is data.
        assembly ("memory-safe") {
            created := create2(0, add(code, 0x20), mload(code), salt)
        }
        require(created != address(0), CreationFailed());
        for (uint256 i; i < handover.length; ++i) {
            (bool success, ) = created.call(handover[i]);
            require(success, HandoverFailed(i));
        }
        emit Created(created);
    }
}
