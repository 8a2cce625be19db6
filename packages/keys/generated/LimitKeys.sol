// SPDX-License-Identifier: AGPL-3.0-or-later
// Generated from the facet manifests. Do not edit.

pragma solidity ^0.8.0;

/// @title LimitKeys
/// @notice The keys of every limit of the facets, as their getters return them.
library LimitKeys {
    /// @dev Counts base units of underlyingAsset.
    function aaveDeposit(address underlyingAsset, address pool, address aToken) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_AAVE_DEPOSIT"), underlyingAsset, pool, aToken));
    }

    /// @dev Counts base units of aToken.
    function aaveWithdraw(address pool, address aToken) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_AAVE_WITHDRAW"), pool, aToken));
    }

    /// @dev Counts base units of underlying.
    function aaveV4Deposit(address spoke, uint256 reserveId, address hub, uint16 assetId, address underlying) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_AAVE_V4_DEPOSIT"), spoke, reserveId, hub, assetId, underlying));
    }

    /// @dev Counts base units of reserveId.underlying.
    function aaveV4Withdraw(address spoke, uint256 reserveId) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_AAVE_V4_WITHDRAW"), spoke, reserveId));
    }

    /// @dev Counts base units of asset.
    function basinDeposit(address asset, address basin) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_BASIN_DEPOSIT"), asset, basin));
    }

    /// @dev Counts base units of asset.
    function basinWithdraw(address asset, address basin) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_BASIN_WITHDRAW"), asset, basin));
    }

    /// @dev Counts base units of USDC.
    function cctpToCCTP() internal pure returns (bytes32) {
        return keccak256("LIMIT_USDC_TO_CCTP");
    }

    /// @dev Counts base units of USDC.
    function cctpToDomain(uint32 destinationDomain) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_USDC_TO_DOMAIN"), destinationDomain));
    }

    /// @dev Counts base units of USDC.
    function cctpV1ToCCTP() internal pure returns (bytes32) {
        return keccak256("LIMIT_USDC_TO_CCTP");
    }

    /// @dev Counts base units of USDC.
    function cctpV1ToDomain(uint32 destinationDomain) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_USDC_TO_DOMAIN"), destinationDomain));
    }

    /// @dev Counts nothing: it is a mere gate.
    function centrifugeCancelDeposit(address token) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_CENTRIFUGE_CANCEL_DEPOSIT"), token));
    }

    /// @dev Counts nothing: it is a mere gate.
    function centrifugeClaimCancelDeposit(address token) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_CENTRIFUGE_CLAIM_CANCEL_DEPOSIT"), token));
    }

    /// @dev Counts nothing: it is a mere gate.
    function centrifugeCancelRedeem(address token) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_CENTRIFUGE_CANCEL_REDEEM"), token));
    }

    /// @dev Counts nothing: it is a mere gate.
    function centrifugeClaimCancelRedeem(address token) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_CENTRIFUGE_CLAIM_CANCEL_REDEEM"), token));
    }

    /// @dev Counts base units of token.share.
    function centrifugeTransfer(address token, uint16 centrifugeId, address spoke) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_CENTRIFUGE_TRANSFER"), token, centrifugeId, spoke));
    }

    /// @dev Counts base units of asset.
    function coreHaloDeploy(address asset, address halo) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_CORE_HALO_DEPLOY"), asset, halo));
    }

    /// @dev Counts base units of halo.asset.
    function coreHaloExit(address halo) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_CORE_HALO_EXIT"), halo));
    }

    /// @dev Counts base units of wad.
    function curveAggregateDeposit(address pool) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_CURVE_DEPOSIT"), pool));
    }

    /// @dev Counts base units of token.
    function curveAssetDeposit(address token, address pool) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_CURVE_DEPOSIT"), token, pool));
    }

    /// @dev Counts base units of token.
    function curveSwap(address token, address pool) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_CURVE_SWAP"), token, pool));
    }

    /// @dev Counts base units of wad.
    function curveAggregateWithdraw(address pool) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_CURVE_WITHDRAW"), pool));
    }

    /// @dev Counts base units of token.
    function curveAssetWithdraw(address token, address pool) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_CURVE_WITHDRAW"), token, pool));
    }

    /// @dev Counts base units of USDS.
    function daiUSDSUsdsToDAI() internal pure returns (bytes32) {
        return keccak256("LIMIT_DAIUSDS_SWAP_USDS_TO_DAI");
    }

    /// @dev Counts base units of DAI.
    function daiUSDSDaiToUSDS() internal pure returns (bytes32) {
        return keccak256("LIMIT_DAIUSDS_SWAP_DAI_TO_USDS");
    }

    /// @dev Counts base units of wad.
    function dualPoolAggregateDeposit(bytes32 poolId) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_DUALPOOL_DEPOSIT"), poolId));
    }

    /// @dev Counts base units of wad.
    function dualPoolAggregateWithdraw(bytes32 poolId) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_DUALPOOL_WITHDRAW"), poolId));
    }

    /// @dev Counts base units of token.
    function dualPoolAssetDeposit(address token, bytes32 poolId) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_DUALPOOL_DEPOSIT"), token, poolId));
    }

    /// @dev Counts base units of token.
    function dualPoolAssetWithdraw(address token, bytes32 poolId) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_DUALPOOL_WITHDRAW"), token, poolId));
    }

    /// @dev Counts base units of token.
    function dualPoolSwap(address token, bytes32 poolId) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_DUALPOOL_SWAP"), token, poolId));
    }

    /// @dev Counts base units of asset.
    function erc4626Deposit(address asset, address token) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_4626_DEPOSIT"), asset, token));
    }

    /// @dev Counts base units of token.asset.
    function erc4626Withdraw(address token) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_4626_WITHDRAW"), token));
    }

    /// @dev Counts base units of asset.
    function erc7540RequestDeposit(address asset, address token) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_7540_REQUEST_DEPOSIT"), asset, token));
    }

    /// @dev Counts nothing: it is a mere gate.
    function erc7540ClaimDeposit(address token) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_7540_CLAIM_DEPOSIT"), token));
    }

    /// @dev Counts base units of token.asset.
    function erc7540RequestRedeem(address token) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_7540_REQUEST_REDEEM"), token));
    }

    /// @dev Counts nothing: it is a mere gate.
    function erc7540ClaimRedeem(address token) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_7540_CLAIM_REDEEM"), token));
    }

    /// @dev Counts nothing: it is a mere gate.
    function ethenaSetDelegatedSigner() internal pure returns (bytes32) {
        return keccak256("LIMIT_ETHENA_SET_DELEGATED_SIGNER");
    }

    /// @dev Counts nothing: it is a mere gate.
    function ethenaRemoveDelegatedSigner() internal pure returns (bytes32) {
        return keccak256("LIMIT_ETHENA_REMOVE_DELEGATED_SIGNER");
    }

    /// @dev Counts base units of USDC.
    function ethenaMint() internal pure returns (bytes32) {
        return keccak256("LIMIT_ETHENA_MINT");
    }

    /// @dev Counts base units of USDe.
    function ethenaBurn() internal pure returns (bytes32) {
        return keccak256("LIMIT_ETHENA_BURN");
    }

    /// @dev Counts base units of USDe.
    function ethenaCooldown() internal pure returns (bytes32) {
        return keccak256("LIMIT_ETHENA_COOLDOWN");
    }

    /// @dev Counts nothing: it is a mere gate.
    function ethenaUnstake() internal pure returns (bytes32) {
        return keccak256("LIMIT_ETHENA_UNSTAKE");
    }

    /// @dev Counts nothing: it is a mere gate.
    function farmClaimReward(address farm) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_FARM_CLAIM_REWARD"), farm));
    }

    /// @dev Counts base units of stakingToken.
    function farmDeposit(address stakingToken, address farm) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_FARM_DEPOSIT"), stakingToken, farm));
    }

    /// @dev Counts base units of farm.stakingToken.
    function farmWithdraw(address farm) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_FARM_WITHDRAW"), farm));
    }

    /// @dev Counts base units of token.
    function layerZeroTransfer(address token, address oft, bytes32 peer, uint32 destinationEndpointId) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_LAYERZERO_TRANSFER"), token, oft, peer, destinationEndpointId));
    }

    /// @dev Counts base units of token.
    function legacyMigrationMigrate(address token, address destination) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_LEGACY_MIGRATION"), token, destination));
    }

    /// @dev Counts base units of mapleToken.asset.
    function mapleRequestRedeem(address mapleToken) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_MAPLE_REQUEST_REDEEM"), mapleToken));
    }

    /// @dev Counts nothing: it is a mere gate.
    function mapleCancelRedeem(address mapleToken) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_MAPLE_CANCEL_REDEEM"), mapleToken));
    }

    /// @dev Counts nothing: it is a mere gate.
    function merklToggleOperator(address operator, address distributor) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_MERKL_TOGGLE_OPERATOR"), operator, distributor));
    }

    /// @dev Counts nothing: it is a mere gate.
    function morphoSetSupplyQueue(address vault) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_MORPHO_SET_SUPPLY_QUEUE"), vault));
    }

    /// @dev Counts nothing: it is a mere gate.
    function morphoUpdateWithdrawQueue(address vault) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_MORPHO_UPDATE_WITHDRAW_QUEUE"), vault));
    }

    /// @dev Counts base units of vault.asset.
    function morphoReallocate(address vault) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_MORPHO_REALLOCATE"), vault));
    }

    /// @dev Counts base units of facility.gem.
    function nfatHaloIssue(address facility, address to) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_NFAT_HALO_ISSUE"), facility, to));
    }

    /// @dev Counts base units of gem.
    function nfatHaloRepayPrincipal(address gem, address facility) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_NFAT_HALO_REPAY_PRINCIPAL"), gem, facility));
    }

    /// @dev Counts base units of gem.
    function nfatHaloRepayInterest(address gem, address facility) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_NFAT_HALO_REPAY_INTEREST"), gem, facility));
    }

    /// @dev Counts base units of gem.
    function nfatPrimeSubscribe(address gem, address facility) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_NFAT_PRIME_SUBSCRIBE"), gem, facility));
    }

    /// @dev Counts base units of facility.gem.
    function nfatPrimeWithdraw(address facility) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_NFAT_PRIME_WITHDRAW"), facility));
    }

    /// @dev Counts base units of facility.gem.
    function nfatPrimeCollect(address facility) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_NFAT_PRIME_COLLECT"), facility));
    }

    /// @dev Counts base units of asset.
    function otcSend(address asset, address exchange) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_OTC_SEND"), asset, exchange));
    }

    /// @dev Counts nothing: it is a mere gate.
    function otcClaim(address asset, address exchange) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_OTC_CLAIM"), asset, exchange));
    }

    /// @dev Counts base units of pendleMarket.sy.yieldToken.
    function pendleRedeem(address pt, address pendleMarket) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_PENDLE_PT_REDEEM"), pt, pendleMarket));
    }

    /// @dev Counts base units of asset.
    function psm3Deposit(address asset) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_PSM_DEPOSIT"), asset));
    }

    /// @dev Counts base units of asset.
    function psm3Withdraw(address asset) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_PSM_WITHDRAW"), asset));
    }

    /// @dev Counts base units of USDC.
    function psmUsdsToUSDC() internal pure returns (bytes32) {
        return keccak256("LIMIT_USDS_TO_USDC");
    }

    /// @dev Counts base units of USDC.
    function psmUsdcToUSDS() internal pure returns (bytes32) {
        return keccak256("LIMIT_USDC_TO_USDS");
    }

    /// @dev Counts base units of sparkVault.asset.
    function sparkVaultTake(address sparkVault) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_SPARK_VAULT_TAKE"), sparkVault));
    }

    /// @dev Counts base units of USDC.
    function superstateSubscribe() internal pure returns (bytes32) {
        return keccak256("LIMIT_SUPERSTATE_SUBSCRIBE");
    }

    /// @dev Counts base units of asset.
    function transferAssetTransfer(address asset, address destination) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_ASSET_TRANSFER"), asset, destination));
    }

    /// @dev Counts base units of wad.
    function uniswapV3AggregateDeposit(address pool) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_UNISWAP_V3_DEPOSIT"), pool));
    }

    /// @dev Counts base units of token.
    function uniswapV3AssetDeposit(address token, address pool) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_UNISWAP_V3_DEPOSIT"), token, pool));
    }

    /// @dev Counts base units of token.
    function uniswapV3Swap(address token, address pool) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_UNISWAP_V3_SWAP"), token, pool));
    }

    /// @dev Counts base units of wad.
    function uniswapV3AggregateWithdraw(address pool) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_UNISWAP_V3_WITHDRAW"), pool));
    }

    /// @dev Counts base units of token.
    function uniswapV3AssetWithdraw(address token, address pool) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_UNISWAP_V3_WITHDRAW"), token, pool));
    }

    /// @dev Counts base units of wad.
    function uniswapV4AggregateDeposit(bytes32 poolId) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_UNISWAP_V4_DEPOSIT"), poolId));
    }

    /// @dev Counts base units of token.
    function uniswapV4AssetDeposit(address token, bytes32 poolId) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_UNISWAP_V4_DEPOSIT"), token, poolId));
    }

    /// @dev Counts base units of token.
    function uniswapV4Swap(address token, bytes32 poolId) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_UNISWAP_V4_SWAP"), token, poolId));
    }

    /// @dev Counts base units of wad.
    function uniswapV4AggregateWithdraw(bytes32 poolId) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_UNISWAP_V4_WITHDRAW"), poolId));
    }

    /// @dev Counts base units of token.
    function uniswapV4AssetWithdraw(address token, bytes32 poolId) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_UNISWAP_V4_WITHDRAW"), token, poolId));
    }

    /// @dev Counts base units of USDS.
    function usdsMint() internal pure returns (bytes32) {
        return keccak256("LIMIT_USDS_MINT");
    }

    /// @dev Counts base units of USDS.
    function usdsBurn() internal pure returns (bytes32) {
        return keccak256("LIMIT_USDS_BURN");
    }

    /// @dev Counts base units of WETH.
    function weethDeposit(address eeth, address liquidityPool) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_WEETH_DEPOSIT"), eeth, liquidityPool));
    }

    /// @dev Counts base units of eeth.
    function weethRequestWithdraw(address eeth, address liquidityPool, address weethModule) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_WEETH_REQUEST_WITHDRAW"), eeth, liquidityPool, weethModule));
    }

    /// @dev Counts nothing: it is a mere gate.
    function weethClaimWithdraw(address weethModule) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256("LIMIT_WEETH_CLAIM_WITHDRAW"), weethModule));
    }

    /// @dev Counts nothing: it is a mere gate.
    function wrapProxyETHWrap() internal pure returns (bytes32) {
        return keccak256("LIMIT_WRAP_PROXY_ETH");
    }

    /// @dev Counts base units of WETH.
    function wstethDeposit() internal pure returns (bytes32) {
        return keccak256("LIMIT_WSTETH_DEPOSIT");
    }

    /// @dev Counts base units of stETH.
    function wstethRequestWithdraw() internal pure returns (bytes32) {
        return keccak256("LIMIT_WSTETH_REQUEST_WITHDRAW");
    }

    /// @dev Counts nothing: it is a mere gate.
    function wstethClaimWithdraw() internal pure returns (bytes32) {
        return keccak256("LIMIT_WSTETH_CLAIM_WITHDRAW");
    }
}
