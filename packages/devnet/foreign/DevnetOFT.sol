// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity ^0.8.22;

import {OFT} from "@layerzerolabs/oft-evm/contracts/OFT.sol";
import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";

/// @title DevnetOFT
/// @notice LayerZero's OFT as it is: a token with 18 decimals that its own messages mint and burn.
contract DevnetOFT is OFT {
    constructor(
        string memory name,
        string memory symbol,
        address endpoint,
        address owner
    ) OFT(name, symbol, endpoint, owner) Ownable(owner) {}
}
