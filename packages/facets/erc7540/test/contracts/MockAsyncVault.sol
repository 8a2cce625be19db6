// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {HostileVenue} from "@diamond-pau/facet-kit/testing/HostileVenue.sol";
import {TestToken} from "@diamond-pau/facet-kit/testing/TestToken.sol";

/// @notice Stands for a Centrifuge vault: ERC-7540 with its share apart, at a price that is set; and for a hostile
///         upgrade of it. Requests are fulfilled by the tests.
contract MockAsyncVault is HostileVenue {
    TestToken public asset;
    TestToken public immutable share = new TestToken(18);
    /// Assets for one share, times 1e18.
    uint256 public price = 1e18;

    mapping(address controller => uint256 assets) public pendingDeposit;
    mapping(address controller => uint256 shares) public pendingRedeem;
    mapping(address controller => uint256 shares) public maxMint;
    mapping(address controller => uint256 assets) public maxWithdraw;

    constructor(TestToken asset_) {
        asset = asset_;
    }

    /// @notice What an upgrade of the vault could do.
    function repoint(TestToken asset_) external {
        asset = asset_;
    }

    function setPrice(uint256 price_) external {
        price = price_;
    }

    function fulfilDeposit(address controller, uint256 shares) external {
        pendingDeposit[controller] = 0;
        maxMint[controller] += shares;
    }

    function fulfilRedeem(address controller, uint256 assets) external {
        pendingRedeem[controller] = 0;
        maxWithdraw[controller] += assets;
    }

    function convertToAssets(uint256 shares) external view returns (uint256) {
        return (shares * price) / 1e18;
    }

    function requestDeposit(uint256 assets, address controller, address owner) external hostile returns (uint256) {
        require(owner == msg.sender, "not the owner");
        // A vault that charges a fee also pulls less than it was approved for.
        asset.transferFrom(owner, address(this), mode == Mode.Lies ? assets : _delivered(assets));
        pendingDeposit[controller] += _delivered(assets);
        return 0;
    }

    function mint(uint256 shares, address receiver) external hostile returns (uint256) {
        maxMint[msg.sender] -= shares;
        share.mint(receiver, _delivered(shares));
        return shares;
    }

    function requestRedeem(uint256 shares, address controller, address owner) external hostile returns (uint256) {
        require(owner == msg.sender, "not the owner");
        share.burn(owner, shares);
        pendingRedeem[controller] += _delivered(shares);
        return 0;
    }

    function withdraw(uint256 assets, address receiver, address controller) external hostile returns (uint256) {
        require(controller == msg.sender, "not the controller");
        maxWithdraw[controller] -= assets;
        asset.transfer(receiver, _delivered(assets));
        return assets;
    }
}
