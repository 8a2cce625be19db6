// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";

interface IEthenaMinterLike {
    function removeDelegatedSigner(address removedSigner) external;
    function setDelegatedSigner(address delegateTo) external;
}

interface IStakedUSDeLike {
    function cooldownAssets(uint256 assets) external returns (uint256 shares);
    function cooldownShares(uint256 shares) external returns (uint256 assets);
    function cooldowns(address account) external view returns (uint104 cooldownEnd, uint152 underlyingAmount);
    function previewRedeem(uint256 shares) external view returns (uint256 assets);
    function unstake(address receiver) external;
}

/// @title EthenaLogic
/// @notice See {IEthenaFacet}.
library EthenaLogic {
    bytes32 internal constant LIMIT_SET_DELEGATED_SIGNER = keccak256("LIMIT_ETHENA_SET_DELEGATED_SIGNER");
    bytes32 internal constant LIMIT_REMOVE_DELEGATED_SIGNER = keccak256("LIMIT_ETHENA_REMOVE_DELEGATED_SIGNER");
    bytes32 internal constant LIMIT_MINT = keccak256("LIMIT_ETHENA_MINT");
    bytes32 internal constant LIMIT_BURN = keccak256("LIMIT_ETHENA_BURN");
    bytes32 internal constant LIMIT_COOLDOWN = keccak256("LIMIT_ETHENA_COOLDOWN");
    bytes32 internal constant LIMIT_UNSTAKE = keccak256("LIMIT_ETHENA_UNSTAKE");

    function setDelegatedSigner(Pau memory pau, address minter, address delegatedSigner) internal {
        _requireAllowed(pau, LIMIT_SET_DELEGATED_SIGNER);
        pau.call(minter, abi.encodeCall(IEthenaMinterLike.setDelegatedSigner, (delegatedSigner)));
    }

    function removeDelegatedSigner(Pau memory pau, address minter, address delegatedSigner) internal {
        _requireAllowed(pau, LIMIT_REMOVE_DELEGATED_SIGNER);
        pau.call(minter, abi.encodeCall(IEthenaMinterLike.removeDelegatedSigner, (delegatedSigner)));
    }

    /// @dev The approval stays: the minter takes what it allows when it executes an order.
    function prepareMint(Pau memory pau, address minter, address usdc, uint256 usdcAmount) internal {
        pau.decreaseRateLimit(LIMIT_MINT, usdcAmount);
        pau.approve(usdc, minter, usdcAmount);
    }

    /// @dev The approval stays: the minter takes what it allows when it executes an order.
    function prepareBurn(Pau memory pau, address minter, address usde, uint256 usdeAmount) internal {
        pau.decreaseRateLimit(LIMIT_BURN, usdeAmount);
        pau.approve(usde, minter, usdeAmount);
    }

    /// @return shares What it cost, in wei of sUSDe.
    function cooldownAssets(Pau memory pau, address susde, uint256 usdeAmount) internal returns (uint256 shares) {
        pau.decreaseRateLimit(LIMIT_COOLDOWN, usdeAmount);

        uint256 startShares = pau.balanceOf(susde);
        uint256 startClaim = _claim(pau, susde);
        pau.call(susde, abi.encodeCall(IStakedUSDeLike.cooldownAssets, (usdeAmount)));
        shares = startShares - pau.balanceOf(susde);
        require(_claim(pau, susde) - startClaim >= usdeAmount, "EthenaFacet/assets-not-credited");
    }

    /// @return assets What was credited, in wei of USDe.
    function cooldownShares(Pau memory pau, address susde, uint256 susdeAmount) internal returns (uint256 assets) {
        uint256 worth = IStakedUSDeLike(susde).previewRedeem(susdeAmount);
        uint256 startClaim = _claim(pau, susde);
        pau.call(susde, abi.encodeCall(IStakedUSDeLike.cooldownShares, (susdeAmount)));
        assets = _claim(pau, susde) - startClaim;
        require(assets >= worth, "EthenaFacet/assets-not-credited");

        // After the call, because only then it is known what was credited. An excess reverts the whole.
        pau.decreaseRateLimit(LIMIT_COOLDOWN, assets);
    }

    /// @return usdeAmount What arrived, in wei of USDe.
    function unstake(Pau memory pau, address susde, address usde) internal returns (uint256 usdeAmount) {
        _requireAllowed(pau, LIMIT_UNSTAKE);

        uint256 start = pau.balanceOf(usde);
        pau.call(susde, abi.encodeCall(IStakedUSDeLike.unstake, (pau.proxy)));
        usdeAmount = pau.balanceOf(usde) - start;
    }

    /// @dev What sUSDe owes the proxy, in cooldown or past it, in wei of USDe.
    function _claim(Pau memory pau, address susde) private view returns (uint256 underlyingAmount) {
        (, underlyingAmount) = IStakedUSDeLike(susde).cooldowns(pau.proxy);
    }

    function _requireAllowed(Pau memory pau, bytes32 key) private view {
        require(pau.rateLimitExists(key), "EthenaFacet/invalid-action");
    }
}
