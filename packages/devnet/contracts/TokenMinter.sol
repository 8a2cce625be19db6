// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Usdc} from "./Usdc.sol";

/// Stands for the TokenMinter of CCTP, which burns and mints for one TokenMessenger: no more at once than its limit,
/// and no token whose limit is zero. Left out: the pauser, rescuing, and replacing the messenger.
contract TokenMinter {
    address public immutable owner;
    address public immutable localTokenMessenger;

    mapping(address token => uint256) public burnLimitsPerMessage;
    mapping(bytes32 source => address) private _localTokens;

    event SetBurnLimitPerMessage(address indexed token, uint256 burnLimitPerMessage);
    event TokenPairLinked(address localToken, uint32 remoteDomain, bytes32 remoteToken);

    constructor(address owner_, address localTokenMessenger_) {
        owner = owner_;
        localTokenMessenger = localTokenMessenger_;
    }

    function setMaxBurnAmountPerMessage(address localToken, uint256 burnLimitPerMessage) external {
        _onlyOwner();
        burnLimitsPerMessage[localToken] = burnLimitPerMessage;
        emit SetBurnLimitPerMessage(localToken, burnLimitPerMessage);
    }

    function linkTokenPair(address localToken, uint32 remoteDomain, bytes32 remoteToken) external {
        _onlyOwner();
        _localTokens[_source(remoteDomain, remoteToken)] = localToken;
        emit TokenPairLinked(localToken, remoteDomain, remoteToken);
    }

    /// Burns what the messenger moved here before.
    function burn(address burnToken, uint256 burnAmount) external {
        _onlyMessenger();
        uint256 limit = burnLimitsPerMessage[burnToken];
        require(limit > 0, "Burn token not supported");
        require(burnAmount <= limit, "Burn amount exceeds per tx limit");
        Usdc(burnToken).burn(burnAmount);
    }

    function mint(
        uint32 sourceDomain,
        bytes32 burnToken,
        address to,
        uint256 amount
    ) external returns (address mintToken) {
        _onlyMessenger();
        mintToken = getLocalToken(sourceDomain, burnToken);
        require(mintToken != address(0), "Mint token not supported");
        Usdc(mintToken).mint(to, amount);
    }

    function getLocalToken(uint32 remoteDomain, bytes32 remoteToken) public view returns (address) {
        return _localTokens[_source(remoteDomain, remoteToken)];
    }

    function _onlyOwner() internal view {
        require(msg.sender == owner, "Ownable: caller is not the owner");
    }

    function _onlyMessenger() internal view {
        require(msg.sender == localTokenMessenger, "Caller not local TokenMessenger");
    }

    function _source(uint32 remoteDomain, bytes32 remoteToken) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(remoteDomain, remoteToken));
    }
}
