// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {ParameterMigration} from "../../contracts/migration/ParameterMigration.sol";

/// An allocator vault, as far as a controller looks at it.
contract VaultMock {
    address public immutable buffer = address(0xb0f);
}

/// A PAU that calls the migration again when it is asked to take the role back.
contract ReenteringProxyMock {
    ParameterMigration.Subjects private _subjects;
    ParameterMigration public migration;

    function prepare(ParameterMigration migration_, ParameterMigration.Subjects calldata subjects) external {
        migration = migration_;
        _subjects = subjects;
    }

    function hasRole(bytes32, address account) external view returns (bool) {
        return account == address(migration);
    }

    function renounceRole(bytes32, address) external {
        migration.migrate(_subjects);
    }
}
