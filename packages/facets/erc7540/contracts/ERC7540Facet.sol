// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Facet} from "@diamond-pau/contracts/facet/Facet.sol";
import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

import {ERC7540Logic} from "./ERC7540Logic.sol";
import {IERC7540Facet} from "./IERC7540Facet.sol";

/// @title ERC7540Facet
/// @notice See {IERC7540Facet}.
contract ERC7540Facet is IERC7540Facet, Facet {
    // ------------------------------------------------------------------------------------------ allocator functions

    /// @inheritdoc IERC7540Facet
    function requestDeposit(address token, uint256 amount) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        ERC7540Logic.requestDeposit(_pau(), token, amount);
        emit ERC7540RequestDeposit(token, amount);
    }

    /// @inheritdoc IERC7540Facet
    function claimDeposit(address token) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        emit ERC7540ClaimDeposit(token, ERC7540Logic.claimDeposit(_pau(), token));
    }

    /// @inheritdoc IERC7540Facet
    function requestRedeem(address token, uint256 shares) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        ERC7540Logic.requestRedeem(_pau(), token, shares);
        emit ERC7540RequestRedeem(token, shares);
    }

    /// @inheritdoc IERC7540Facet
    function claimRedeem(address token) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        emit ERC7540ClaimRedeem(token, ERC7540Logic.claimRedeem(_pau(), token));
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc IERC7540Facet
    function getRequestDepositRateLimitKey(address token, address asset) external pure returns (bytes32 key) {
        return ERC7540Logic.requestDepositKey(token, asset);
    }

    /// @inheritdoc IERC7540Facet
    function getClaimDepositRateLimitKey(address token) external pure returns (bytes32 key) {
        return ERC7540Logic.claimDepositKey(token);
    }

    /// @inheritdoc IERC7540Facet
    function getRequestRedeemRateLimitKey(address token) external pure returns (bytes32 key) {
        return ERC7540Logic.requestRedeemKey(token);
    }

    /// @inheritdoc IERC7540Facet
    function getClaimRedeemRateLimitKey(address token) external pure returns (bytes32 key) {
        return ERC7540Logic.claimRedeemKey(token);
    }
}
