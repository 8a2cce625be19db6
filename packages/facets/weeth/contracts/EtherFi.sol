// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

// EtherFi's contracts as far as the facet and its module use them.

interface IWeETHLike {
    function eETH() external view returns (address);
    function unwrap(uint256 weETHAmount) external returns (uint256 eETHAmount);
    function wrap(uint256 eETHAmount) external returns (uint256 weETHAmount);
}

interface IEETHLike {
    function liquidityPool() external view returns (address);
    function shares(address account) external view returns (uint256);
}

interface ILiquidityPoolLike {
    function amountForShare(uint256 share) external view returns (uint256 amount);
    function deposit() external payable returns (uint256 share);
    function requestWithdraw(address recipient, uint256 amount) external returns (uint256 requestId);
    function sharesForAmount(uint256 amount) external view returns (uint256 share);
    function withdrawRequestNFT() external view returns (address);
}

interface IWithdrawRequestNFTLike {
    function claimWithdraw(uint256 requestId) external;
    function isFinalized(uint256 requestId) external view returns (bool);
    function isValid(uint256 requestId) external view returns (bool);
}

interface IWETHLike {
    function deposit() external payable;
    function withdraw(uint256 amount) external;
}
