// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity ^0.8.22;

import {OFTAdapter} from "@layerzerolabs/oft-evm/contracts/OFTAdapter.sol";
import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";

/// @title DevnetOFTAdapter
/// @notice LayerZero's OFTAdapter as it is: locks a token here while another chain has it.
contract DevnetOFTAdapter is OFTAdapter {
    constructor(address token, address endpoint, address owner) OFTAdapter(token, endpoint, owner) Ownable(owner) {}
}
