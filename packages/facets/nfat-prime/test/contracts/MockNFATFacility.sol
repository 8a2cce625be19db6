// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";

import {HostileVenue} from "@diamond-pau/facet-kit/testing/HostileVenue.sol";
import {TestToken} from "@diamond-pau/facet-kit/testing/TestToken.sol";

/// @notice Stands for sky-ecosystem/nfat's NFATFacility, without its roles: deposits of Primes, tokens issued against
///         them, and what is repaid for each; and for a hostile upgrade of it.
contract MockNFATFacility is ERC721, HostileVenue {
    TestToken public gem;
    mapping(address depositor => uint256) public deposits;
    mapping(uint256 tokenId => uint256) public collectable;

    event Subscribe(address indexed depositor, uint256 amount, bytes data);

    constructor(TestToken gem_) ERC721("Facility", "NFAT") {
        gem = gem_;
    }

    /// @notice What an upgrade of the facility could do.
    function repoint(TestToken gem_) external {
        gem = gem_;
    }

    function deposit(address depositor, uint256 amount) external {
        deposits[depositor] += amount;
    }

    function issue(address to, uint256 tokenId) external {
        _mint(to, tokenId);
    }

    function repay(uint256 tokenId, uint256 amount) external {
        collectable[tokenId] += amount;
    }

    function subscribe(uint256 amount, bytes calldata data) external hostile {
        deposits[msg.sender] += _delivered(amount);
        // A facility that charges a fee also pulls less than it was approved for.
        if (amount > 0) gem.transferFrom(msg.sender, address(this), mode == Mode.Lies ? amount : _delivered(amount));
        emit Subscribe(msg.sender, amount, data);
    }

    function withdraw(uint256 amount) external hostile {
        require(deposits[msg.sender] >= amount, "NFATFacility/insufficient-deposits");
        deposits[msg.sender] -= amount;
        gem.transfer(msg.sender, _delivered(amount));
    }

    function collect(uint256 tokenId, uint256 amount) external hostile {
        require(ownerOf(tokenId) == msg.sender, "NFATFacility/not-owner");
        require(collectable[tokenId] >= amount, "NFATFacility/insufficient-collectable");
        collectable[tokenId] -= amount;
        gem.transfer(msg.sender, _delivered(amount));
    }
}
