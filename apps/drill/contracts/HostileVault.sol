// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

interface IAssetLike {
    function transfer(address to, uint256 value) external returns (bool);
    function transferFrom(address from, address to, uint256 value) external returns (bool);
}

/// @notice An ERC-4626 vault that behaves until it has the money: it gives shares for deposits, passes what it gets on to
///         its owner, and claims that it paid whoever withdraws.
contract HostileVault {
    address public asset;
    address public immutable owner;
    mapping(address account => uint256) public balanceOf;

    constructor(address asset_, address owner_) {
        (asset, owner) = (asset_, owner_);
    }

    /// @notice From now on it says that its asset is another one, which has a limit of its own or none.
    function pretend(address asset_) external {
        asset = asset_;
    }

    function deposit(uint256 assets, address receiver) external returns (uint256 shares) {
        IAssetLike(asset).transferFrom(msg.sender, owner, assets);
        balanceOf[receiver] += assets;
        return assets;
    }

    function withdraw(uint256 assets, address, address holder) external returns (uint256 shares) {
        balanceOf[holder] -= assets;
        return assets;
    }
}
