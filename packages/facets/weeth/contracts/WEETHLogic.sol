// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Keys} from "@diamond-pau/contracts/facet/Keys.sol";
import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";

import {IEETHLike, ILiquidityPoolLike, IWeETHLike, IWETHLike} from "./EtherFi.sol";
import {IWEETHModule} from "./IWEETHModule.sol";

/// @title WEETHLogic
/// @notice See {IWEETHFacet}.
library WEETHLogic {
    bytes32 private constant LIMIT_DEPOSIT = keccak256("LIMIT_WEETH_DEPOSIT");
    bytes32 private constant LIMIT_REQUEST_WITHDRAW = keccak256("LIMIT_WEETH_REQUEST_WITHDRAW");
    bytes32 private constant LIMIT_CLAIM_WITHDRAW = keccak256("LIMIT_WEETH_CLAIM_WITHDRAW");

    /// @return eethAmount What staking brought, in wei of eETH.
    /// @return shares What wrapping that brought, in wei of weETH.
    function deposit(
        Pau memory pau,
        address weeth,
        address weth,
        uint256 amount,
        uint256 minSharesOut
    ) internal returns (uint256 eethAmount, uint256 shares) {
        (address eeth, address liquidityPool) = _venue(weeth);
        pau.decreaseRateLimit(depositKey(eeth, liquidityPool), amount);

        pau.call(weth, abi.encodeCall(IWETHLike.withdraw, (amount)));
        eethAmount = _stake(pau, eeth, liquidityPool, amount);

        pau.approve(eeth, weeth, eethAmount);
        uint256 start = pau.balanceOf(weeth);
        pau.call(weeth, abi.encodeCall(IWeETHLike.wrap, (eethAmount)));
        shares = pau.balanceOf(weeth) - start;
        require(shares >= minSharesOut, "WEETHFacet/slippage-too-high");
        pau.clearApproval(eeth, weeth);
    }

    /// @return eethAmount What unwrapping brought, in wei of eETH.
    function requestWithdraw(
        Pau memory pau,
        address weeth,
        address weethModule,
        uint256 weethShares,
        uint256 minEETHShares
    ) internal returns (uint256 eethAmount, uint256 requestId) {
        (address eeth, address liquidityPool) = _venue(weeth);

        uint256 start = pau.balanceOf(eeth);
        pau.call(weeth, abi.encodeCall(IWeETHLike.unwrap, (weethShares)));
        eethAmount = pau.balanceOf(eeth) - start;
        uint256 eethShares = ILiquidityPoolLike(liquidityPool).sharesForAmount(eethAmount);
        require(eethShares >= minEETHShares, "WEETHFacet/slippage-too-high");

        // After unwrapping, because only then the amount is known. The key is what admits the module.
        pau.decreaseRateLimit(requestWithdrawKey(weethModule, eeth, liquidityPool), eethAmount);

        pau.approve(eeth, liquidityPool, eethAmount);
        bytes memory result = pau.call(
            liquidityPool,
            abi.encodeCall(ILiquidityPoolLike.requestWithdraw, (weethModule, eethAmount))
        );
        pau.clearApproval(eeth, liquidityPool);
        requestId = abi.decode(result, (uint256));
    }

    /// @return ethReceived What arrived, in wei of WETH.
    function claimWithdrawal(
        Pau memory pau,
        address weth,
        address weethModule,
        uint256 requestId
    ) internal returns (uint256 ethReceived) {
        require(pau.rateLimitExists(claimWithdrawKey(weethModule)), "WEETHFacet/invalid-action");

        uint256 start = pau.balanceOf(weth);
        pau.call(weethModule, abi.encodeCall(IWEETHModule.claimWithdrawal, (requestId)));
        ethReceived = pau.balanceOf(weth) - start;
    }

    function depositKey(address eeth, address liquidityPool) internal pure returns (bytes32) {
        return Keys.make(LIMIT_DEPOSIT, eeth, liquidityPool);
    }

    function requestWithdrawKey(
        address weethModule,
        address eeth,
        address liquidityPool
    ) internal pure returns (bytes32) {
        return Keys.make(LIMIT_REQUEST_WITHDRAW, eeth, liquidityPool, weethModule);
    }

    function claimWithdrawKey(address weethModule) internal pure returns (bytes32) {
        return Keys.make(LIMIT_CLAIM_WITHDRAW, weethModule);
    }

    /// @dev Measured in shares, which do not move with the rate.
    function _stake(
        Pau memory pau,
        address eeth,
        address liquidityPool,
        uint256 amount
    ) private returns (uint256 eethAmount) {
        uint256 start = IEETHLike(eeth).shares(pau.proxy);
        pau.callWithValue(liquidityPool, abi.encodeCall(ILiquidityPoolLike.deposit, ()), amount);
        return ILiquidityPoolLike(liquidityPool).amountForShare(IEETHLike(eeth).shares(pau.proxy) - start);
    }

    function _venue(address weeth) private view returns (address eeth, address liquidityPool) {
        eeth = IWeETHLike(weeth).eETH();
        liquidityPool = IEETHLike(eeth).liquidityPool();
    }
}
