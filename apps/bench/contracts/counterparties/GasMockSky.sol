// SPDX-License-Identifier: MIT
pragma solidity 0.8.25;

import {IERC20} from "@openzeppelin/contracts-5.0.2/token/ERC20/IERC20.sol";

import {GasMockERC20} from "./GasMockERC20.sol";

/// @notice An account that lets others take its tokens: the allocator's buffer, an OTC buffer, the PSM's pocket.
contract GasMockBuffer {
    function approve(IERC20 token, address spender, uint256 amount) external {
        token.approve(spender, amount);
    }
}

/// @notice The allocator's vault without its debt: a draw is minted to the buffer, a wipe burned from it.
contract GasMockAllocatorVault {
    GasMockERC20 public immutable usds;
    address public immutable buffer;

    constructor(GasMockERC20 usds_, address buffer_) {
        usds = usds_;
        buffer = buffer_;
    }

    function draw(uint256 wad) external {
        usds.mint(buffer, wad);
    }

    function wipe(uint256 wad) external {
        usds.burn(buffer, wad);
    }
}

/// @notice Takes DAI for USDS and the other way round: what comes is burned, as much of the other minted.
contract GasMockDaiUsds {
    GasMockERC20 public immutable dai;
    GasMockERC20 public immutable usds;

    constructor(GasMockERC20 dai_, GasMockERC20 usds_) {
        dai = dai_;
        usds = usds_;
    }

    function usdsToDai(address usr, uint256 wad) external {
        usds.transferFrom(msg.sender, address(this), wad);
        usds.burn(address(this), wad);
        dai.mint(usr, wad);
    }

    function daiToUsds(address usr, uint256 wad) external {
        dai.transferFrom(msg.sender, address(this), wad);
        dai.burn(address(this), wad);
        usds.mint(usr, wad);
    }
}

/// @notice The LitePSM without fees: it holds DAI itself, and its pocket the gem.
contract GasMockPSM {
    GasMockERC20 public immutable gem;
    GasMockERC20 public immutable dai;
    address public immutable pocket;
    uint256 public constant to18ConversionFactor = 1e12;

    constructor(GasMockERC20 gem_, GasMockERC20 dai_, address pocket_) {
        gem = gem_;
        dai = dai_;
        pocket = pocket_;
    }

    function buyGemNoFee(address usr, uint256 gemAmt) external returns (uint256 daiInWad) {
        daiInWad = gemAmt * to18ConversionFactor;
        dai.transferFrom(msg.sender, address(this), daiInWad);
        gem.transferFrom(pocket, usr, gemAmt);
    }

    function sellGemNoFee(address usr, uint256 gemAmt) external returns (uint256 daiOutWad) {
        daiOutWad = gemAmt * to18ConversionFactor;
        gem.transferFrom(msg.sender, pocket, gemAmt);
        dai.transfer(usr, daiOutWad);
    }

    function fill() external returns (uint256 wad) {
        wad = 10_000_000e18;
        dai.mint(address(this), wad);
    }
}
