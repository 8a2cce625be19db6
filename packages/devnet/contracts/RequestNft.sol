// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// Stands for what the withdrawal requests of Lido and EtherFi have in common: each is an ERC-721 token, which its owner
/// may hand on. Left out: approvals.
abstract contract RequestNft {
    mapping(address owner => uint256) public balanceOf;
    mapping(uint256 id => address) internal _owners;

    event Transfer(address indexed from, address indexed to, uint256 indexed tokenId);

    function transferFrom(address from, address to, uint256 id) external {
        require(_owners[id] == from, "ERC721: transfer from incorrect owner");
        require(msg.sender == from, "ERC721: caller is not token owner or approved");
        require(to != address(0), "ERC721: transfer to the zero address");
        _checkTransfer(id);
        balanceOf[from] -= 1;
        balanceOf[to] += 1;
        _owners[id] = to;
        emit Transfer(from, to, id);
    }

    function ownerOf(uint256 id) public view virtual returns (address owner) {
        owner = _owners[id];
        require(owner != address(0), "ERC721: invalid token ID");
    }

    function _checkTransfer(uint256 id) internal view virtual;

    function _mint(address to, uint256 id) internal {
        balanceOf[to] += 1;
        _owners[id] = to;
        emit Transfer(address(0), to, id);
    }

    function _burn(uint256 id) internal {
        address owner = _owners[id];
        balanceOf[owner] -= 1;
        delete _owners[id];
        emit Transfer(owner, address(0), id);
    }
}
