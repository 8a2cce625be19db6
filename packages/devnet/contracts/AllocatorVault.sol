// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {RayMath} from "./RayMath.sol";
import {Usds} from "./Usds.sol";
import {Warded} from "./Warded.sol";

/// Stands for a Star's AllocatorVault with what the Vat, the Jug and the UsdsJoin do for it: debt grows by the second,
/// is rounded up when drawn and down when wiped, and cannot be drawn beyond the debt ceiling. Left out: AllocatorRoles
/// (callers are wards), the ceiling of the whole system, collateral.
contract AllocatorVault is Warded {
    bytes32 public immutable ilk;
    address public immutable buffer;
    Usds public immutable usds;

    /// Debt in units of `rate` (18 decimals).
    uint256 public art;
    /// What a unit of `art` is worth (27 decimals) as of `rho`, seconds since 1970.
    uint256 public rate;
    uint256 public rho;
    /// Stability fee: growth of `rate` per second (27 decimals).
    uint256 public duty;
    /// Debt ceiling (45 decimals).
    uint256 public line;

    event Draw(address indexed sender, uint256 wad);
    event Wipe(address indexed sender, uint256 wad);

    constructor(bytes32 ilk_, address buffer_, Usds usds_, uint256 rate_, uint256 duty_) {
        ilk = ilk_;
        buffer = buffer_;
        usds = usds_;
        rate = rate_;
        duty = duty_;
        rho = block.timestamp;
    }

    /// On the live system the Vat has the line and the Jug the duty, under the same names.
    function file(bytes32 what, uint256 data) external auth {
        drip();
        if (what == "line") line = data;
        else if (what == "duty") duty = data;
        else _require(false, "file-unrecognized-param");
    }

    function draw(uint256 wad) external auth {
        uint256 rate_ = drip();
        art += RayMath.divUp(wad * RayMath.RAY, rate_);
        require(wad == 0 || art * rate_ <= line, "Vat/ceiling-exceeded");
        usds.mint(buffer, wad);
        emit Draw(msg.sender, wad);
    }

    function wipe(uint256 wad) external auth {
        usds.transferFrom(buffer, address(this), wad);
        usds.burn(address(this), wad);
        uint256 dart = (wad * RayMath.RAY) / drip();
        // The Vat, too, reverts without a reason.
        require(dart <= art);
        art -= dart;
        emit Wipe(msg.sender, wad);
    }

    function drip() public returns (uint256) {
        if (block.timestamp > rho) {
            rate = (RayMath.pow(duty, block.timestamp - rho) * rate) / RayMath.RAY;
            rho = block.timestamp;
        }
        return rate;
    }

    function _prefix() internal pure override returns (string memory) {
        return "AllocatorVault";
    }
}
