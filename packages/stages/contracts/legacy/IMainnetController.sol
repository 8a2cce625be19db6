// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IMainnetVenues} from "@diamond-pau/contracts/linked/IVenues.sol";

import {IMainnetLegacyEvents} from "./ILegacyEvents.sol";
import {ILegacyController} from "./ILegacyController.sol";

/// @title IMainnetController
/// @notice {ILegacyController}, and what there is on mainnet beyond it.
interface IMainnetController is ILegacyController, IMainnetLegacyEvents, IMainnetVenues {
    // ------------------------------------------------------------------------------------------------------ parameters

    /// @notice Names the allocator vault that USDS is minted against. Its buffer is asked for once, here.
    /// @dev Admin. Reverts with "zero-vault".
    function setVault(address vault) external;
    function vault() external view returns (address);
    function buffer() external view returns (address);

    /// @notice Sets the least that comes back of a swap in a pool of Uniswap V4, as a ratio times 1e18.
    /// @dev Admin. Reverts with "zero-pool-id", "max-slippage-out-of-bounds". The legacy controllers file it under the last
    ///      20 bytes of the id, where two pools can meet.
    function setUniswapV4MaxSlippage(bytes32 poolId, uint256 maxSlippage) external;
    function uniswapV4MaxSlippages(bytes32 poolId) external view returns (uint256 maxSlippage);

    /// @notice Sets where liquidity in a pool of Uniswap V4 may lie, in ticks. Three zeros disable it.
    /// @dev Admin. Reverts with "invalid-ticks".
    function setUniswapV4TickLimits(
        bytes32 poolId,
        int24 tickLowerMin,
        int24 tickUpperMax,
        uint24 maxTickSpacing
    ) external;
    function uniswapV4TickLimits(
        bytes32 poolId
    ) external view returns (int24 tickLowerMin, int24 tickUpperMax, uint24 maxTickSpacing);

    // ------------------------------------------------------------------------------------------------------------- OTC

    /// @notice Names the buffer that an exchange pays into.
    /// @dev Admin. Reverts with "exchange-zero-address", "otcBuffer-zero-address", "exchange-equals-otcBuffer",
    ///      "swap-in-progress".
    function setOTCBuffer(address exchange, address otcBuffer) external;

    /// @notice Sets what an exchange is forgiven, in units of 18 decimals a second.
    /// @dev Admin. Reverts with "exchange-zero-address".
    function setOTCRechargeRate(address exchange, uint256 rechargeRate18) external;

    /// @notice Allows an asset between the proxy and an exchange, both ways. Its limits must allow it too.
    /// @dev Admin. Reverts with "exchange-zero-address", "asset-zero-address", "otc-buffer-not-set".
    function setOTCWhitelistedAsset(address exchange, address asset, bool isWhitelisted) external;

    /// @dev RELAYER. See {IOTCFacet-send}. Reverts with "asset-to-send-zero", "amount-to-send-zero",
    ///      "asset-not-whitelisted".
    function otcSend(address exchange, address assetToSend, uint256 amount) external;

    /// @dev RELAYER. See {IOTCFacet-claim}. Reverts with "asset-to-claim-zero", "otc-buffer-not-set",
    ///      "asset-not-whitelisted".
    function otcClaim(address exchange, address assetToClaim) external;

    /// @notice What an exchange was sent and returned since the last send, in units of 18 decimals.
    function otcs(
        address exchange
    )
        external
        view
        returns (address buffer, uint256 rechargeRate18, uint256 sent18, uint256 sentTimestamp, uint256 claimed18);
    function otcWhitelistedAssets(address exchange, address asset) external view returns (bool isWhitelisted);
    function getOtcClaimWithRecharge(address exchange) external view returns (uint256);
    function isOtcSwapReady(address exchange) external view returns (bool);

    /// @dev RELAYER. Shares of eETH are then bounded by the limit alone.
    function requestWithdrawFromWeETH(address weETHModule, uint256 weETHShares) external returns (uint256 requestId);

    // ------------------------------------------------------------------------------------------------------------ USDS

    /// @dev RELAYER. See {IUSDSFacet-mint}.
    function mintUSDS(uint256 usdsAmount) external;
    /// @dev RELAYER. See {IUSDSFacet-burn}.
    function burnUSDS(uint256 usdsAmount) external;

    // ------------------------------------------------------------------------------------- DAI and USDS, USDS and USDC

    /// @dev RELAYER. See {IDAIUSDSFacet-swapUSDSToDAI}.
    function swapUSDSToDAI(uint256 usdsAmount) external;
    /// @dev RELAYER. See {IDAIUSDSFacet-swapDAIToUSDS}.
    function swapDAIToUSDS(uint256 daiAmount) external;
    /// @dev RELAYER. See {IPSMFacet-swapUSDSToUSDC}.
    function swapUSDSToUSDC(uint256 usdcAmount) external;
    /// @dev RELAYER. See {IPSMFacet-swapUSDCToUSDS}.
    function swapUSDCToUSDS(uint256 usdcAmount) external;

    // ------------------------------------------------------------------------------------------------------------ Lido

    /// @dev RELAYER. See {IWSTETHFacet-deposit}.
    function depositToWstETH(uint256 amount) external;
    /// @dev RELAYER. See {IWSTETHFacet-requestWithdraw}.
    function requestWithdrawFromWstETH(uint256 amountToRedeem) external returns (uint256[] memory requestIds);
    /// @dev RELAYER. See {IWSTETHFacet-claimWithdrawal}.
    function claimWithdrawalFromWstETH(uint256 requestId) external;

    // ------------------------------------------------------------------------------------------------- EtherFi and ETH

