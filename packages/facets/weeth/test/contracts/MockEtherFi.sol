// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {IERC721Receiver} from "@openzeppelin/contracts/token/ERC721/IERC721Receiver.sol";
import {Address} from "@openzeppelin/contracts/utils/Address.sol";

import {HostileVenue} from "@diamond-pau/facet-kit/testing/HostileVenue.sol";
import {TestToken} from "@diamond-pau/facet-kit/testing/TestToken.sol";

/// @notice Stands for EtherFi's eETH, its LiquidityPool and its WithdrawRequestNFT, in one contract, at 1.1 eETH for a
///         share; and for hostile upgrades of them. Its ledger is in shares, as eETH's is.
contract MockEtherFi is ERC20, HostileVenue {
    struct Request {
        address owner;
        uint256 ethAmount;
        bool isFinalized;
    }

    address public liquidityPool = address(this);
    mapping(uint256 id => Request) public requests;
    uint256 public lastRequestId = 100;
    uint256 private _left;

    constructor() ERC20("EtherFi", "eETH") {}

    /// @notice What an upgrade of eETH could do.
    function repoint(address liquidityPool_) external {
        liquidityPool = liquidityPool_;
    }

    /// @notice How much less than the amount the pool takes from now on, in shares.
    function leave(uint256 shares_) external {
        _left = shares_;
    }

    // --------------------------------------------------------------------------------------------------------- eETH

    function mintShares(address account, uint256 shares_) external {
        _mint(account, shares_);
    }

    function shares(address account) public view returns (uint256) {
        return super.balanceOf(account);
    }

    function balanceOf(address account) public view override returns (uint256) {
        return amountForShare(shares(account));
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        return super.transfer(to, sharesForAmount(amount));
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        _spendAllowance(from, msg.sender, amount);
        _transfer(from, to, sharesForAmount(amount));
        return true;
    }

    // ------------------------------------------------------------------------------------------------------ the pool

    function amountForShare(uint256 share) public pure returns (uint256) {
        return (share * 11) / 10;
    }

    function sharesForAmount(uint256 amount) public pure returns (uint256) {
        return (amount * 10) / 11;
    }

    function withdrawRequestNFT() external view returns (address) {
        return address(this);
    }

    function deposit() external payable hostile returns (uint256 share) {
        share = sharesForAmount(msg.value);
        _mint(msg.sender, _delivered(share));
    }

    function requestWithdraw(address recipient, uint256 amount) external hostile returns (uint256 requestId) {
        uint256 share = sharesForAmount(amount) - _left;
        _spendAllowance(msg.sender, address(this), amountForShare(share));
        _transfer(msg.sender, address(this), share);
        requestId = ++lastRequestId;
        if (mode == Mode.Lies) return requestId;
        requests[requestId] = Request(recipient, amount, false);
        bytes4 answer = IERC721Receiver(recipient).onERC721Received(msg.sender, address(0), requestId, "");
        require(answer == IERC721Receiver.onERC721Received.selector, "MockEtherFi/not-a-receiver");
    }

    // ---------------------------------------------------------------------------------------------------- the requests

    /// @notice A finalised request, paid for by the caller.
    function finalize(uint256 requestId, address owner) external payable {
        requests[requestId] = Request(owner, msg.value, true);
    }

    function isValid(uint256 requestId) external view returns (bool) {
        return requests[requestId].owner != address(0);
    }

    function isFinalized(uint256 requestId) external view returns (bool) {
        return requests[requestId].isFinalized;
    }

    function claimWithdraw(uint256 requestId) external hostile {
        Request memory request = requests[requestId];
        require(msg.sender == request.owner, "MockEtherFi/not-owner");
        delete requests[requestId];
        Address.sendValue(payable(msg.sender), _delivered(request.ethAmount));
    }
}

/// @notice Stands for EtherFi's weETH.
contract MockWeETH is TestToken {
    MockEtherFi public immutable eETH;
    uint256 private _left;

    constructor(MockEtherFi eeth) TestToken(18) {
        eETH = eeth;
    }

    /// @notice How much less than the amount it wraps from now on, in wei of eETH.
    function leave(uint256 amount) external {
        _left = amount;
    }

    function wrap(uint256 eETHAmount) external returns (uint256 weETHAmount) {
        weETHAmount = eETH.sharesForAmount(eETHAmount - _left);
        eETH.transferFrom(msg.sender, address(this), eETHAmount - _left);
        _mint(msg.sender, weETHAmount);
    }

    function unwrap(uint256 weETHAmount) external returns (uint256 eETHAmount) {
        eETHAmount = eETH.amountForShare(weETHAmount);
        _burn(msg.sender, weETHAmount);
        eETH.transfer(msg.sender, eETHAmount);
    }
}
