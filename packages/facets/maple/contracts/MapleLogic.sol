// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Keys} from "@diamond-pau/contracts/facet/Keys.sol";
import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";

interface IMapleTokenLike {
    function convertToAssets(uint256 shares) external view returns (uint256 assets);
    function removeShares(uint256 shares, address owner) external returns (uint256 sharesReturned);
    function requestRedeem(uint256 shares, address owner) external returns (uint256 escrowShares);
}

/// @title MapleLogic
/// @notice See {IMapleFacet}.
library MapleLogic {
    bytes32 private constant LIMIT_REQUEST_REDEEM = keccak256("LIMIT_MAPLE_REQUEST_REDEEM");
    bytes32 private constant LIMIT_CANCEL_REDEEM = keccak256("LIMIT_MAPLE_CANCEL_REDEEM");

    function requestRedemption(Pau memory pau, address mapleToken, uint256 shares) internal {
        pau.decreaseRateLimit(requestRedeemKey(mapleToken), IMapleTokenLike(mapleToken).convertToAssets(shares));
        pau.call(mapleToken, abi.encodeCall(IMapleTokenLike.requestRedeem, (shares, pau.proxy)));
    }

    /// @return sharesReturned What came back, in base units of the pool's token.
    function cancelRedemption(
        Pau memory pau,
        address mapleToken,
        uint256 shares
    ) internal returns (uint256 sharesReturned) {
        require(pau.rateLimitExists(cancelRedeemKey(mapleToken)), "MapleFacet/invalid-action");

        uint256 start = pau.balanceOf(mapleToken);
        pau.call(mapleToken, abi.encodeCall(IMapleTokenLike.removeShares, (shares, pau.proxy)));
        sharesReturned = pau.balanceOf(mapleToken) - start;
    }

    function requestRedeemKey(address mapleToken) internal pure returns (bytes32) {
        return Keys.make(LIMIT_REQUEST_REDEEM, mapleToken);
    }

    function cancelRedeemKey(address mapleToken) internal pure returns (bytes32) {
        return Keys.make(LIMIT_CANCEL_REDEEM, mapleToken);
    }
}
