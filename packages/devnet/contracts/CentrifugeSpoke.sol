// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {CentrifugeShare} from "./CentrifugeShare.sol";

/// Stands for the Spoke of Centrifuge V3, as far as it sends shares to other chains, and for its gateway's fee. Left out:
/// pools other than one, the message itself, batches.
contract CentrifugeSpoke {
    CentrifugeShare public immutable share;
    uint64 public immutable poolId;
    bytes16 public immutable scId;
    uint16 public immutable localCentrifugeId;
    address public immutable owner = msg.sender;
    /// Wei for a message, by chain; none where there is no way.
    mapping(uint16 centrifugeId => uint256) public fees;

    event InitiateTransferShares(
        uint16 indexed centrifugeId,
        uint64 indexed poolId,
        bytes16 indexed scId,
        address sender,
        bytes32 destinationAddress,
        uint128 amount
    );

    error CannotRefund();
    error LocalTransferNotAllowed();
    error NotAuthorized();
    error NotEnoughGas();
    error ShareTokenDoesNotExist();
    error UnknownChain();

    constructor(CentrifugeShare share_, uint64 poolId_, bytes16 scId_, uint16 localCentrifugeId_) {
        share = share_;
        poolId = poolId_;
        scId = scId_;
        localCentrifugeId = localCentrifugeId_;
    }

    function setFee(uint16 centrifugeId, uint256 fee) external {
        require(msg.sender == owner, NotAuthorized());
        fees[centrifugeId] = fee;
    }

    /// Burns shares of the caller, who is paid back what the message did not cost.
    function crosschainTransferShares(
        uint16 centrifugeId,
        uint64 poolId_,
        bytes16 scId_,
        bytes32 receiver,
        uint128 amount,
        uint128
    ) external payable {
        require(poolId_ == poolId && scId_ == scId, ShareTokenDoesNotExist());
        require(centrifugeId != localCentrifugeId, LocalTransferNotAllowed());
        uint256 fee = fees[centrifugeId];
        require(fee > 0, UnknownChain());
        require(msg.value >= fee, NotEnoughGas());
        share.authTransferFrom(msg.sender, address(this), amount);
        share.burn(address(this), amount);
        emit InitiateTransferShares(centrifugeId, poolId, scId, msg.sender, receiver, amount);
        (bool paid, ) = msg.sender.call{value: msg.value - fee}("");
        require(paid, CannotRefund());
    }
}
