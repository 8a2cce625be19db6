// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// @notice A chief that admits one account to one function of one contract.
contract TestAuthority {
    address private immutable _src;
    address private _dst;
    bytes4 private _sig;

    constructor(address src) {
        _src = src;
    }

    function admit(address dst, bytes4 sig) external {
        _dst = dst;
        _sig = sig;
    }

    function canCall(address src, address dst, bytes4 sig) external view returns (bool) {
        return src == _src && (_dst == address(0) || (dst == _dst && sig == _sig));
    }
}
