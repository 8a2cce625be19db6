// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {RequestNft} from "./RequestNft.sol";
import {StEth} from "./StEth.sol";
import {WstEth} from "./WstEth.sol";

/// Stands for Lido's WithdrawalQueueERC721: stETH and wstETH wait in it as NFTs, until Lido pays for them, at the rate of
/// the request or the rate then, whichever is lower. Left out: hints, batches, claiming for others, pausing, and
/// permits.
contract WithdrawalQueue is RequestNft {
    uint256 public constant MIN_STETH_WITHDRAWAL_AMOUNT = 100;
    uint256 public constant MAX_STETH_WITHDRAWAL_AMOUNT = 1000 ether;
    /// Of the rates of shares.
    uint256 private constant PRECISION = 1e27;

    StEth public immutable STETH;
    WstEth public immutable WSTETH;

    uint256 public getLastRequestId;
    uint256 public getLastFinalizedRequestId;
    mapping(uint256 id => WithdrawalRequestStatus) private _requests;
    /// What was paid for a finalised request, in wei.
    mapping(uint256 id => uint256) private _claimable;

    struct WithdrawalRequestStatus {
        uint256 amountOfStETH;
        uint256 amountOfShares;
        address owner;
        uint256 timestamp;
        bool isFinalized;
        bool isClaimed;
    }

    event WithdrawalRequested(
        uint256 indexed requestId,
        address indexed requestor,
        address indexed owner,
        uint256 amountOfStETH,
        uint256 amountOfShares
    );
    event WithdrawalsFinalized(
        uint256 indexed from,
        uint256 indexed to,
        uint256 amountOfETHLocked,
        uint256 sharesToBurn,
        uint256 timestamp
    );
    event WithdrawalClaimed(
        uint256 indexed requestId,
        address indexed owner,
        address indexed receiver,
        uint256 amountOfETH
    );

    error CantSendValueRecipientMayHaveReverted();
    error InvalidRequestId(uint256 requestId);
    error NotOwner(address sender, address owner);
    error OnlyLido();
    error RequestAlreadyClaimed(uint256 requestId);
    error RequestAmountTooLarge(uint256 amountOfStETH);
    error RequestAmountTooSmall(uint256 amountOfStETH);
    error RequestNotFoundOrNotFinalized(uint256 requestId);

    constructor(StEth stETH, WstEth wstETH) {
        STETH = stETH;
        WSTETH = wstETH;
    }

    function requestWithdrawals(
        uint256[] calldata amounts,
        address owner
    ) external returns (uint256[] memory requestIds) {
        requestIds = new uint256[](amounts.length);
        for (uint256 i; i < amounts.length; ++i) {
            _checkAmount(amounts[i]);
            uint256 shares = STETH.getSharesByPooledEth(amounts[i]);
            STETH.transferFrom(msg.sender, address(this), amounts[i]);
            requestIds[i] = _enqueue(amounts[i], shares, owner);
        }
    }

    function requestWithdrawalsWstETH(
        uint256[] calldata amounts,
        address owner
    ) external returns (uint256[] memory requestIds) {
        requestIds = new uint256[](amounts.length);
        for (uint256 i; i < amounts.length; ++i) {
            WSTETH.transferFrom(msg.sender, address(this), amounts[i]);
            uint256 amountOfStETH = WSTETH.unwrap(amounts[i]);
            _checkAmount(amountOfStETH);
            requestIds[i] = _enqueue(amountOfStETH, STETH.getSharesByPooledEth(amountOfStETH), owner);
        }
    }

    function claimWithdrawal(uint256 requestId) external {
        WithdrawalRequestStatus storage request = _find(requestId);
        require(requestId <= getLastFinalizedRequestId, RequestNotFoundOrNotFinalized(requestId));
        require(!request.isClaimed, RequestAlreadyClaimed(requestId));
        require(_owners[requestId] == msg.sender, NotOwner(msg.sender, _owners[requestId]));
        request.isClaimed = true;
        _burn(requestId);
        (bool success, ) = msg.sender.call{value: _claimable[requestId]}("");
        require(success, CantSendValueRecipientMayHaveReverted());
        emit WithdrawalClaimed(requestId, msg.sender, msg.sender, _claimable[requestId]);
    }

    // Lido's functions.

    /// What finalising all requests up to one costs.
    /// @param maxShareRate The rate (27 decimals) above which no share is paid.
    function prefinalize(
        uint256 lastRequestId,
        uint256 maxShareRate
    ) public view returns (uint256 ethToLock, uint256 sharesToBurn) {
        require(lastRequestId > getLastFinalizedRequestId, InvalidRequestId(lastRequestId));
        require(lastRequestId <= getLastRequestId, InvalidRequestId(lastRequestId));
        for (uint256 id = getLastFinalizedRequestId + 1; id <= lastRequestId; ++id) {
            ethToLock += _payment(id, maxShareRate);
            sharesToBurn += _requests[id].amountOfShares;
        }
    }

    function finalize(uint256 lastRequestId, uint256 maxShareRate) external payable {
        require(msg.sender == address(STETH), OnlyLido());
        uint256 first = getLastFinalizedRequestId + 1;
        (, uint256 sharesToBurn) = prefinalize(lastRequestId, maxShareRate);
        for (uint256 id = first; id <= lastRequestId; ++id) _claimable[id] = _payment(id, maxShareRate);
        getLastFinalizedRequestId = lastRequestId;
        emit WithdrawalsFinalized(first, lastRequestId, msg.value, sharesToBurn, block.timestamp);
    }

    // The views.

    function getWithdrawalStatus(
        uint256[] calldata requestIds
    ) external view returns (WithdrawalRequestStatus[] memory statuses) {
        statuses = new WithdrawalRequestStatus[](requestIds.length);
        for (uint256 i; i < requestIds.length; ++i) {
            statuses[i] = _find(requestIds[i]);
            if (!statuses[i].isClaimed) statuses[i].owner = _owners[requestIds[i]];
            statuses[i].isFinalized = requestIds[i] <= getLastFinalizedRequestId;
        }
    }

    // The internals.

    function _enqueue(uint256 amount, uint256 shares, address owner) internal returns (uint256 requestId) {
        if (owner == address(0)) owner = msg.sender;
        requestId = ++getLastRequestId;
        _requests[requestId] = WithdrawalRequestStatus(amount, shares, owner, block.timestamp, false, false);
        emit WithdrawalRequested(requestId, msg.sender, owner, amount, shares);
        // Not a safe mint: its owner need not know about NFTs.
        _mint(owner, requestId);
    }

    function _payment(uint256 id, uint256 maxShareRate) internal view returns (uint256) {
        WithdrawalRequestStatus storage request = _requests[id];
        uint256 rate = (request.amountOfStETH * PRECISION) / request.amountOfShares;
        return rate > maxShareRate ? (request.amountOfShares * maxShareRate) / PRECISION : request.amountOfStETH;
    }

    function _find(uint256 requestId) internal view returns (WithdrawalRequestStatus storage) {
        require(requestId > 0 && requestId <= getLastRequestId, InvalidRequestId(requestId));
        return _requests[requestId];
    }

    function _checkAmount(uint256 amount) internal pure {
        require(amount >= MIN_STETH_WITHDRAWAL_AMOUNT, RequestAmountTooSmall(amount));
        require(amount <= MAX_STETH_WITHDRAWAL_AMOUNT, RequestAmountTooLarge(amount));
    }

    function _checkTransfer(uint256 id) internal view override {
        require(!_requests[id].isClaimed, RequestAlreadyClaimed(id));
    }
}
