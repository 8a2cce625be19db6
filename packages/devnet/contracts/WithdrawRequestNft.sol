// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {EtherFiLiquidityPool} from "./EtherFiLiquidityPool.sol";
import {RequestNft} from "./RequestNft.sol";

interface IReceiver {
    function onERC721Received(
        address operator,
        address from,
        uint256 id,
        bytes calldata data
    ) external returns (bytes4);
}

/// Stands for EtherFi's WithdrawRequestNFT: a request is an NFT, minted with the receiver hook, that pays what was asked
/// for or what its shares are worth by then, whichever is less, once it is finalised and unless it is invalidated. Left
/// out: fees, seizing, what the rounding leaves, pausing, and the proxy.
contract WithdrawRequestNft is RequestNft {
    address public immutable admin;
    EtherFiLiquidityPool public immutable liquidityPool;

    uint32 public nextRequestId = 1;
    uint32 public lastFinalizedRequestId;
    mapping(uint256 id => WithdrawRequest) private _requests;

    struct WithdrawRequest {
        uint96 amountOfEEth;
        uint96 shareOfEEth;
        bool isValid;
        uint32 feeGwei;
    }

    event WithdrawRequestCreated(
        uint32 indexed requestId,
        uint256 amountOfEEth,
        uint256 shareOfEEth,
        address owner,
        uint256 fee
    );
    event WithdrawRequestClaimed(
        uint32 indexed requestId,
        uint256 amountOfEEth,
        uint256 burntShareOfEEth,
        address owner,
        uint256 fee
    );
    event WithdrawRequestInvalidated(uint32 indexed requestId);
    event WithdrawRequestValidated(uint32 indexed requestId);
    event UpdateFinalizedRequestId(uint32 indexed requestId, uint128 finalizedAmount);

    modifier onlyAdmin() {
        require(msg.sender == admin, "Caller is not the admin");
        _;
    }

    constructor(address admin_, EtherFiLiquidityPool liquidityPool_) {
        admin = admin_;
        liquidityPool = liquidityPool_;
    }

    function requestWithdraw(uint96 amount, uint96 share, address recipient) external returns (uint256 requestId) {
        require(msg.sender == address(liquidityPool), "Caller is not the liquidity pool");
        requestId = nextRequestId++;
        _requests[requestId] = WithdrawRequest(amount, share, true, 0);
        _safeMint(recipient, requestId);
        emit WithdrawRequestCreated(uint32(requestId), amount, share, recipient, 0);
    }

    function claimWithdraw(uint256 requestId) external {
        require(ownerOf(requestId) == msg.sender, "Not the owner of the NFT");
        require(_requests[requestId].isValid, "Request is not valid");
        uint256 amount = getClaimableAmount(requestId);
        _burn(requestId);
        delete _requests[requestId];
        uint256 burnt = liquidityPool.withdraw(msg.sender, amount);
        emit WithdrawRequestClaimed(uint32(requestId), amount, burnt, msg.sender, 0);
    }

    // The admin's functions.

    function finalizeRequests(uint256 requestId) external onlyAdmin {
        require(requestId > lastFinalizedRequestId, "Cannot undo finalization");
        require(requestId < nextRequestId, "Cannot finalize future requests");
        lastFinalizedRequestId = uint32(requestId);
        emit UpdateFinalizedRequestId(uint32(requestId), 0);
    }

    function invalidateRequest(uint256 requestId) external onlyAdmin {
        require(isValid(requestId), "Request is not valid");
        _requests[requestId].isValid = false;
        emit WithdrawRequestInvalidated(uint32(requestId));
    }

    function validateRequest(uint256 requestId) external onlyAdmin {
        require(!isValid(requestId), "Request is valid");
        _requests[requestId].isValid = true;
        emit WithdrawRequestValidated(uint32(requestId));
    }

    // The views.

    function getRequest(uint256 requestId) external view returns (WithdrawRequest memory) {
        require(_owners[requestId] != address(0), "Request does not exist");
        return _requests[requestId];
    }

    function getClaimableAmount(uint256 requestId) public view returns (uint256) {
        require(requestId <= lastFinalizedRequestId, "Request is not finalized");
        require(_owners[requestId] != address(0), "Already Claimed");
        WithdrawRequest memory request = _requests[requestId];
        uint256 worth = liquidityPool.amountForShare(request.shareOfEEth);
        return request.amountOfEEth < worth ? request.amountOfEEth : worth;
    }

    function isFinalized(uint256 requestId) external view returns (bool) {
        return requestId <= lastFinalizedRequestId;
    }

    function isValid(uint256 requestId) public view returns (bool) {
        require(_owners[requestId] != address(0), "Request does not exist");
        return _requests[requestId].isValid;
    }

    // The internals.

    function _safeMint(address to, uint256 id) internal {
        _mint(to, id);
        if (to.code.length == 0) return;
        try IReceiver(to).onERC721Received(msg.sender, address(0), id, "") returns (bytes4 answer) {
            require(
                answer == IReceiver.onERC721Received.selector,
                "ERC721: transfer to non ERC721Receiver implementer"
            );
        } catch {
            revert("ERC721: transfer to non ERC721Receiver implementer");
        }
    }

    function _checkTransfer(uint256 id) internal view override {
        require(_requests[id].isValid, "INVALID_REQUEST");
    }
}
