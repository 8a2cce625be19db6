// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Keys} from "@diamond-pau/contracts/facet/Keys.sol";
import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";

interface IERC7540Like {
    function asset() external view returns (address);
    function convertToAssets(uint256 shares) external view returns (uint256 assets);
    function maxMint(address controller) external view returns (uint256 maxShares);
    function maxWithdraw(address controller) external view returns (uint256 maxAssets);
    function mint(uint256 shares, address receiver) external returns (uint256 assets);
    function requestDeposit(uint256 assets, address controller, address owner) external returns (uint256 requestId);
    function requestRedeem(uint256 shares, address controller, address owner) external returns (uint256 requestId);
    function share() external view returns (address);
    function withdraw(uint256 assets, address receiver, address controller) external returns (uint256 shares);
}

/// @title ERC7540Logic
/// @notice See {IERC7540Facet}.
library ERC7540Logic {
    bytes32 private constant LIMIT_REQUEST_DEPOSIT = keccak256("LIMIT_7540_REQUEST_DEPOSIT");
    bytes32 private constant LIMIT_CLAIM_DEPOSIT = keccak256("LIMIT_7540_CLAIM_DEPOSIT");
    bytes32 private constant LIMIT_REQUEST_REDEEM = keccak256("LIMIT_7540_REQUEST_REDEEM");
    bytes32 private constant LIMIT_CLAIM_REDEEM = keccak256("LIMIT_7540_CLAIM_REDEEM");

    function requestDeposit(Pau memory pau, address token, uint256 amount) internal {
        address asset = IERC7540Like(token).asset();
        pau.decreaseRateLimit(requestDepositKey(token, asset), amount);

        pau.approve(asset, token, amount);
        pau.call(token, abi.encodeCall(IERC7540Like.requestDeposit, (amount, pau.proxy, pau.proxy)));
        pau.clearApproval(asset, token);
    }

    function claimDeposit(Pau memory pau, address token) internal returns (uint256 shares) {
        require(pau.rateLimitExists(claimDepositKey(token)), "ERC7540Facet/invalid-action");

        address share = IERC7540Like(token).share();
        uint256 claimable = IERC7540Like(token).maxMint(pau.proxy);
        uint256 start = pau.balanceOf(share);
        pau.call(token, abi.encodeCall(IERC7540Like.mint, (claimable, pau.proxy)));
        shares = pau.balanceOf(share) - start;
    }

    function requestRedeem(Pau memory pau, address token, uint256 shares) internal {
        uint256 assets = IERC7540Like(token).convertToAssets(shares);
        // Shares that count for nothing would pass whatever is left of the limit.
        require(assets > 0, "ERC7540Facet/zero-assets");
        pau.decreaseRateLimit(requestRedeemKey(token), assets);

        pau.call(token, abi.encodeCall(IERC7540Like.requestRedeem, (shares, pau.proxy, pau.proxy)));
    }

    function claimRedeem(Pau memory pau, address token) internal returns (uint256 assets) {
        require(pau.rateLimitExists(claimRedeemKey(token)), "ERC7540Facet/invalid-action");

        address asset = IERC7540Like(token).asset();
        uint256 claimable = IERC7540Like(token).maxWithdraw(pau.proxy);
        uint256 start = pau.balanceOf(asset);
        pau.call(token, abi.encodeCall(IERC7540Like.withdraw, (claimable, pau.proxy, pau.proxy)));
        assets = pau.balanceOf(asset) - start;
    }

    function requestDepositKey(address token, address asset) internal pure returns (bytes32) {
        return Keys.make(LIMIT_REQUEST_DEPOSIT, asset, token);
    }

    function claimDepositKey(address token) internal pure returns (bytes32) {
        return Keys.make(LIMIT_CLAIM_DEPOSIT, token);
    }

    function requestRedeemKey(address token) internal pure returns (bytes32) {
        return Keys.make(LIMIT_REQUEST_REDEEM, token);
    }

    function claimRedeemKey(address token) internal pure returns (bytes32) {
        return Keys.make(LIMIT_CLAIM_REDEEM, token);
    }
}
