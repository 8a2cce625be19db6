// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

/// @title IUSDSFacet
/// @notice Mints USDS against a Star's allocator vault, and burns it to repay.
/// @dev Trusted: the vault that governance set. Its buffer is read once, when the vault is set, and kept: a vault that
///      named another one later could not redirect a repayment. What a mint brings is measured at the proxy.
interface IUSDSFacet is IFacet {
    event USDSVaultSet(address indexed vault);
    event USDSMint(uint256 usdsAmount);
    event USDSBurn(uint256 usdsAmount);

    function usds() external view returns (address);

    /// @notice Sets the allocator vault, and with it its buffer.
    /// @dev DEFAULT_ADMIN_ROLE. Reverts with "USDSFacet/zero-vault".
    function setVault(address vault) external;

    /// @notice The allocator vault; zero, as before it is ever set, disables mint and burn.
    function vault() external view returns (address);

    /// @notice Draws USDS from the vault into the buffer and moves it to the proxy, in wei of USDS.
    /// @dev ALLOCATOR_ROLE. Uses up the mint limit. Reverts with "USDSFacet/usds-not-received" where less arrives.
    function mint(uint256 usdsAmount) external;

    /// @notice Moves USDS from the proxy to the buffer and repays the vault, in wei of USDS.
    /// @dev ALLOCATOR_ROLE. Uses up the burn limit and gives the mint limit back.
    function burn(uint256 usdsAmount) external;

    function mintRateLimitKey() external pure returns (bytes32 key);
    function burnRateLimitKey() external pure returns (bytes32 key);
}
