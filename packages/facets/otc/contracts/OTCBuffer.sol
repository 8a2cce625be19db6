// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {AccessControlEnumerableUpgradeable} from "@openzeppelin/contracts-upgradeable/access/extensions/AccessControlEnumerableUpgradeable.sol";
import {UUPSUpgradeable} from "@openzeppelin/contracts-upgradeable/proxy/utils/UUPSUpgradeable.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";

/// @title OTCBuffer
/// @notice Where an exchange returns to: it holds assets for one ALMProxy, which may draw what the admin allowed. It
///         stands behind an ERC-1967 proxy.
contract OTCBuffer is AccessControlEnumerableUpgradeable, UUPSUpgradeable {
    using SafeERC20 for IERC20;

    // ------------------------------------------------------------------------------------------------------ storage

    /// @custom:storage-location erc7201:almController.storage.OTCBuffer
    struct OTCBufferStorage {
        address almProxy;
    }

    /// @dev keccak256(abi.encode(uint256(keccak256("almController.storage.OTCBuffer")) - 1)) & ~bytes32(uint256(0xff)),
    ///      the slot of the live buffers, which can be upgraded to this code.
    bytes32 private constant STORAGE_SLOT = 0xe0e561841bb6fa9b0b4be53b5b4f5d506ea40664f6db7ecbcf7b6f18935a4f00;

    function _storage() private pure returns (OTCBufferStorage storage $) {
        // Solidity cannot name a slot otherwise.
        assembly {
            $.slot := STORAGE_SLOT
        }
    }

    // -------------------------------------------------------------------------------------------------- constructor

    /// @dev The implementation itself is never initialized.
    constructor() {
        _disableInitializers();
    }

    /// @notice Sets who governs the buffer and who may draw from it, once.
    /// @dev Reverts with "OTCBuffer/invalid-admin", "OTCBuffer/invalid-alm-proxy".
    function initialize(address admin, address almProxy_) external initializer {
        require(admin != address(0), "OTCBuffer/invalid-admin");
        require(almProxy_ != address(0), "OTCBuffer/invalid-alm-proxy");
        _grantRole(DEFAULT_ADMIN_ROLE, admin);
        _storage().almProxy = almProxy_;
    }

    // ---------------------------------------------------------------------------------------------- admin functions

    /// @notice Lets the ALMProxy draw up to `allowance` base units of `asset`.
    /// @dev DEFAULT_ADMIN_ROLE.
    function approve(address asset, uint256 allowance) external onlyRole(DEFAULT_ADMIN_ROLE) {
        IERC20(asset).forceApprove(almProxy(), allowance);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @notice Who may draw.
    function almProxy() public view returns (address) {
        return _storage().almProxy;
    }

    // ---------------------------------------------------------------------------------------------------- internals

    function _authorizeUpgrade(address) internal override onlyRole(DEFAULT_ADMIN_ROLE) {}
}
