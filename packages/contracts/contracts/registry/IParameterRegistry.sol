// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// @title IParameterRegistry
/// @notice The parameters and operational state of every PAU on a chain, apart from the controllers that use them, so
///         that a controller can be replaced with nothing to migrate.
/// @dev An entry belongs to a PAU (its ALMProxy), a namespace (the hash of a facet's name) and a key. Whoever holds
///      CONTROLLER on that ALMProxy writes the PAU's entries; there is no owner and no other authority. A word never
///      set reads as zero, and facets take zero for "disabled".
interface IParameterRegistry {
    /// @notice The caller does not hold CONTROLLER on the PAU's ALMProxy.
    error NotController(address pau, address account);

    event ParameterSet(address indexed pau, bytes32 indexed namespace, bytes32 indexed key, bytes32 value);

    function set(address pau, bytes32 namespace, bytes32 key, bytes32 value) external;

    function get(address pau, bytes32 namespace, bytes32 key) external view returns (bytes32 value);

    /// @notice Four entries of one namespace, for the price of one call.
    function getWords(
        address pau,
        bytes32 namespace,
        bytes32 keyA,
        bytes32 keyB,
        bytes32 keyC,
        bytes32 keyD
    ) external view returns (bytes32 a, bytes32 b, bytes32 c, bytes32 d);
}
