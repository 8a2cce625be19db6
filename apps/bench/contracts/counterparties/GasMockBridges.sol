// SPDX-License-Identifier: MIT
pragma solidity 0.8.25;

import {ERC20} from "@openzeppelin/contracts-5.0.2/token/ERC20/ERC20.sol";
import {IERC20} from "@openzeppelin/contracts-5.0.2/token/ERC20/IERC20.sol";

import {GasMockERC20} from "./GasMockERC20.sol";

/// @notice CCTP's messenger, version 1, and its minter in one. It sends no message.
contract GasMockCCTP {
    uint64 public nonce = 1;

    function localMinter() external view returns (address) {
        return address(this);
    }

    function burnLimitsPerMessage(address) external pure returns (uint256) {
        return 10_000_000e6;
    }

    function depositForBurn(uint256 amount, uint32, bytes32, address token) external returns (uint64 used) {
        IERC20(token).transferFrom(msg.sender, address(this), amount);
        GasMockERC20(token).burn(address(this), amount);
        used = nonce++;
    }
}

/// @notice A PSM3 at par: any asset for shares of 18 decimals.
contract GasMockPSM3 {
    mapping(address account => uint256 amount) public shares;

    function deposit(address asset, address receiver, uint256 amount) external returns (uint256 newShares) {
        newShares = amount * 10 ** (18 - ERC20(asset).decimals());
        shares[receiver] += newShares;
        IERC20(asset).transferFrom(msg.sender, address(this), amount);
    }

    function withdraw(address asset, address receiver, uint256 maxAmount) external returns (uint256) {
        shares[msg.sender] -= maxAmount * 10 ** (18 - ERC20(asset).decimals());
        IERC20(asset).transfer(receiver, maxAmount);
        return maxAmount;
    }
}

/// @notice An OFT adapter for a hundredth of an ETH. It sends no message.
contract GasMockOFT {
    struct SendParam {
        uint32 dstEid;
        bytes32 to;
        uint256 amountLD;
        uint256 minAmountLD;
        bytes extraOptions;
        bytes composeMsg;
        bytes oftCmd;
    }

    struct MessagingFee {
        uint256 nativeFee;
        uint256 lzTokenFee;
    }

    struct MessagingReceipt {
        bytes32 guid;
        uint64 nonce;
        MessagingFee fee;
    }

    struct OFTReceipt {
        uint256 amountSentLD;
        uint256 amountReceivedLD;
    }

    struct OFTLimit {
        uint256 minAmountLD;
        uint256 maxAmountLD;
    }

    struct OFTFeeDetail {
        int256 feeAmountLD;
        string description;
    }

    address public immutable token;
    uint64 public nonce = 1;
    /// @dev In storage, as an OFT has them. Our facet's key names the peer; the anchors' controllers never read it.
    mapping(uint32 eid => bytes32 peer) public peers;

    constructor(address token_) {
        token = token_;
    }

    function setPeer(uint32 eid, bytes32 peer) external {
        peers[eid] = peer;
    }

    function approvalRequired() external pure returns (bool) {
        return true;
    }

    /// @dev Our facet takes from this what the anchors' controllers take from a quote: what of an amount is dust.
    function decimalConversionRate() external pure returns (uint256) {
        return 1;
    }

    function quoteOFT(
        SendParam calldata param
    ) external pure returns (OFTLimit memory limit, OFTFeeDetail[] memory details, OFTReceipt memory receipt) {
        limit = OFTLimit(0, type(uint64).max);
        details = new OFTFeeDetail[](0);
        receipt = OFTReceipt(param.amountLD, param.amountLD);
    }

    function quoteSend(SendParam calldata, bool) external pure returns (MessagingFee memory) {
        return MessagingFee(0.01 ether, 0);
    }

    function send(
        SendParam calldata param,
        MessagingFee calldata fee,
        address
    ) external payable returns (MessagingReceipt memory message, OFTReceipt memory receipt) {
        require(msg.value == fee.nativeFee);
        IERC20(token).transferFrom(msg.sender, address(this), param.amountLD);
        message = MessagingReceipt(bytes32(0), nonce++, fee);
        receipt = OFTReceipt(param.amountLD, param.amountLD);
    }
}
