// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {CentrifugeShare} from "./CentrifugeShare.sol";
import {ModelToken} from "./ModelToken.sol";

/// Stands for an AsyncVault of Centrifuge V3, an ERC-7540 vault with ERC-7887 cancellations, with its request manager in
/// one. Left out: endorsed operators, restrictions of members, the redemption of claims by the other unit, batches.
contract CentrifugeVault {
    /// Amounts in base units; a price is the assets of what was fulfilled for its shares.
    struct Side {
        uint256 pending;
        /// What is fulfilled, in what is paid for it: shares of a deposit, assets of a redemption.
        uint256 claimable;
        bool cancelling;
        uint256 cancelled;
    }

    ModelToken public immutable asset;
    CentrifugeShare public immutable share;
    uint64 public immutable poolId;
    bytes16 public immutable scId;
    address public immutable owner = msg.sender;

    /// Assets for a share, times 1e18.
    uint256 public price = 1e18;
    /// Where shares go to other chains from. The live manager names it.
    address public spoke;
    mapping(address controller => Side) public deposits;
    mapping(address controller => Side) public redemptions;
    mapping(address controller => mapping(address operator => bool)) public isOperator;

    event DepositRequest(
        address indexed controller,
        address indexed owner,
        uint256 indexed requestId,
        address sender,
        uint256 assets
    );
    event RedeemRequest(
        address indexed controller,
        address indexed owner,
        uint256 indexed requestId,
        address sender,
        uint256 shares
    );
    event CancelDepositRequest(address indexed controller, uint256 indexed requestId, address sender);
    event CancelRedeemRequest(address indexed controller, uint256 indexed requestId, address sender);

    error CancellationIsPending();
    error ExceedsDepositLimits();
    error ExceedsRedeemLimits();
    error InsufficientBalance();
    error InvalidController();
    error InvalidOwner();
    error NoPendingRequest();
    error NotAuthorized();
    error RequestIsZero();
    error ZeroAmountNotAllowed();

    constructor(ModelToken asset_, CentrifugeShare share_, uint64 poolId_, bytes16 scId_) {
        asset = asset_;
        share = share_;
        poolId = poolId_;
        scId = scId_;
    }

    modifier onlyOwner() {
        require(msg.sender == owner, NotAuthorized());
        _;
    }

    modifier onlyController(address controller) {
        require(controller == msg.sender || isOperator[controller][msg.sender], InvalidController());
        _;
    }

    function setOperator(address operator, bool approved) external returns (bool) {
        isOperator[msg.sender][operator] = approved;
        return true;
    }

    // --------------------------------------------------------------------------------------------------------- requests

    function requestDeposit(uint256 assets, address controller, address owner_) external returns (uint256) {
        require(owner_ == msg.sender || isOperator[owner_][msg.sender], InvalidOwner());
        require(asset.balanceOf(owner_) >= assets, InsufficientBalance());
        _request(deposits[controller], assets);
        asset.transferFrom(owner_, address(this), assets);
        emit DepositRequest(controller, owner_, 0, msg.sender, assets);
        return 0;
    }

    function requestRedeem(uint256 shares, address controller, address owner_) external returns (uint256) {
        require(share.balanceOf(owner_) >= shares, InsufficientBalance());
        require(owner_ == msg.sender || isOperator[owner_][msg.sender], InvalidOwner());
        _request(redemptions[controller], shares);
        share.authTransferFrom(owner_, address(this), shares);
        emit RedeemRequest(controller, owner_, 0, msg.sender, shares);
        return 0;
    }

    function cancelDepositRequest(uint256, address controller) external onlyController(controller) {
        _cancel(deposits[controller]);
        emit CancelDepositRequest(controller, 0, msg.sender);
    }

    function cancelRedeemRequest(uint256, address controller) external onlyController(controller) {
        _cancel(redemptions[controller]);
        emit CancelRedeemRequest(controller, 0, msg.sender);
    }

    // ----------------------------------------------------------------------------------------------------------- claims

    function mint(uint256 shares, address receiver) external returns (uint256 assets) {
        require(shares > 0 && shares <= deposits[msg.sender].claimable, ExceedsDepositLimits());
        deposits[msg.sender].claimable -= shares;
        share.authTransferFrom(address(this), receiver, shares);
        return convertToAssets(shares);
    }

    function withdraw(
        uint256 assets,
        address receiver,
        address controller
    ) external onlyController(controller) returns (uint256 shares) {
        require(assets > 0 && assets <= redemptions[controller].claimable, ExceedsRedeemLimits());
        redemptions[controller].claimable -= assets;
        asset.transfer(receiver, assets);
        return convertToShares(assets);
    }

    function claimCancelDepositRequest(
        uint256,
        address receiver,
        address controller
    ) external onlyController(controller) returns (uint256 assets) {
        assets = _claimCancelled(deposits[controller]);
        asset.transfer(receiver, assets);
    }

    function claimCancelRedeemRequest(
        uint256,
        address receiver,
        address controller
    ) external onlyController(controller) returns (uint256 shares) {
        shares = _claimCancelled(redemptions[controller]);
        share.authTransferFrom(address(this), receiver, shares);
    }

    // -------------------------------------------------------------------------------------------- what the hub decides

    /// Fulfils a part of a request of deposit at the price.
    function fulfilDeposit(address controller, uint256 assets) external onlyOwner {
        deposits[controller].pending -= assets;
        uint256 shares = convertToShares(assets);
        deposits[controller].claimable += shares;
        share.mint(address(this), shares);
        asset.transfer(owner, assets);
    }

    /// Fulfils a part of a request of redemption at the price, with assets of the caller's.
    function fulfilRedeem(address controller, uint256 shares) external onlyOwner {
        redemptions[controller].pending -= shares;
        uint256 assets = convertToAssets(shares);
        redemptions[controller].claimable += assets;
        share.burn(address(this), shares);
        asset.transferFrom(msg.sender, address(this), assets);
    }

    function fulfilCancelDeposit(address controller) external onlyOwner {
        _fulfilCancel(deposits[controller]);
    }

    function fulfilCancelRedeem(address controller) external onlyOwner {
        _fulfilCancel(redemptions[controller]);
    }

    function setPrice(uint256 price_) external onlyOwner {
        price = price_;
    }

    function setSpoke(address spoke_) external onlyOwner {
        spoke = spoke_;
    }

    // ------------------------------------------------------------------------------------------------------------ views

    function baseManager() external view returns (address) {
        return address(this);
    }

    function convertToAssets(uint256 shares) public view returns (uint256) {
        return (shares * price) / 1e18;
    }

    function convertToShares(uint256 assets) public view returns (uint256) {
        return (assets * 1e18) / price;
    }

    function maxMint(address controller) external view returns (uint256) {
        return deposits[controller].claimable;
    }

    function maxWithdraw(address controller) external view returns (uint256) {
        return redemptions[controller].claimable;
    }

    function pendingDepositRequest(uint256, address controller) external view returns (uint256) {
        return deposits[controller].pending;
    }

    function pendingRedeemRequest(uint256, address controller) external view returns (uint256) {
        return redemptions[controller].pending;
    }

    // -------------------------------------------------------------------------------------------------------- internals

    function _request(Side storage side, uint256 amount) private {
        require(amount > 0, RequestIsZero());
        require(!side.cancelling, CancellationIsPending());
        side.pending += amount;
    }

    function _cancel(Side storage side) private {
        require(side.pending > 0, NoPendingRequest());
        require(!side.cancelling, CancellationIsPending());
        side.cancelling = true;
    }

    function _fulfilCancel(Side storage side) private {
        require(side.cancelling, NoPendingRequest());
        side.cancelled += side.pending;
        side.pending = 0;
        side.cancelling = false;
    }

    function _claimCancelled(Side storage side) private returns (uint256 amount) {
        amount = side.cancelled;
        require(amount > 0, ZeroAmountNotAllowed());
        side.cancelled = 0;
    }
}
