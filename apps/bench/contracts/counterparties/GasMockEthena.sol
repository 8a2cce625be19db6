// SPDX-License-Identifier: MIT
pragma solidity 0.8.25;

import {ERC20} from "@openzeppelin/contracts-5.0.2/token/ERC20/ERC20.sol";
import {IERC20} from "@openzeppelin/contracts-5.0.2/token/ERC20/IERC20.sol";

/// @notice Of Ethena's minter what a PAU calls: who may sign.
contract GasMockEthenaMinter {
    mapping(address account => mapping(address signer => bool allowed)) public signer;

    function setDelegatedSigner(address account) external {
        signer[msg.sender][account] = true;
    }

    function removeDelegatedSigner(address account) external {
        signer[msg.sender][account] = false;
    }
}

/// @notice sUSDe at par. What cools down is paid out at once.
contract GasMockSUSDe is ERC20 {
    IERC20 public immutable usde;
    mapping(address account => uint256 amount) public cooldown;

    constructor(IERC20 usde_) ERC20("", "") {
        usde = usde_;
    }

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function cooldownAssets(uint256 assets) external returns (uint256) {
        _burn(msg.sender, assets);
        cooldown[msg.sender] += assets;
        return assets;
    }

    function cooldownShares(uint256 shares) external returns (uint256) {
        _burn(msg.sender, shares);
        cooldown[msg.sender] += shares;
        return shares;
    }

    function unstake(address receiver) external {
        uint256 amount = cooldown[msg.sender];
        cooldown[msg.sender] = 0;
        usde.transfer(receiver, amount);
    }

    // The anchors' controllers ask neither of these; our facet checks with them what it was credited.

    function cooldowns(address account) external view returns (uint104 cooldownEnd, uint152 underlyingAmount) {
        return (0, uint152(cooldown[account]));
    }

    function previewRedeem(uint256 shares) external pure returns (uint256) {
        return shares;
    }
}
