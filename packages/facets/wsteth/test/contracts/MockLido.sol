// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Address} from "@openzeppelin/contracts/utils/Address.sol";

import {HostileVenue} from "@diamond-pau/facet-kit/testing/HostileVenue.sol";
import {TestToken} from "@diamond-pau/facet-kit/testing/TestToken.sol";

/// @notice Stands for Lido's wstETH, at a rate of 1.2 rounded down, and for its withdrawal queue, in one contract; and
///         for hostile ones.
contract MockLido is TestToken, HostileVenue {
    struct Request {
        address owner;
        uint256 ethAmount;
    }

    mapping(uint256 id => Request) public requests;
    uint256 public lastRequestId = 100;
    uint256 private _left;

    constructor() TestToken(18) {}

    /// @notice How much less than it should Lido mints, and its queue takes, from now on.
    function leave(uint256 amount) external {
        _left = amount;
    }

    // ---------------------------------------------------------------------------------------------------- the token

    receive() external payable hostile {
        _mint(msg.sender, _delivered(getWstETHByStETH(msg.value)) - _left);
    }

    function getStETHByWstETH(uint256 wstETHAmount) external pure returns (uint256) {
        return (wstETHAmount * 12) / 10;
    }

    function getWstETHByStETH(uint256 stETHAmount) public pure returns (uint256) {
        return (stETHAmount * 10) / 12;
    }

    // ---------------------------------------------------------------------------------------------------- the queue

    /// @notice A finalised request, paid for by the caller.
    function finalize(uint256 requestId, address owner) external payable {
        requests[requestId] = Request(owner, msg.value);
    }

    function requestWithdrawalsWstETH(
        uint256[] calldata amounts,
        address owner
    ) external hostile returns (uint256[] memory requestIds) {
        requestIds = new uint256[](amounts.length);
        for (uint256 i; i < amounts.length; ++i) {
            _spendAllowance(msg.sender, address(this), amounts[i] - _left);
            _transfer(msg.sender, address(this), amounts[i] - _left);
            requestIds[i] = ++lastRequestId;
            if (mode != Mode.Lies) requests[lastRequestId].owner = owner;
        }
    }

    function claimWithdrawal(uint256 requestId) external hostile {
        Request memory request = requests[requestId];
        require(msg.sender == request.owner, "MockLido/not-owner");
        delete requests[requestId];
        Address.sendValue(payable(msg.sender), _delivered(request.ethAmount));
    }
}
