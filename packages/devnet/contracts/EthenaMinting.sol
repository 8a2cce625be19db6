// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {ModelToken} from "./ModelToken.sol";
import {Usde} from "./Usde.sol";

/// Stands for Ethena's minting contract, version 2. Left out: signatures, so that whoever executes an order names who
/// signed it; routes to custodians, limits by asset, the band around par, EIP-1271 and roles other than the executor's.
contract EthenaMinting {
    enum OrderType {
        MINT,
        REDEEM
    }

    enum DelegatedSignerStatus {
        REJECTED,
        PENDING,
        ACCEPTED
    }

    struct Order {
        OrderType orderType;
        uint120 expiry;
        uint128 nonce;
        address benefactor;
        address beneficiary;
        address collateralAsset;
        uint128 collateralAmount;
        uint128 usdeAmount;
    }

    Usde public immutable usde;
    /// Executes orders and steers.
    address public immutable executor;

    uint256 public maxMintPerBlock;
    uint256 public maxRedeemPerBlock;
    mapping(uint256 number => uint256) public mintedPerBlock;
    mapping(uint256 number => uint256) public redeemedPerBlock;
    mapping(address signer => mapping(address delegator => DelegatedSignerStatus)) public delegatedSigner;
    mapping(address benefactor => bool) public isWhitelistedBenefactor;
    mapping(address benefactor => mapping(uint128 nonce => bool)) private _used;

    event DelegatedSignerInitiated(address indexed delegateTo, address indexed delegatedBy);
    event DelegatedSignerAdded(address indexed signer, address indexed delegator);
    event DelegatedSignerRemoved(address indexed removedSigner, address indexed delegator);
    event Mint(address indexed benefactor, address indexed beneficiary, uint256 collateralAmount, uint256 usdeAmount);
    event Redeem(address indexed benefactor, address indexed beneficiary, uint256 collateralAmount, uint256 usdeAmount);

    error BenefactorNotWhitelisted();
    error DelegationNotInitiated();
    error InvalidBeneficiary();
    error InvalidEIP712Signature();
    error InvalidNonce();
    error InvalidOrder();
    error MaxMintPerBlockExceeded();
    error MaxRedeemPerBlockExceeded();
    error NotExecutor();
    error SignatureExpired();

    constructor(Usde usde_, uint256 maxMintPerBlock_, uint256 maxRedeemPerBlock_) {
        usde = usde_;
        executor = msg.sender;
        maxMintPerBlock = maxMintPerBlock_;
        maxRedeemPerBlock = maxRedeemPerBlock_;
    }

    modifier onlyExecutor() {
        require(msg.sender == executor, NotExecutor());
        _;
    }

    function setMaxPerBlock(uint256 mint_, uint256 redeem_) external onlyExecutor {
        (maxMintPerBlock, maxRedeemPerBlock) = (mint_, redeem_);
    }

    function setWhitelistedBenefactor(address benefactor, bool listed) external onlyExecutor {
        isWhitelistedBenefactor[benefactor] = listed;
    }

    // ----------------------------------------------------------------------------------------------- delegated signers

    function setDelegatedSigner(address delegateTo) external {
        delegatedSigner[delegateTo][msg.sender] = DelegatedSignerStatus.PENDING;
        emit DelegatedSignerInitiated(delegateTo, msg.sender);
    }

    /// The signer has to accept.
    function confirmDelegatedSigner(address delegatedBy) external {
        require(delegatedSigner[msg.sender][delegatedBy] == DelegatedSignerStatus.PENDING, DelegationNotInitiated());
        delegatedSigner[msg.sender][delegatedBy] = DelegatedSignerStatus.ACCEPTED;
        emit DelegatedSignerAdded(msg.sender, delegatedBy);
    }

    function removeDelegatedSigner(address removedSigner) external {
        delegatedSigner[removedSigner][msg.sender] = DelegatedSignerStatus.REJECTED;
        emit DelegatedSignerRemoved(removedSigner, msg.sender);
    }

    // ---------------------------------------------------------------------------------------------------------- orders

    function mint(Order calldata order, address signer) external onlyExecutor {
        require(order.orderType == OrderType.MINT, InvalidOrder());
        mintedPerBlock[block.number] += order.usdeAmount;
        require(mintedPerBlock[block.number] <= maxMintPerBlock, MaxMintPerBlockExceeded());
        _verify(order, signer);
        ModelToken(order.collateralAsset).transferFrom(order.benefactor, address(this), order.collateralAmount);
        usde.mint(order.beneficiary, order.usdeAmount);
        emit Mint(order.benefactor, order.beneficiary, order.collateralAmount, order.usdeAmount);
    }

    function redeem(Order calldata order, address signer) external onlyExecutor {
        require(order.orderType == OrderType.REDEEM, InvalidOrder());
        redeemedPerBlock[block.number] += order.usdeAmount;
        require(redeemedPerBlock[block.number] <= maxRedeemPerBlock, MaxRedeemPerBlockExceeded());
        _verify(order, signer);
        usde.burnFrom(order.benefactor, order.usdeAmount);
        ModelToken(order.collateralAsset).transfer(order.beneficiary, order.collateralAmount);
        emit Redeem(order.benefactor, order.beneficiary, order.collateralAmount, order.usdeAmount);
    }

    function _verify(Order calldata order, address signer) private {
        require(
            signer == order.benefactor || delegatedSigner[signer][order.benefactor] == DelegatedSignerStatus.ACCEPTED,
            InvalidEIP712Signature()
        );
        require(isWhitelistedBenefactor[order.benefactor], BenefactorNotWhitelisted());
        // The live contract lets a benefactor approve others; here it is its own beneficiary.
        require(order.beneficiary == order.benefactor, InvalidBeneficiary());
        require(block.timestamp <= order.expiry, SignatureExpired());
        require(!_used[order.benefactor][order.nonce], InvalidNonce());
        _used[order.benefactor][order.nonce] = true;
    }
}
