// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IALMProxy} from "@diamond-pau/contracts/custody/IALMProxy.sol";
import {Keys} from "@diamond-pau/contracts/facet/Keys.sol";
import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";

interface IAsyncVaultLike {
    function asset() external view returns (address);
    function baseManager() external view returns (address);
    function cancelDepositRequest(uint256 requestId, address controller) external;
    function cancelRedeemRequest(uint256 requestId, address controller) external;
    function claimCancelDepositRequest(
        uint256 requestId,
        address receiver,
        address controller
    ) external returns (uint256 assets);
    function claimCancelRedeemRequest(
        uint256 requestId,
        address receiver,
        address controller
    ) external returns (uint256 shares);
    function poolId() external view returns (uint64);
    function scId() external view returns (bytes16);
    function share() external view returns (address);
}

interface IBaseManagerLike {
    function spoke() external view returns (address);
}

interface ISpokeLike {
    function crosschainTransferShares(
        uint16 centrifugeId,
        uint64 poolId,
        bytes16 scId,
        bytes32 receiver,
        uint128 amount,
        uint128 remoteExtraGasLimit
    ) external payable;
}

/// @title CentrifugeLogic
/// @notice See {ICentrifugeFacet}.
library CentrifugeLogic {
    /// @dev Of the parameters.
    bytes32 internal constant NAMESPACE = keccak256("sky.pau.storage.CentrifugeFacet.v1");
    uint256 internal constant REQUEST_ID = 0;

    bytes32 private constant LIMIT_CANCEL_DEPOSIT = keccak256("LIMIT_CENTRIFUGE_CANCEL_DEPOSIT");
    bytes32 private constant LIMIT_CLAIM_CANCEL_DEPOSIT = keccak256("LIMIT_CENTRIFUGE_CLAIM_CANCEL_DEPOSIT");
    bytes32 private constant LIMIT_CANCEL_REDEEM = keccak256("LIMIT_CENTRIFUGE_CANCEL_REDEEM");
    bytes32 private constant LIMIT_CLAIM_CANCEL_REDEEM = keccak256("LIMIT_CENTRIFUGE_CLAIM_CANCEL_REDEEM");
    bytes32 private constant LIMIT_TRANSFER = keccak256("LIMIT_CENTRIFUGE_TRANSFER");

    function cancelDepositRequest(Pau memory pau, address token) internal {
        _requireLimit(pau, cancelDepositKey(token));
        pau.call(token, abi.encodeCall(IAsyncVaultLike.cancelDepositRequest, (REQUEST_ID, pau.proxy)));
    }

    function claimCancelDepositRequest(Pau memory pau, address token) internal returns (uint256 assets) {
        _requireLimit(pau, claimCancelDepositKey(token));
        address asset = IAsyncVaultLike(token).asset();
        uint256 start = pau.balanceOf(asset);
        pau.call(token, abi.encodeCall(IAsyncVaultLike.claimCancelDepositRequest, (REQUEST_ID, pau.proxy, pau.proxy)));
        assets = pau.balanceOf(asset) - start;
    }

    function cancelRedeemRequest(Pau memory pau, address token) internal {
        _requireLimit(pau, cancelRedeemKey(token));
        pau.call(token, abi.encodeCall(IAsyncVaultLike.cancelRedeemRequest, (REQUEST_ID, pau.proxy)));
    }

    function claimCancelRedeemRequest(Pau memory pau, address token) internal returns (uint256 shares) {
        _requireLimit(pau, claimCancelRedeemKey(token));
        address share = IAsyncVaultLike(token).share();
        uint256 start = pau.balanceOf(share);
        pau.call(token, abi.encodeCall(IAsyncVaultLike.claimCancelRedeemRequest, (REQUEST_ID, pau.proxy, pau.proxy)));
        shares = pau.balanceOf(share) - start;
    }

    /// @dev Forwards all of the call's ETH. The spoke refunds who calls it, which is the proxy.
    function transferShares(
        Pau memory pau,
        bytes32 recipient,
        address token,
        uint128 amount,
        uint16 centrifugeId
    ) internal {
        require(recipient != 0, "CentrifugeFacet/id-not-configured");
        address spoke = IBaseManagerLike(IAsyncVaultLike(token).baseManager()).spoke();
        pau.decreaseRateLimit(transferKey(token, centrifugeId, spoke), amount);

        uint64 poolId = IAsyncVaultLike(token).poolId();
        bytes16 scId = IAsyncVaultLike(token).scId();
        IALMProxy(payable(pau.proxy)).doCallWithValue{value: msg.value}(
            spoke,
            abi.encodeCall(ISpokeLike.crosschainTransferShares, (centrifugeId, poolId, scId, recipient, amount, 0)),
            msg.value
        );
    }

    function cancelDepositKey(address token) internal pure returns (bytes32) {
        return Keys.make(LIMIT_CANCEL_DEPOSIT, token);
    }

    function claimCancelDepositKey(address token) internal pure returns (bytes32) {
        return Keys.make(LIMIT_CLAIM_CANCEL_DEPOSIT, token);
    }

    function cancelRedeemKey(address token) internal pure returns (bytes32) {
        return Keys.make(LIMIT_CANCEL_REDEEM, token);
    }

    function claimCancelRedeemKey(address token) internal pure returns (bytes32) {
        return Keys.make(LIMIT_CLAIM_CANCEL_REDEEM, token);
    }

    function transferKey(address token, uint16 centrifugeId, address spoke) internal pure returns (bytes32) {
        return Keys.make(LIMIT_TRANSFER, token, centrifugeId, spoke);
    }

    function recipientKey(uint16 centrifugeId) internal pure returns (bytes32) {
        return Keys.make(keccak256("recipient"), centrifugeId);
    }

    function _requireLimit(Pau memory pau, bytes32 key) private view {
        require(pau.rateLimitExists(key), "CentrifugeFacet/invalid-action");
    }
}
