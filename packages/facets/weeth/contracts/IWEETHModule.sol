// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IERC721Receiver} from "@openzeppelin/contracts/token/ERC721/IERC721Receiver.sol";

/// @title IWEETHModule
/// @notice Holds the withdrawal requests of one PAU, which EtherFi issues as NFTs, and claims them for its proxy.
/// @dev One per PAU, behind an ERC-1967 proxy that the module's admin upgrades. It pays its ALMProxy and nobody else,
///      and holds nothing between calls but requests. Trusted: EtherFi, for what a request pays.
interface IWEETHModule is IERC721Receiver {
    /// @notice Sets the module up, once.
    /// @dev Reverts with "WEETHModule/invalid-admin" and "WEETHModule/invalid-alm-proxy" for zero addresses.
    /// @param admin Who may upgrade the module and administer its roles.
    /// @param almProxy_ Whose requests it holds.
    function initialize(address admin, address almProxy_) external;

    /// @notice Claims a request and pays its ETH to the proxy, as WETH, with whatever ETH the module held besides.
    /// @dev The ALMProxy alone. Reverts with "WeEthModule/invalid-sender", "WeEthModule/invalid-request-id" and
    ///      "WeEthModule/request-not-finalized".
    /// @return ethReceived What it pays, in wei.
    function claimWithdrawal(uint256 requestId) external returns (uint256 ethReceived);

    function almProxy() external view returns (address);
    function weeth() external view returns (address);
    function weth() external view returns (address);

    receive() external payable;
}
