// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Facet} from "@diamond-pau/contracts/facet/Facet.sol";
import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

import {IPSM3Facet} from "./IPSM3Facet.sol";
import {PSM3Logic} from "./PSM3Logic.sol";

/// @title PSM3Facet
/// @notice See {IPSM3Facet}.
contract PSM3Facet is IPSM3Facet, Facet {
    // --------------------------------------------------------------------------------------------------- immutables

    /// @inheritdoc IPSM3Facet
    address public immutable psm;

    // -------------------------------------------------------------------------------------------------- constructor

    constructor(address psm_) {
        require(psm_ != address(0), "PSM3Facet/zero-psm");
        psm = psm_;
    }

    // ------------------------------------------------------------------------------------------ allocator functions

    /// @inheritdoc IPSM3Facet
    function deposit(
        address asset,
        uint256 amount
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) returns (uint256 shares) {
        shares = PSM3Logic.deposit(_pau(), psm, asset, amount);
        emit PSM3Deposit(asset, amount, shares);
    }

    /// @inheritdoc IPSM3Facet
    function withdraw(
        address asset,
        uint256 maxAmount
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) returns (uint256 assetsWithdrawn) {
        uint256 sharesBurned;
        (assetsWithdrawn, sharesBurned) = PSM3Logic.withdraw(_pau(), psm, asset, maxAmount);
        emit PSM3Withdraw(asset, assetsWithdrawn, sharesBurned);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc IPSM3Facet
    function getDepositRateLimitKey(address asset) external pure returns (bytes32 key) {
        return PSM3Logic.depositKey(asset);
    }

    /// @inheritdoc IPSM3Facet
    function getWithdrawRateLimitKey(address asset) external pure returns (bytes32 key) {
        return PSM3Logic.withdrawKey(asset);
    }
}
