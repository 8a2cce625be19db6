// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";
import {Keys} from "@diamond-pau/contracts/facet/Keys.sol";
import {ParameterizedFacet} from "@diamond-pau/contracts/facet/ParameterizedFacet.sol";

import {AaveV4Logic} from "./AaveV4Logic.sol";
import {IAaveV4Facet} from "./IAaveV4Facet.sol";

/// @title AaveV4Facet
/// @notice See {IAaveV4Facet}.
contract AaveV4Facet is IAaveV4Facet, ParameterizedFacet {
    bytes32 private constant MAX_SLIPPAGE = keccak256("maxSlippage");

    constructor(address parameterRegistry_) ParameterizedFacet(parameterRegistry_) {}

    // ---------------------------------------------------------------------------------------------- admin functions

    /// @inheritdoc IAaveV4Facet
    function setMaxSlippage(
        address spoke,
        uint256 reserveId,
        uint256 maxSlippage
    ) external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) {
        require(spoke != address(0), "AaveV4Facet/spoke-zero-address");
        _setParameter(Keys.make(MAX_SLIPPAGE, spoke, reserveId), bytes32(maxSlippage));
        emit AaveV4MaxSlippageSet(spoke, reserveId, maxSlippage);
    }

    // ------------------------------------------------------------------------------------------ allocator functions

    /// @inheritdoc IAaveV4Facet
    function deposit(address spoke, uint256 reserveId, uint256 amount) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        AaveV4Logic.deposit(_pau(), spoke, reserveId, amount, getMaxSlippage(spoke, reserveId));
        emit AaveV4Deposit(spoke, reserveId, amount);
    }

    /// @inheritdoc IAaveV4Facet
    function withdraw(
        address spoke,
        uint256 reserveId,
        uint256 amount
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) returns (uint256 amountWithdrawn) {
        amountWithdrawn = AaveV4Logic.withdraw(_pau(), spoke, reserveId, amount);
        emit AaveV4Withdraw(spoke, reserveId, amountWithdrawn);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc IAaveV4Facet
    function getMaxSlippage(address spoke, uint256 reserveId) public view returns (uint256) {
        return uint256(_getParameter(Keys.make(MAX_SLIPPAGE, spoke, reserveId)));
    }

    /// @inheritdoc IAaveV4Facet
    function getDepositRateLimitKey(
        address spoke,
        uint256 reserveId,
        address hub,
        uint16 assetId,
        address underlying
    ) external pure returns (bytes32 key) {
        return AaveV4Logic.depositKey(spoke, reserveId, hub, assetId, underlying);
    }

    /// @inheritdoc IAaveV4Facet
    function getWithdrawRateLimitKey(address spoke, uint256 reserveId) external pure returns (bytes32 key) {
        return AaveV4Logic.withdrawKey(spoke, reserveId);
    }

    // ---------------------------------------------------------------------------------------------------- internals

    function _namespace() internal pure override returns (bytes32) {
        return keccak256("sky.pau.storage.AaveV4Facet.v1");
    }
}
