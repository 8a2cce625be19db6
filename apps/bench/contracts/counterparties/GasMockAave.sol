// SPDX-License-Identifier: MIT
pragma solidity 0.8.25;

import {ERC20} from "@openzeppelin/contracts-5.0.2/token/ERC20/ERC20.sol";
import {IERC20} from "@openzeppelin/contracts-5.0.2/token/ERC20/IERC20.sol";

/// @notice An aToken that earns nothing: one for each of the underlying.
contract GasMockAToken is ERC20 {
    address public immutable POOL;
    address public immutable UNDERLYING_ASSET_ADDRESS;

    constructor(address pool, address underlying) ERC20("", "") {
        POOL = pool;
        UNDERLYING_ASSET_ADDRESS = underlying;
    }

    function mint(address to, uint256 amount) external {
        require(msg.sender == POOL);
        _mint(to, amount);
    }

    function burn(address from, address to, uint256 amount) external {
        require(msg.sender == POOL);
        _burn(from, amount);
        IERC20(UNDERLYING_ASSET_ADDRESS).transfer(to, amount);
    }
}

/// @notice A pool of one reserve.
contract GasMockAavePool {
    GasMockAToken public immutable aToken;

    constructor(GasMockAToken aToken_) {
        aToken = aToken_;
    }

    function supply(address asset, uint256 amount, address onBehalfOf, uint16) external {
        IERC20(asset).transferFrom(msg.sender, address(aToken), amount);
        aToken.mint(onBehalfOf, amount);
    }

    function withdraw(address, uint256 amount, address to) external returns (uint256) {
        aToken.burn(msg.sender, to, amount);
        return amount;
    }
}
