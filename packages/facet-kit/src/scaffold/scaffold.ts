import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { capitalize } from '../generate/render.ts'

/** Thrown where a facet cannot be started under the name given. */
export class ScaffoldError extends Error {
  override name = 'ScaffoldError'
}

/**
 * Writes a facet package that compiles, generates and passes every conformance test but those that need its logic.
 *
 * @param name - In kebab-case, such as `spark-vault`. Contract, prefix and id are derived from it.
 * @param folder - Where to write; must not exist.
 * @param options.standalone - A package by itself, on the published packages, rather than one of this workspace.
 * @throws ScaffoldError
 */
export function scaffoldFacet(name: string, folder: string, options: { standalone?: boolean } = {}): void {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    throw new ScaffoldError(`${JSON.stringify(name)} is no name for a facet. Use kebab-case, such as spark-vault.`)
  }
  if (existsSync(folder)) throw new ScaffoldError(`${folder} exists already. Choose another name, or remove it first.`)
  for (const [path, text] of Object.entries({ ...files(name), ...(options.standalone ? standaloneFiles(name) : {}) })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

/** What is published of a facet. */
const FILES = ['build/*.json', 'contracts', 'generated', 'README.md']
const EXPORTS = {
  '.': './generated/index.ts',
  './codehash.json': './generated/codehash.json',
  './layout.json': './generated/layout.json',
  './build/*.json': './build/*.json',
  './*.sol': './contracts/*.sol',
  './generated/*.sol': './generated/*.sol',
  './package.json': './package.json',
}

/** What a package by itself has of its own: dependencies by version, scripts, and the settings of its tools. */
function standaloneFiles(name: string): Record<string, string> {
  const { version, dependencies } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  ) as { version: string; dependencies: Record<string, string> }
  const of = (packages: readonly string[]) =>
    Object.fromEntries(packages.map((each) => [each, dependencies[each] as string]))
  return {
    'package.json': `${JSON.stringify(
      {
        name: `facet-${name}`,
        version: '0.0.0',
        private: true,
        type: 'module',
        exports: EXPORTS,
        scripts: { build: 'facet build', test: 'vitest run' },
        dependencies: of(['@diamond-pau/contracts', '@diamond-pau/keys', '@openzeppelin/contracts', 'viem']),
        devDependencies: { '@diamond-pau/facet-kit': `^${version}`, ...of(['vitest']) },
      },
      null,
      2,
    )}\n`,
    'vitest.config.ts': `import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 60_000 } })
`,
    '.gitignore': 'artifacts/\nbuild/\ncache/\nnode_modules/\n',
  }
}

