// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Facet} from "@diamond-pau/contracts/facet/Facet.sol";
import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";
import {Keys} from "@diamond-pau/contracts/facet/Keys.sol";
import {Pau, PauActions} from "@diamond-pau/contracts/facet/Pau.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

interface IPermit2Like {
    function approve(address token, address spender, uint160 amount, uint48 expiration) external;
}

/// @title BrokenTransferAssetFacet
/// @notice The facet for transfers with one fault, in its place to show that the fuzzer finds it.
contract BrokenTransferAssetFacet is IFacet, Facet {
    using PauActions for Pau;

    enum Fault {
        /// Anybody may call it.
        NoRole,
        /// The limit is that of one destination, whatever the destination is.
        AnyPayee,
        /// It sends twice what it counts.
        Uncounted,
        /// It gives back of the limit what never came.
        FreeRefund,
        /// It leaves an approval.
        Approval,
        /// It leaves one in Permit2.
        ApprovalInPermit2
    }

    /// @dev The same on every chain.
    address private constant PERMIT2 = 0x000000000022D473030F116dDEE9F6B43aC78BA3;

    Fault private immutable _fault;
    address private immutable _payee;

    constructor(Fault fault, address payee) {
        (_fault, _payee) = (fault, payee);
    }

    function transfer(address asset, address destination, uint256 amount) external nonReentrant {
        if (_fault != Fault.NoRole) _allocatorOnly();
        Pau memory pau = _pau();
        bytes32 key = getTransferRateLimitKey(asset, _fault == Fault.AnyPayee ? _payee : destination);
        pau.decreaseRateLimit(key, amount);
        pau.call(asset, abi.encodeCall(IERC20.transfer, (destination, amount)));
        if (_fault == Fault.Uncounted) pau.call(asset, abi.encodeCall(IERC20.transfer, (destination, amount)));
        if (_fault == Fault.FreeRefund) pau.increaseRateLimit(key, amount);
        if (_fault == Fault.ApprovalInPermit2) {
            pau.call(PERMIT2, abi.encodeCall(IPermit2Like.approve, (asset, destination, 1, type(uint48).max)));
        }
        if (_fault == Fault.Approval) pau.call(asset, abi.encodeCall(IERC20.approve, (destination, amount)));
    }

    function VERSION() external pure returns (string memory) {
        return "broken";
    }

    function getTransferRateLimitKey(address asset, address destination) public pure returns (bytes32 key) {
        return Keys.make(keccak256("LIMIT_ASSET_TRANSFER"), asset, destination);
    }

    function _allocatorOnly() private view onlyRole(ALLOCATOR_ROLE) {}
}
