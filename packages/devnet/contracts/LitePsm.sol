// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Dai} from "./Dai.sol";
import {RayMath} from "./RayMath.sol";
import {Usdc} from "./Usdc.sol";
import {Warded} from "./Warded.sol";

/// Stands for the LitePSM between USDC and DAI, for callers exempt from its fee: it sells DAI out of a finite buffer
/// that anyone may fill again, and keeps its USDC in a pocket. Left out: fees, and the ceiling of the whole system.
contract LitePsm is Warded {
    Dai public immutable dai;
    Usdc public immutable gem;
    uint256 public immutable to18ConversionFactor;
    address public immutable pocket;

    /// Callers exempt from the fee.
    mapping(address usr => uint256) public bud;
    /// DAI minted so far, on the live system the `Art` of its ilk in the Vat.
    uint256 public art;
    /// DAI to keep in stock.
    uint256 public buf;
    /// Debt ceiling (45 decimals), on the live system in the Vat.
    uint256 public line;

    event Kiss(address indexed usr);
    event Diss(address indexed usr);
    event File(bytes32 indexed what, uint256 data);
    event SellGem(address indexed owner, uint256 value, uint256 fee);
    event BuyGem(address indexed owner, uint256 value, uint256 fee);
    event Fill(uint256 wad);
    event Trim(uint256 wad);

    modifier toll() {
        _require(bud[msg.sender] == 1, "not-whitelisted");
        _;
    }

    constructor(Dai dai_, Usdc gem_, address pocket_) {
        dai = dai_;
        gem = gem_;
        pocket = pocket_;
        to18ConversionFactor = 10 ** (18 - gem_.decimals());
    }

    function kiss(address usr) external auth {
        bud[usr] = 1;
        emit Kiss(usr);
    }

    function diss(address usr) external auth {
        bud[usr] = 0;
        emit Diss(usr);
    }

    function file(bytes32 what, uint256 data) external auth {
        if (what == "buf") buf = data;
        else if (what == "line") line = data;
        else _require(false, "file-unrecognized-param");
        emit File(what, data);
    }

    function sellGemNoFee(address usr, uint256 gemAmt) external toll returns (uint256 daiOutWad) {
        daiOutWad = gemAmt * to18ConversionFactor;
        gem.transferFrom(msg.sender, pocket, gemAmt);
        dai.transfer(usr, daiOutWad);
        emit SellGem(usr, gemAmt, 0);
    }

    function buyGemNoFee(address usr, uint256 gemAmt) external toll returns (uint256 daiInWad) {
        daiInWad = gemAmt * to18ConversionFactor;
        dai.transferFrom(msg.sender, address(this), daiInWad);
        gem.transferFrom(pocket, usr, gemAmt);
        emit BuyGem(usr, gemAmt, 0);
    }

    function fill() external returns (uint256 wad) {
        wad = rush();
        _require(wad > 0, "nothing-to-fill");
        art += wad;
        dai.mint(address(this), wad);
        emit Fill(wad);
    }

    function trim() external returns (uint256 wad) {
        wad = gush();
        _require(wad > 0, "nothing-to-trim");
        art -= wad;
        dai.burn(address(this), wad);
        emit Trim(wad);
    }

    /// How much DAI `fill` would mint.
    function rush() public view returns (uint256) {
        uint256 target = _target();
        return target > art ? target - art : 0;
    }

    /// How much DAI `trim` would burn.
    function gush() public view returns (uint256 wad) {
        uint256 target = _target();
        wad = art > target ? art - target : 0;
        uint256 stock = dai.balanceOf(address(this));
        if (wad > stock) wad = stock;
    }

    /// The debt to have: backed by the pocket, and the stock on top, under the ceiling.
    function _target() internal view returns (uint256 target) {
        target = gem.balanceOf(pocket) * to18ConversionFactor + buf;
        if (target > line / RayMath.RAY) target = line / RayMath.RAY;
    }

    function _prefix() internal pure override returns (string memory) {
        return "DssLitePsm";
    }
}
