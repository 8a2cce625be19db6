// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {HostileVenue} from "@diamond-pau/facet-kit/testing/HostileVenue.sol";
import {TestToken} from "@diamond-pau/facet-kit/testing/TestToken.sol";

/// @notice Stands for a Centrifuge V3 vault with its manager and its spoke in one. Cancellations are fulfilled by the
///         tests; the spoke keeps a fee and refunds the rest to its caller.
contract MockCentrifuge is HostileVenue {
    struct Transfer {
        uint16 centrifugeId;
        uint64 poolId;
        bytes16 scId;
        bytes32 receiver;
        uint128 amount;
        uint128 remoteExtraGasLimit;
        uint256 value;
    }

    uint64 public constant poolId = 281474976710659;
    bytes16 public constant scId = 0x00010000000000030000000000000001;
    uint256 public constant FEE = 1e15;

    TestToken public immutable asset;
    TestToken public immutable share = new TestToken(18);
    address public spoke = address(this);

    mapping(address controller => bool) public depositCancelled;
    mapping(address controller => bool) public redeemCancelled;
    mapping(address controller => uint256) public claimableAssets;
    mapping(address controller => uint256) public claimableShares;
    Transfer public sent;

    constructor(TestToken asset_) {
        asset = asset_;
    }

    /// @notice What an upgrade of the manager could do.
    function repoint(address spoke_) external {
        spoke = spoke_;
    }

    function baseManager() external view returns (address) {
        return address(this);
    }

    function fulfil(address controller, uint256 assets, uint256 shares) external {
        claimableAssets[controller] += assets;
        claimableShares[controller] += shares;
    }

    function cancelDepositRequest(uint256 requestId, address controller) external hostile {
        require(requestId == 0 && controller == msg.sender, "not the controller");
        depositCancelled[controller] = true;
    }

    function cancelRedeemRequest(uint256 requestId, address controller) external hostile {
        require(requestId == 0 && controller == msg.sender, "not the controller");
        redeemCancelled[controller] = true;
    }

    function claimCancelDepositRequest(
        uint256 requestId,
        address receiver,
        address controller
    ) external hostile returns (uint256 assets) {
        require(requestId == 0 && controller == msg.sender, "not the controller");
        (assets, claimableAssets[controller]) = (claimableAssets[controller], 0);
        asset.mint(receiver, _delivered(assets));
    }

    function claimCancelRedeemRequest(
        uint256 requestId,
        address receiver,
        address controller
    ) external hostile returns (uint256 shares) {
        require(requestId == 0 && controller == msg.sender, "not the controller");
        (shares, claimableShares[controller]) = (claimableShares[controller], 0);
        share.mint(receiver, _delivered(shares));
    }

    function crosschainTransferShares(
        uint16 centrifugeId,
        uint64 poolId_,
        bytes16 scId_,
        bytes32 receiver,
        uint128 amount,
        uint128 remoteExtraGasLimit
    ) external payable hostile {
        share.burn(msg.sender, _delivered(amount));
        sent = Transfer(centrifugeId, poolId_, scId_, receiver, amount, remoteExtraGasLimit, msg.value);
        (bool success, ) = msg.sender.call{value: msg.value - FEE}("");
        require(success, "refund failed");
    }
}
