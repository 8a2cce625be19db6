// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";
import {ParameterizedFacet} from "@diamond-pau/contracts/facet/ParameterizedFacet.sol";

import {IUSDSFacet} from "./IUSDSFacet.sol";
import {IAllocatorVaultLike, USDSLogic} from "./USDSLogic.sol";

/// @title USDSFacet
/// @notice See {IUSDSFacet}.
contract USDSFacet is IUSDSFacet, ParameterizedFacet {
    /// @inheritdoc IUSDSFacet
    address public immutable usds;

    constructor(address parameterRegistry_, address usds_) ParameterizedFacet(parameterRegistry_) {
        require(usds_ != address(0), "USDSFacet/zero-usds");
        usds = usds_;
    }

    // ---------------------------------------------------------------------------------------------- admin functions

    /// @inheritdoc IUSDSFacet
    function setVault(address vault_) external nonReentrant onlyRole(DEFAULT_ADMIN_ROLE) {
        require(vault_ != address(0), "USDSFacet/zero-vault");
        _setAddress(USDSLogic.VAULT_KEY, vault_);
        _setAddress(USDSLogic.BUFFER_KEY, IAllocatorVaultLike(vault_).buffer());
        emit USDSVaultSet(vault_);
    }

    // ------------------------------------------------------------------------------------------ allocator functions

    /// @inheritdoc IUSDSFacet
    function mint(uint256 usdsAmount) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        USDSLogic.mint(_pau(), usds, vault(), _getAddress(USDSLogic.BUFFER_KEY), usdsAmount);
        emit USDSMint(usdsAmount);
    }

    /// @inheritdoc IUSDSFacet
    function burn(uint256 usdsAmount) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        USDSLogic.burn(_pau(), usds, vault(), _getAddress(USDSLogic.BUFFER_KEY), usdsAmount);
        emit USDSBurn(usdsAmount);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc IUSDSFacet
    function vault() public view returns (address) {
        return _getAddress(USDSLogic.VAULT_KEY);
    }

    /// @inheritdoc IUSDSFacet
    function mintRateLimitKey() external pure returns (bytes32 key) {
        return USDSLogic.LIMIT_MINT;
    }

    /// @inheritdoc IUSDSFacet
    function burnRateLimitKey() external pure returns (bytes32 key) {
        return USDSLogic.LIMIT_BURN;
    }

    // ---------------------------------------------------------------------------------------------------- internals

    function _namespace() internal pure override returns (bytes32) {
        return USDSLogic.NAMESPACE;
    }

    function _setAddress(bytes32 key, address value) private {
        _setParameter(key, bytes32(uint256(uint160(value))));
    }

    function _getAddress(bytes32 key) private view returns (address) {
        return address(uint160(uint256(_getParameter(key))));
    }
}
