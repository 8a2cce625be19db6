// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {Approvals} from "@diamond-pau/contracts/facet/Approvals.sol";
import {Keys} from "@diamond-pau/contracts/facet/Keys.sol";
import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";

/// @title TransferAssetLogic
/// @notice See {ITransferAssetFacet}.
library TransferAssetLogic {
    bytes32 private constant LIMIT_TRANSFER = keccak256("LIMIT_ASSET_TRANSFER");

    function transfer(Pau memory pau, address asset, address destination, uint256 amount) internal {
        pau.decreaseRateLimit(transferKey(asset, destination), amount);
        bytes memory answer = pau.call(asset, abi.encodeCall(IERC20.transfer, (destination, amount)));
        require(Approvals.isTrue(answer), "TransferAssetFacet/transfer-failed");
    }

    function transferKey(address asset, address destination) internal pure returns (bytes32) {
        return Keys.make(LIMIT_TRANSFER, asset, destination);
    }
}
