// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";

interface IAllocatorVaultLike {
    function buffer() external view returns (address);
    function draw(uint256 wad) external;
    function wipe(uint256 wad) external;
}

/// @title USDSLogic
/// @notice See {IUSDSFacet}.
/// @dev A vault that was never set is not checked for: the proxy refuses to call the zero address.
library USDSLogic {
    /// @dev Of the parameters, and the keys of the two that there are.
    bytes32 internal constant NAMESPACE = keccak256("sky.pau.storage.USDSFacet.v1");
    bytes32 internal constant VAULT_KEY = keccak256(abi.encode(keccak256("vault")));
    bytes32 internal constant BUFFER_KEY = keccak256(abi.encode(keccak256("buffer")));

    bytes32 internal constant LIMIT_MINT = keccak256("LIMIT_USDS_MINT");
    bytes32 internal constant LIMIT_BURN = keccak256("LIMIT_USDS_BURN");

    function mint(Pau memory pau, address usds, address vault, address buffer, uint256 usdsAmount) internal {
        pau.decreaseRateLimit(LIMIT_MINT, usdsAmount);

        pau.call(vault, abi.encodeCall(IAllocatorVaultLike.draw, (usdsAmount)));
        uint256 start = pau.balanceOf(usds);
        pau.call(usds, abi.encodeCall(IERC20.transferFrom, (buffer, pau.proxy, usdsAmount)));
        require(pau.balanceOf(usds) - start >= usdsAmount, "USDSFacet/usds-not-received");
    }

    function burn(Pau memory pau, address usds, address vault, address buffer, uint256 usdsAmount) internal {
        pau.decreaseRateLimit(LIMIT_BURN, usdsAmount);
        pau.tryIncreaseRateLimit(LIMIT_MINT, usdsAmount);

        pau.call(usds, abi.encodeCall(IERC20.transfer, (buffer, usdsAmount)));
        pau.call(vault, abi.encodeCall(IAllocatorVaultLike.wipe, (usdsAmount)));
    }
}