    /// @dev RELAYER. See {IWEETHFacet-deposit}.
    function depositToWeETH(uint256 amount, uint256 minSharesOut) external returns (uint256 shares);
    /// @dev RELAYER. See {IWEETHFacet-requestWithdraw}.
    function requestWithdrawFromWeETH(
        address weETHModule,
        uint256 weETHShares,
        uint256 minEETHShares
    ) external returns (uint256 requestId);
    /// @dev RELAYER. See {IWEETHFacet-claimWithdrawal}.
    function claimWithdrawalFromWeETH(address weETHModule, uint256 requestId) external returns (uint256 ethReceived);
    /// @dev RELAYER. See {IWrapProxyETHFacet-wrapAll}.
    function wrapAllProxyETH() external;

    // ------------------------------------------------------------------------------------------------------ Uniswap V4

    /// @dev RELAYER. See {IUniswapV4Facet-mintPosition}.
    function mintPositionUniswapV4(
        bytes32 poolId,
        int24 tickLower,
        int24 tickUpper,
        uint128 liquidity,
        uint128 amount0Max,
        uint128 amount1Max
    ) external;
    /// @dev RELAYER. See {IUniswapV4Facet-increasePosition}.
    function increaseLiquidityUniswapV4(
        bytes32 poolId,
        uint256 tokenId,
        uint128 liquidityIncrease,
        uint128 amount0Max,
        uint128 amount1Max
    ) external;
    /// @dev RELAYER. See {IUniswapV4Facet-decreasePosition}.
    function decreaseLiquidityUniswapV4(
        bytes32 poolId,
        uint256 tokenId,
        uint128 liquidityDecrease,
        uint128 amount0Min,
        uint128 amount1Min
    ) external;
    /// @dev RELAYER. See {IUniswapV4Facet-swap}.
    function swapUniswapV4(bytes32 poolId, address tokenIn, uint128 amountIn, uint128 amountOutMin) external;

    // ---------------------------------------------------------------------------------------------------------- Ethena

    /// @dev RELAYER. See {IEthenaFacet-setDelegatedSigner}.
    function setDelegatedSigner(address delegatedSigner) external;
    /// @dev RELAYER. See {IEthenaFacet-removeDelegatedSigner}.
    function removeDelegatedSigner(address delegatedSigner) external;
    /// @dev RELAYER. See {IEthenaFacet-prepareMint}.
    function prepareUSDeMint(uint256 usdcAmount) external;
    /// @dev RELAYER. See {IEthenaFacet-prepareBurn}.
    function prepareUSDeBurn(uint256 usdeAmount) external;
    /// @dev RELAYER. See {IEthenaFacet-cooldownAssets}.
    function cooldownAssetsSUSDe(uint256 usdeAmount) external returns (uint256 cooldownShares);
    /// @dev RELAYER. See {IEthenaFacet-cooldownShares}.
    function cooldownSharesSUSDe(uint256 susdeAmount) external returns (uint256 cooldownAssets);
    /// @dev RELAYER. See {IEthenaFacet-unstake}.
    function unstakeSUSDe() external;

    // ---------------------------------------------------------------------------------------- Maple, Superstate, farms

    /// @dev RELAYER. See {IMapleFacet-requestRedemption}.
    function requestMapleRedemption(address mapleToken, uint256 shares) external;
    /// @dev RELAYER. See {IMapleFacet-cancelRedemption}.
    function cancelMapleRedemption(address mapleToken, uint256 shares) external;
    /// @dev RELAYER. See {ISuperstateFacet-subscribe}.
    function subscribeSuperstate(uint256 usdcAmount) external;
    /// @dev RELAYER. See {IFarmFacet-deposit}.
    function depositToFarm(address farm, uint256 amount) external;
    /// @dev RELAYER. See {IFarmFacet-withdraw}.
    function withdrawFromFarm(address farm, uint256 amount) external;

    // ------------------------------------------------------------------------------------------------- limit constants

    // Names of limits, from which keys are made. Keys are those of the facets at all stages, so that what a limit covers is
    // asked of a facet or of packages/keys; these are here because callers of the legacy controllers read them.
    function LIMIT_FARM_DEPOSIT() external view returns (bytes32);
    function LIMIT_FARM_WITHDRAW() external view returns (bytes32);
    function LIMIT_MAPLE_REDEEM() external view returns (bytes32);
    function LIMIT_OTC_SWAP() external view returns (bytes32);
    function LIMIT_SUPERSTATE_SUBSCRIBE() external view returns (bytes32);
    function LIMIT_SUSDE_COOLDOWN() external view returns (bytes32);
    function LIMIT_UNISWAP_V4_DEPOSIT() external view returns (bytes32);
    function LIMIT_UNISWAP_V4_SWAP() external view returns (bytes32);
    function LIMIT_UNISWAP_V4_WITHDRAW() external view returns (bytes32);
    function LIMIT_USDE_BURN() external view returns (bytes32);
    function LIMIT_USDE_MINT() external view returns (bytes32);
    function LIMIT_USDS_MINT() external view returns (bytes32);
    function LIMIT_USDS_TO_USDC() external view returns (bytes32);
    function LIMIT_WEETH_CLAIM_WITHDRAW() external view returns (bytes32);
    function LIMIT_WEETH_DEPOSIT() external view returns (bytes32);
    function LIMIT_WEETH_REQUEST_WITHDRAW() external view returns (bytes32);
    function LIMIT_WSTETH_DEPOSIT() external view returns (bytes32);
    function LIMIT_WSTETH_REQUEST_WITHDRAW() external view returns (bytes32);
}
