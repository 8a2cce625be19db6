// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";

import {HostileVenue} from "@diamond-pau/facet-kit/testing/HostileVenue.sol";
import {TestToken} from "@diamond-pau/facet-kit/testing/TestToken.sol";

/// @notice Stands for sky-ecosystem/nfat's NFATFacility as a Halo operates it: tokens issued against deposits, which go
///         to one recipient, and what is repaid for each; and for a hostile upgrade of it.
contract MockNFATFacility is ERC721, HostileVenue {
    TestToken public gem;
    address public recipient;
    mapping(address depositor => uint256) public deposits;
    mapping(uint256 tokenId => uint256) public collectable;

    constructor(TestToken gem_, address recipient_) ERC721("Facility", "NFAT") {
        gem = gem_;
        recipient = recipient_;
    }

    /// @notice What an upgrade of the facility, or one of its wards, could do.
    function repoint(TestToken gem_, address recipient_) external {
        gem = gem_;
        recipient = recipient_;
    }

    /// @notice A subscription, without the gems.
    function deposit(address depositor, uint256 amount) external {
        deposits[depositor] += amount;
    }

    function issue(address to, uint256 tokenId, uint256 amount) external hostile {
        require(tokenId != 0, "NFATFacility/token-id-zero");
        require(deposits[to] >= amount, "NFATFacility/insufficient-deposits");
        deposits[to] -= amount;
        _mint(to, tokenId);
        gem.transfer(recipient, _delivered(amount));
    }

    function repay(uint256 tokenId, uint256 amount) external hostile {
        require(_ownerOf(tokenId) != address(0), "NFATFacility/invalid-token");
        collectable[tokenId] += _delivered(amount);
        // A facility that charges a fee also pulls less than it was approved for.
        gem.transferFrom(msg.sender, address(this), mode == Mode.Lies ? amount : _delivered(amount));
    }
}
