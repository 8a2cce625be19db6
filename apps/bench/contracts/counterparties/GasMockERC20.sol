// SPDX-License-Identifier: MIT
pragma solidity 0.8.25;

import {ERC20} from "@openzeppelin/contracts-5.0.2/token/ERC20/ERC20.sol";

/// @notice The token of the anchors: OpenZeppelin's, with open hands. Its decimals are in the code, so that the code can
///         stand at any address.
contract GasMockERC20 is ERC20 {
    uint8 internal immutable _dec;

    constructor(uint8 dec) ERC20("", "") {
        _dec = dec;
    }

    function decimals() public view override returns (uint8) {
        return _dec;
    }

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function burn(address from, uint256 amount) external {
        _burn(from, amount);
    }
}
