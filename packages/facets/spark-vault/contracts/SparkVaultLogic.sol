// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Keys} from "@diamond-pau/contracts/facet/Keys.sol";
import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";

interface ISparkVaultLike {
    function asset() external view returns (address);
    function take(uint256 value) external;
}

/// @title SparkVaultLogic
/// @notice See {ISparkVaultFacet}.
library SparkVaultLogic {
    bytes32 private constant LIMIT_TAKE = keccak256("LIMIT_SPARK_VAULT_TAKE");

    function take(Pau memory pau, address sparkVault, uint256 assetAmount) internal {
        pau.decreaseRateLimit(takeKey(sparkVault), assetAmount);

        address asset = ISparkVaultLike(sparkVault).asset();
        uint256 start = pau.balanceOf(asset);
        pau.call(sparkVault, abi.encodeCall(ISparkVaultLike.take, (assetAmount)));
        require(pau.balanceOf(asset) - start >= assetAmount, "SparkVaultFacet/assets-not-received");
    }

    function takeKey(address sparkVault) internal pure returns (bytes32) {
        return Keys.make(LIMIT_TAKE, sparkVault);
    }
}
