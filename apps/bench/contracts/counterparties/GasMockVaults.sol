// SPDX-License-Identifier: MIT
pragma solidity 0.8.25;

import {ERC20} from "@openzeppelin/contracts-5.0.2/token/ERC20/ERC20.sol";
import {IERC20} from "@openzeppelin/contracts-5.0.2/token/ERC20/IERC20.sol";
import {ERC4626} from "@openzeppelin/contracts-5.0.2/token/ERC20/extensions/ERC4626.sol";

/// @notice OpenZeppelin's vault as it is, a share an asset.
contract GasMockERC4626 is ERC4626 {
    constructor(IERC20 asset_) ERC20("", "") ERC4626(asset_) {}
}

/// @notice A Spark vault whose taker may be anyone.
contract GasMockSparkVault {
    IERC20 public immutable asset;

    constructor(IERC20 asset_) {
        asset = asset_;
    }

    function take(uint256 amount) external {
        asset.transfer(msg.sender, amount);
    }
}

/// @notice A Maple pool's token, a share an asset. Of a redemption only the request is kept.
contract GasMockMaple is ERC20 {
    mapping(address owner => uint256 shares) public requested;

    constructor() ERC20("", "") {}

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function convertToAssets(uint256 shares) external pure returns (uint256) {
        return shares;
    }

    function requestRedeem(uint256 shares, address owner) external {
        requested[owner] += shares;
    }

    function removeShares(uint256 shares, address owner) external {
        requested[owner] -= shares;
    }
}

/// @notice USTB at a dollar: what is subscribed is minted.
contract GasMockUSTB is ERC20 {
    constructor() ERC20("", "") {}

    function subscribe(uint256 inAmount, address stablecoin) external {
        IERC20(stablecoin).transferFrom(msg.sender, address(this), inAmount);
        _mint(msg.sender, inAmount);
    }
}

/// @notice A farm that counts stakes and pays no reward.
contract GasMockFarm {
    IERC20 public immutable stakingToken;
    mapping(address account => uint256 stake) public balanceOf;

    constructor(IERC20 token) {
        stakingToken = token;
    }

    function stake(uint256 amount) external {
        balanceOf[msg.sender] += amount;
        stakingToken.transferFrom(msg.sender, address(this), amount);
    }

    function withdraw(uint256 amount) external {
        balanceOf[msg.sender] -= amount;
        stakingToken.transfer(msg.sender, amount);
    }

    function getReward() external {}
}

/// @notice WETH, with an ERC-20 of OpenZeppelin.
contract GasMockWETH is ERC20 {
    constructor() ERC20("", "") {}

    receive() external payable {
        _mint(msg.sender, msg.value);
    }

    function withdraw(uint256 amount) external {
        _burn(msg.sender, amount);
        (bool success, ) = msg.sender.call{value: amount}("");
        require(success);
    }
}
