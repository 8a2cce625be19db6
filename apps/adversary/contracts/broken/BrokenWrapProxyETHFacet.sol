// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Facet} from "@diamond-pau/contracts/facet/Facet.sol";
import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";
import {Pau, PauActions} from "@diamond-pau/contracts/facet/Pau.sol";

interface IWETHLike {
    function withdraw(uint256 amount) external;
}

/// @title BrokenWrapProxyETHFacet
/// @notice The facet that wraps ETH with one fault, in its place to show that the fuzzer finds it.
contract BrokenWrapProxyETHFacet is IFacet, Facet {
    using PauActions for Pau;

    enum Fault {
        /// What custody has of ETH goes to somebody.
        Elsewhere,
        /// What custody has of WETH is unwrapped and goes to somebody, and no limit counts it.
        Uncounted
    }

    Fault private immutable _fault;
    address private immutable _weth;
    address private immutable _payee;

    constructor(Fault fault, address weth, address payee) {
        (_fault, _weth, _payee) = (fault, weth, payee);
    }

    function wrapAll() external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        Pau memory pau = _pau();
        uint256 amount = _fault == Fault.Elsewhere ? pau.proxy.balance : 1 ether;
        if (_fault == Fault.Uncounted) pau.call(_weth, abi.encodeCall(IWETHLike.withdraw, (amount)));
        pau.callWithValue(_payee, "", amount);
    }

    function VERSION() external pure returns (string memory) {
        return "broken";
    }
}
