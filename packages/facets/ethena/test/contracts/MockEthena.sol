// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {HostileVenue} from "@diamond-pau/facet-kit/testing/HostileVenue.sol";
import {TestToken} from "@diamond-pau/facet-kit/testing/TestToken.sol";

/// @notice Stands for the delegation of EthenaMinting and for StakedUSDeV2, in one contract, at two USDe for a share
///         and with a cooldown of no length; and for hostile ones.
contract MockEthena is TestToken, HostileVenue {
    enum Delegation {
        Rejected,
        Pending
    }

    struct Cooldown {
        uint104 cooldownEnd;
        uint152 underlyingAmount;
    }

    uint256 public constant RATE = 2;
    TestToken public immutable usde;
    mapping(address signer => mapping(address delegator => Delegation)) public delegatedSigner;
    mapping(address account => Cooldown) public cooldowns;

    constructor(TestToken usde_) TestToken(18) {
        usde = usde_;
    }

    // ---------------------------------------------------------------------------------------------------- the minter

    function setDelegatedSigner(address delegateTo) external hostile {
        delegatedSigner[delegateTo][msg.sender] = Delegation.Pending;
    }

    function removeDelegatedSigner(address removedSigner) external hostile {
        delegatedSigner[removedSigner][msg.sender] = Delegation.Rejected;
    }

    // -------------------------------------------------------------------------------------------------- staked USDe

    function previewRedeem(uint256 shares) public pure returns (uint256) {
        return shares * RATE;
    }

    function cooldownAssets(uint256 assets) external hostile returns (uint256 shares) {
        shares = assets / RATE;
        _cooldown(shares, assets);
    }

    function cooldownShares(uint256 shares) external hostile returns (uint256 assets) {
        assets = previewRedeem(shares);
        _cooldown(shares, assets);
    }

    /// @notice Credits an account with USDe out of nothing.
    function credit(address account, uint152 assets) external {
        cooldowns[account].underlyingAmount += assets;
    }

    function unstake(address receiver) external hostile {
        uint256 assets = cooldowns[msg.sender].underlyingAmount;
        delete cooldowns[msg.sender];
        usde.mint(receiver, _delivered(assets));
    }

    function _cooldown(uint256 shares, uint256 assets) private {
        _burn(msg.sender, shares);
        cooldowns[msg.sender].cooldownEnd = uint104(block.timestamp);
        cooldowns[msg.sender].underlyingAmount += uint152(_delivered(assets));
    }
}
