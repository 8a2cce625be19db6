// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// @title SharedController
/// @notice The three addresses every facet works with, in the two places where a facet can find them.
/// @dev Storage holds them at the slot of the ERC-7201 namespace `sky.pau.storage.SharedController`, in the layout of
///      the production Controller, so that facets written for either Controller find them. Transient storage holds
///      them for the duration of a transaction, written by our Controller from its immutables before each delegation:
///      cheaper to read by 2,000 gas each, and out of reach of a facet that writes over the storage slots.
library SharedController {
    struct Addresses {
        address accessControls;
        address proxy;
        address rateLimits;
    }

    /// @dev keccak256(abi.encode(uint256(keccak256("sky.pau.storage.SharedController")) - 1)) & ~bytes32(uint256(0xff))
    bytes32 internal constant STORAGE_SLOT = 0x77adf60bdbfedf206f8b8310f3d364080b7f61dcc0e46caac13c29bb1eb5cc00;

    /// @dev keccak256(abi.encode(uint256(keccak256("diamond-pau.transient.SharedController")) - 1)) & ~bytes32(uint256(0xff))
    bytes32 internal constant TRANSIENT_SLOT = 0x5baf58420c436b5841e6af6c5df88432ebfab3472d5202213cbe8ced43ef7f00;

    function layout() internal pure returns (Addresses storage $) {
        // An ERC-7201 namespace can only be reached through assembly.
        assembly ("memory-safe") {
            $.slot := STORAGE_SLOT
        }
    }

    /// @dev Makes the addresses readable to the facets of this transaction. Only code that runs in the Controller's own
    ///      context can write its transient storage, so a facet may trust what it finds there.
    function publish(address accessControls_, address proxy_, address rateLimits_) internal {
        // Solidity has no transient variables at a chosen slot.
        assembly ("memory-safe") {
            tstore(TRANSIENT_SLOT, accessControls_)
            tstore(add(TRANSIENT_SLOT, 1), proxy_)
            tstore(add(TRANSIENT_SLOT, 2), rateLimits_)
        }
    }

    // What the Controller published; its storage where the Controller is one that does not publish. No address of a
    // Controller is zero, so zero means that nothing was published. For the assembly see `publish`.

    function accessControls() internal view returns (address value) {
        assembly ("memory-safe") {
            value := tload(TRANSIENT_SLOT)
        }
        if (value == address(0)) value = layout().accessControls;
    }

    function proxy() internal view returns (address value) {
        assembly ("memory-safe") {
            value := tload(add(TRANSIENT_SLOT, 1))
        }
        if (value == address(0)) value = layout().proxy;
    }

    function rateLimits() internal view returns (address value) {
        assembly ("memory-safe") {
            value := tload(add(TRANSIENT_SLOT, 2))
        }
        if (value == address(0)) value = layout().rateLimits;
    }
}
