// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {ModelToken} from "./ModelToken.sol";

/// Stands for the share of a Centrifuge V3 pool, such as JTRSY. Its wards are the vault, which mints and holds back, and
/// the spoke. Left out: hooks that restrict transfers.
contract CentrifugeShare is ModelToken("Janus Henderson Anemoy Treasury Fund", "JTRSY", 6) {
    address public immutable owner = msg.sender;
    mapping(address usr => bool) public wards;

    error NotAuthorized();

    modifier auth() {
        require(msg.sender == owner || wards[msg.sender], NotAuthorized());
        _;
    }

    function rely(address usr) external auth {
        wards[usr] = true;
    }

    function mint(address to, uint256 value) external auth {
        _update(address(0), to, value);
    }

    function burn(address from, uint256 value) external auth {
        _update(from, address(0), value);
    }

    /// Wards need no allowance.
    function authTransferFrom(address from, address to, uint256 value) external auth {
        _update(from, to, value);
    }
}
