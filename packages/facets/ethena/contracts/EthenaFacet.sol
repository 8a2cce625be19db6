// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Facet} from "@diamond-pau/contracts/facet/Facet.sol";
import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

import {EthenaLogic} from "./EthenaLogic.sol";
import {IEthenaFacet} from "./IEthenaFacet.sol";

/// @title EthenaFacet
/// @notice See {IEthenaFacet}.
contract EthenaFacet is IEthenaFacet, Facet {
    // --------------------------------------------------------------------------------------------------- immutables

    /// @inheritdoc IEthenaFacet
    address public immutable minter;
    /// @inheritdoc IEthenaFacet
    address public immutable susde;
    /// @inheritdoc IEthenaFacet
    address public immutable usdc;
    /// @inheritdoc IEthenaFacet
    address public immutable usde;

    // -------------------------------------------------------------------------------------------------- constructor

    constructor(address minter_, address susde_, address usdc_, address usde_) {
        require(minter_ != address(0), "EthenaFacet/zero-minter");
        require(susde_ != address(0), "EthenaFacet/zero-susde");
        require(usdc_ != address(0), "EthenaFacet/zero-usdc");
        require(usde_ != address(0), "EthenaFacet/zero-usde");
        minter = minter_;
        susde = susde_;
        usdc = usdc_;
        usde = usde_;
    }

    // ------------------------------------------------------------------------------------------ allocator functions

    /// @inheritdoc IEthenaFacet
    function setDelegatedSigner(address delegatedSigner) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        EthenaLogic.setDelegatedSigner(_pau(), minter, delegatedSigner);
        emit EthenaSetDelegatedSigner(delegatedSigner);
    }

    /// @inheritdoc IEthenaFacet
    function removeDelegatedSigner(address delegatedSigner) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        EthenaLogic.removeDelegatedSigner(_pau(), minter, delegatedSigner);
        emit EthenaRemoveDelegatedSigner(delegatedSigner);
    }

    /// @inheritdoc IEthenaFacet
    function prepareMint(uint256 usdcAmount) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        EthenaLogic.prepareMint(_pau(), minter, usdc, usdcAmount);
        emit EthenaPrepareMint(usdcAmount);
    }

    /// @inheritdoc IEthenaFacet
    function prepareBurn(uint256 usdeAmount) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        EthenaLogic.prepareBurn(_pau(), minter, usde, usdeAmount);
        emit EthenaPrepareBurn(usdeAmount);
    }

    /// @inheritdoc IEthenaFacet
    function cooldownAssets(
        uint256 usdeAmount
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) returns (uint256 cooldownShares_) {
        cooldownShares_ = EthenaLogic.cooldownAssets(_pau(), susde, usdeAmount);
        emit EthenaCooldownAssets(usdeAmount, cooldownShares_);
    }

    /// @inheritdoc IEthenaFacet
    function cooldownShares(
        uint256 susdeAmount
    ) external nonReentrant onlyRole(ALLOCATOR_ROLE) returns (uint256 cooldownAssets_) {
        cooldownAssets_ = EthenaLogic.cooldownShares(_pau(), susde, susdeAmount);
        emit EthenaCooldownShares(susdeAmount, cooldownAssets_);
    }

    /// @inheritdoc IEthenaFacet
    function unstake() external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        emit EthenaUnstake(EthenaLogic.unstake(_pau(), susde, usde));
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc IEthenaFacet
    function setDelegatedSignerRateLimitKey() external pure returns (bytes32 key) {
        return EthenaLogic.LIMIT_SET_DELEGATED_SIGNER;
    }

    /// @inheritdoc IEthenaFacet
    function removeDelegatedSignerRateLimitKey() external pure returns (bytes32 key) {
        return EthenaLogic.LIMIT_REMOVE_DELEGATED_SIGNER;
    }

    /// @inheritdoc IEthenaFacet
    function mintRateLimitKey() external pure returns (bytes32 key) {
        return EthenaLogic.LIMIT_MINT;
    }

    /// @inheritdoc IEthenaFacet
    function burnRateLimitKey() external pure returns (bytes32 key) {
        return EthenaLogic.LIMIT_BURN;
    }

    /// @inheritdoc IEthenaFacet
    function cooldownRateLimitKey() external pure returns (bytes32 key) {
        return EthenaLogic.LIMIT_COOLDOWN;
    }

    /// @inheritdoc IEthenaFacet
    function unstakeRateLimitKey() external pure returns (bytes32 key) {
        return EthenaLogic.LIMIT_UNSTAKE;
    }
}
