// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

/// @title ITransferAssetFacet
/// @notice Sends a token from the proxy to a destination that governance named by giving the pair a limit.
/// @dev Trusted: nobody but governance, which chooses asset and destination. The limit counts what is asked for, in the
///      asset's base units; a token that delivers less than it is told to harms only those who allowed it.
interface ITransferAssetFacet is IFacet {
    event TransferAssetTransfer(address indexed asset, address indexed destination, uint256 amount);

    /// @notice Transfers `amount` base units of `asset` from the proxy to `destination`.
    /// @dev ALLOCATOR_ROLE. Uses up the limit of the pair. Reverts with "TransferAssetFacet/transfer-failed" where the
    ///      token answers with anything but nothing or true.
    function transfer(address asset, address destination, uint256 amount) external;

    /// @notice The key of the limit on transfers of an asset to a destination.
    function getTransferRateLimitKey(address asset, address destination) external pure returns (bytes32 key);
}