function files(name: string): Record<string, string> {
  const pascal = name.split('-').map(capitalize).join('')
  const prefix = pascal.charAt(0).toLowerCase() + pascal.slice(1)
  const snake = name.replaceAll('-', '_').toUpperCase()
  const solidity = '// SPDX-License-Identifier: AGPL-3.0-or-later\npragma solidity 0.8.34;\n\n'
  return {
    'package.json': `${JSON.stringify(
      {
        name: `@diamond-pau/facet-${name}`,
        version: '0.0.0',
        license: 'AGPL-3.0-or-later',
        type: 'module',
        exports: EXPORTS,
        files: FILES,
        publishConfig: { access: 'public', directory: 'dist', linkDirectory: false },
        dependencies: {
          '@diamond-pau/contracts': 'workspace:^',
          '@diamond-pau/keys': 'workspace:^',
          '@openzeppelin/contracts': 'catalog:',
          viem: 'catalog:',
        },
        devDependencies: { '@diamond-pau/facet-kit': 'workspace:^', hardhat: 'catalog:', vitest: 'catalog:' },
      },
      null,
      2,
    )}\n`,
    'hardhat.config.ts': `import { solidityPackage } from '@diamond-pau/contracts/hardhat'

export default solidityPackage()
`,
    'vitest.config.ts': `export { default } from '../../../tools/vitest.ts'
`,
    'facet.ts': `import { defineFacet } from '@diamond-pau/facet-kit'

export default defineFacet({
  id: '${snake}_FACET',
  prefix: '${prefix}',
  contract: '${pascal}Facet',
  version: '1.0.0',
  summary: 'Says in one sentence what the integration does.',
  chains: 'all',
  functions: {
    VERSION: { role: 'view' },
    deposit: {
      role: 'allocator',
      event: '${pascal}Deposit',
      direction: 'out',
      limits: ['deposit'],
      lossBound: 'what bounds the loss of a call within its limit',
    },
    getDepositRateLimitKey: { role: 'key', limit: 'deposit' },
  },
  limits: {
    deposit: {
      constant: 'LIMIT_${snake}_DEPOSIT',
      args: [
        { name: 'asset', type: 'address' },
        { name: 'venue', type: 'address' },
      ],
      getter: 'getDepositRateLimitKey',
      unit: 'asset',
      direction: 'out',
    },
  },
})
`,
    [`contracts/I${pascal}Facet.sol`]: `${solidity}import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

/// @title I${pascal}Facet
/// @notice What the integration does.
/// @dev Whom it trusts, whom it does not, and what follows from that.
interface I${pascal}Facet is IFacet {
    event ${pascal}Deposit(address indexed venue, uint256 amount);

    /// @notice Deposits \`amount\` base units of \`asset\` from the proxy.
    /// @dev ALLOCATOR_ROLE. Uses up the deposit limit.
    function deposit(address venue, address asset, uint256 amount) external;

    function getDepositRateLimitKey(address venue, address asset) external pure returns (bytes32 key);
}
`,
    [`contracts/${pascal}Logic.sol`]: `${solidity}import {Keys} from "@diamond-pau/contracts/facet/Keys.sol";
import {Pau} from "@diamond-pau/contracts/facet/Pau.sol";

/// @title ${pascal}Logic
/// @notice See {I${pascal}Facet}.
library ${pascal}Logic {
    bytes32 private constant LIMIT_DEPOSIT = keccak256("LIMIT_${snake}_DEPOSIT");

    function deposit(Pau memory pau, address venue, address asset, uint256 amount) internal {
        pau.decreaseRateLimit(depositKey(venue, asset), amount);
        // Approve, call the venue, measure what arrived, take the approval back.
        revert("${pascal}Facet/no-logic-yet");
    }

    function depositKey(address venue, address asset) internal pure returns (bytes32) {
        return Keys.make(LIMIT_DEPOSIT, asset, venue);
    }
}
`,
    [`contracts/${pascal}Facet.sol`]: `${solidity}import {Facet} from "@diamond-pau/contracts/facet/Facet.sol";
import {IFacet} from "@diamond-pau/contracts/facet/IFacet.sol";

import {I${pascal}Facet} from "./I${pascal}Facet.sol";
import {${pascal}Logic} from "./${pascal}Logic.sol";

/// @title ${pascal}Facet
/// @notice See {I${pascal}Facet}.
contract ${pascal}Facet is I${pascal}Facet, Facet {
    // ------------------------------------------------------------------------------------------ allocator functions

    /// @inheritdoc I${pascal}Facet
    function deposit(address venue, address asset, uint256 amount) external nonReentrant onlyRole(ALLOCATOR_ROLE) {
        ${pascal}Logic.deposit(_pau(), venue, asset, amount);
        emit ${pascal}Deposit(venue, amount);
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IFacet
    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    /// @inheritdoc I${pascal}Facet
    function getDepositRateLimitKey(address venue, address asset) external pure returns (bytes32 key) {
        return ${pascal}Logic.depositKey(venue, asset);
    }
}
`,
    'test/fixture.ts': `import type { Fixture, FixtureContext } from '@diamond-pau/facet-kit/testing'

/** The facet's counterparties. A venue that can misbehave extends HostileVenue and is returned as \`venue\`. */
export async function ${prefix}Fixture({ token, proxy }: FixtureContext) {
  const asset = await token(18)
  const venue = '0x00000000000000000000000000000000000000d5'
  return {
    actions: {
      deposit: {
        amount: 10n ** 18n,
        args: (amount) => [venue, asset.address, amount],
        keys: { deposit: { asset: asset.address, venue } },
        async prepare(amount) {
          await asset.send('mint', [proxy, amount])
        },
      },
    },
  } satisfies Fixture
}
`,
    [`test/${name}.test.ts`]: `import { conformance } from '@diamond-pau/facet-kit/testing'
import manifest from '../facet.ts'
import { ${prefix}Fixture } from './fixture.ts'

conformance(manifest, new URL('../', import.meta.url), ${prefix}Fixture)
`,
    'README.md': `# ${name} facet

What the integration does, in a sentence or two.

## What it trusts

- Whom, and for what.

<!-- generated from facet.ts: do not edit below -->

<!-- end of generated part -->
`,
  }
}
