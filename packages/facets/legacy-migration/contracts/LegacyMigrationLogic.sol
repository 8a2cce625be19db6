// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {Approvals} from "@diamond-pau/contracts/facet/Approvals.sol";
import {Keys} from "@diamond-pau/contracts/facet/Keys.sol";
import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";

/// @title LegacyMigrationLogic
/// @notice See {ILegacyMigrationFacet}.
library LegacyMigrationLogic {
    bytes32 private constant LIMIT_MIGRATE = keccak256("LIMIT_LEGACY_MIGRATION");

    /// @dev By how many base units the two balances of a token that keeps shares, such as an aToken, may be rounded in
    ///      one transfer.
    uint256 private constant ROUNDING = 2;

    function migrate(
        Pau memory pau,
        address token,
        address successor,
        uint256 amount
    ) internal returns (uint256 received) {
        require(successor != address(0), "LegacyMigrationFacet/no-successor");
        pau.decreaseRateLimit(migrateKey(token, successor), amount);

        uint256 startHere = pau.balanceOf(token);
        uint256 startThere = IERC20(token).balanceOf(successor);
        bytes memory answer = pau.call(token, abi.encodeCall(IERC20.transfer, (successor, amount)));
        require(Approvals.isTrue(answer), "LegacyMigrationFacet/transfer-failed");
        uint256 sent = startHere - pau.balanceOf(token);
        received = IERC20(token).balanceOf(successor) - startThere;

        require(sent <= amount + ROUNDING && sent + ROUNDING >= amount, "LegacyMigrationFacet/wrong-amount-sent");
        require(received + ROUNDING >= sent, "LegacyMigrationFacet/amount-not-received");
    }

    function migrateKey(address token, address successor) internal pure returns (bytes32) {
        return Keys.make(LIMIT_MIGRATE, token, successor);
    }
}
