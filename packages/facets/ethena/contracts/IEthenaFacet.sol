// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

/// @title IEthenaFacet
/// @notice Mints and burns Ethena USDe against USDC, and unstakes sUSDe. Staking goes through the ERC-4626 facet.
/// @dev Ethena mints and burns by orders that a signer gives off chain and Ethena's minter executes later. The proxy
///      cannot sign: it delegates, and approves what an order may take. Trusted: Ethena, to execute orders for the
///      proxy's benefit alone and at the price that was signed. The signer is not trusted with more than the limits:
///      they bound what is approved. All four addresses are immutables.
interface IEthenaFacet is IFacet {
    event EthenaSetDelegatedSigner(address indexed delegatedSigner);
    event EthenaRemoveDelegatedSigner(address indexed delegatedSigner);
    event EthenaPrepareMint(uint256 usdcAmount);
    event EthenaPrepareBurn(uint256 usdeAmount);
    event EthenaCooldownAssets(uint256 usdeAmount, uint256 shares);
    event EthenaCooldownShares(uint256 susdeAmount, uint256 assets);
    event EthenaUnstake(uint256 usdeAmount);

    function minter() external view returns (address);
    function susde() external view returns (address);
    function usdc() external view returns (address);
    function usde() external view returns (address);

    /// @notice Names a signer of the proxy's orders, who then has to accept.
    /// @dev ALLOCATOR_ROLE. Reverts with "EthenaFacet/invalid-action" where governance gave no limit.
    function setDelegatedSigner(address delegatedSigner) external;

    /// @notice Takes the right to sign from a signer.
    /// @dev ALLOCATOR_ROLE. Reverts with "EthenaFacet/invalid-action" where governance gave no limit.
    function removeDelegatedSigner(address delegatedSigner) external;

    /// @notice Lets orders take `usdcAmount` base units of the proxy's USDC, in place of what they were let before.
    /// @dev ALLOCATOR_ROLE. Uses up the mint limit. The approval outlives the call: it is the call's effect.
    function prepareMint(uint256 usdcAmount) external;

    /// @notice Lets orders take `usdeAmount` wei of the proxy's USDe, in place of what they were let before.
    /// @dev ALLOCATOR_ROLE. Uses up the burn limit. The approval outlives the call: it is the call's effect.
    function prepareBurn(uint256 usdeAmount) external;

    /// @notice Takes `usdeAmount` wei of USDe out of sUSDe, into its cooldown, which starts anew for all that is in it.
    /// @dev ALLOCATOR_ROLE. Uses up the cooldown limit. Reverts with "EthenaFacet/assets-not-credited" where the
    ///      proxy's claim grows by less.
    /// @return cooldownShares_ What it cost, in wei of sUSDe.
    function cooldownAssets(uint256 usdeAmount) external returns (uint256 cooldownShares_);

    /// @notice Takes the worth of `susdeAmount` wei out of sUSDe, into its cooldown, which starts anew for all that is
    ///         in it.
    /// @dev ALLOCATOR_ROLE. Uses up the cooldown limit by what is credited. Reverts with
    ///      "EthenaFacet/assets-not-credited" where the proxy's claim grows by less than the shares are worth.
    /// @return cooldownAssets_ What was credited, in wei of USDe.
    function cooldownShares(uint256 susdeAmount) external returns (uint256 cooldownAssets_);

    /// @notice Brings everything whose cooldown is over to the proxy.
    /// @dev ALLOCATOR_ROLE. Reverts with "EthenaFacet/invalid-action" where governance gave no limit.
    function unstake() external;

    function setDelegatedSignerRateLimitKey() external pure returns (bytes32 key);
    function removeDelegatedSignerRateLimitKey() external pure returns (bytes32 key);
    function mintRateLimitKey() external pure returns (bytes32 key);
    function burnRateLimitKey() external pure returns (bytes32 key);
    function cooldownRateLimitKey() external pure returns (bytes32 key);
    function unstakeRateLimitKey() external pure returns (bytes32 key);
}
