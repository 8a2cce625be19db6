// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// @title HostileVenue
/// @notice The base of a facet's test venue: it can be told to misbehave, in the ways that a compromised upgrade of a
///         real one could.
abstract contract HostileVenue {
    enum Mode {
        Honest,
        /// Calls back before it does anything, and passes on how that ended.
        Reenters,
        /// Reverts without data.
        RevertsEmpty,
        /// Does nothing and returns nothing.
        DoesNothing,
        /// Keeps a tenth of what it should deliver.
        ChargesFee,
        /// Delivers nothing and reports that it did.
        Lies
    }

    Mode public mode;
    address private _target;
    bytes private _data;

    /// @param target Whom to call back, with `data`. Only {Mode-Reenters} uses them.
    function misbehave(Mode mode_, address target, bytes calldata data) external {
        mode = mode_;
        _target = target;
        _data = data;
    }

    modifier hostile() {
        if (mode == Mode.Reenters) {
            (bool success, bytes memory result) = _target.call(_data);
            if (!success) {
                assembly ("memory-safe") {
                    revert(add(result, 32), mload(result))
                }
            }
        }
        if (mode == Mode.RevertsEmpty) {
            assembly ("memory-safe") {
                revert(0, 0)
            }
        }
        if (mode == Mode.DoesNothing) {
            assembly ("memory-safe") {
                return(0, 0)
            }
        }
        _;
    }

    /// @dev What the venue delivers of what it should.
    function _delivered(uint256 amount) internal view returns (uint256) {
        if (mode == Mode.Lies) return 0;
        return mode == Mode.ChargesFee ? (amount * 9) / 10 : amount;
    }
}
