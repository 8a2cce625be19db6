// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// @title Actor
/// @notice Somebody whom the {Fuzzer} acts as. Its code is put at the address that already holds the roles.
/// @dev The Fuzzer sends the target, the wei and the calldata, unencoded. Whoever else calls is a venue or a token that
///      pays or calls back: it is answered with its own selector, as receivers of tokens have to, and pays nothing.
contract Actor {
    address private immutable _fuzzer;

    /// @dev Gas for one call, so that no target can spend what the rest of a step needs.
    uint256 private constant GAS = 8_000_000;

    constructor(address fuzzer) {
        _fuzzer = fuzzer;
    }

    fallback() external payable {
        address fuzzer = _fuzzer;
        // Raw calldata in and one word out: this is run millions of times.
        assembly {
            if iszero(eq(caller(), fuzzer)) {
                calldatacopy(0, 0, 4)
                return(0, 0x20)
            }
            let size := sub(calldatasize(), 0x40)
            calldatacopy(0, 0x40, size)
            let success := call(GAS, calldataload(0), calldataload(0x20), 0, size, 0, 0)
            mstore(0, success)
            return(0, 0x20)
        }
    }

    receive() external payable {}
}
