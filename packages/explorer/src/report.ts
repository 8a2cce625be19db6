/**
 * What a page shows. It is JSON, is embedded in the page, and is what the next report is compared with: amounts are
 * decimal strings of base units, times seconds since 1970.
 */
export type Report = {
  version: 1
  /** Of the Star, or `PAU`. */
  name: string
  chain: { id: number; name: string | null }
  block: { number: string; timestamp: string }
  /** When it was read, by the clock of the machine: from here on the page counts by its own. */
  readAt: string
  /** The PAU was built for this page on a chain of its own. */
  rehearsal: boolean
  contracts: Contract[]
  /** Those of the Controller first, then those that only the Beacon has. */
  integrations: Integration[]
  roles: { contract: string; role: string; holders: Account[] }[]
  agents: (Account & { members: { list: string; accounts: Account[] }[] })[]
  parameters: { integration: string; call: string; value: string }[]
  limits: Limit[]
  findings: Finding[]
  /** How many things were compared, by kind. */
  checked: Record<string, number>
  /** Whether there was a definition to compare with, or the PAU alone. */
  defined: boolean
  /** Undefined where no limit can grow. */
  ramp?: Ramp
  /** Mistakes in what governance publishes about the Star. */
  published: { severity: string; subject: string; published: string; evidence: string; source: string }[]
  /** Undefined in a first report. */
  changes?: { since: Report['block']; list: Change[] }
  /** The reports before this one, the latest first. */
  history: Past[]
}

/** An address, and what registries call it. */
export type Account = { address: string; label: string | null }

/** What code is: one of the packages', or unknown. */
export type Code = {
  hash: string
  known: { contract: string; package: string; version: string | null } | null
}

export type Contract = Account & { name: string; code: Code }

export type Integration = {
  id: string
  name: string
  /** What it is for, where the catalogue has it. */
  summary: string | null
  /** What the Controller copied; null where only the Beacon has it. */
  controller: Wiring | null
  /** What the Beacon publishes; null where it does so no more. */
  beacon: Omit<Wiring, 'code'> | null
}

export type Wiring = {
  facet: Account
  code: Code
  /** Signatures where the catalogue has them. */
  wires: { callSelector: string; call: string | null; delegateSelector: string; delegate: string | null }[]
}

export type Limit = {
  key: string
  /** `LIMIT_AAVE_DEPOSIT`; the key where it is not known. */
  constant: string
  args: { name: string; value: string; label: string | null }[]
  /** What operators call to use it up. */
  functions: string[]
  integration: string | null
  unit: { symbol: string; decimals: number }
  /** `unset` was never opened or is closed: every call that needs it reverts. */
  state: 'unset' | 'unlimited' | 'limited'
  maxAmount: string
  /** Base units a second. */
  slope: string
  lastAmount: string
  lastUpdated: string
  /** What was left at the block. */
  remaining: string
  /** How it stands to its definition; null where there is none. */
  status: 'as defined' | 'differs' | 'missing' | 'unspecified' | 'unexpected' | null
  expected: { maxAmount: string; slope: string } | null
  instances: string[]
  sources: string[]
}

/** Drift is a fault. A notice is not, but a person should know. */
export type Finding = { severity: 'drift' | 'notice'; what: string; expected: string; actual: string }

export type Ramp = {
  /** Whether a Configurator Unit says so, or these are the defaults that it would have. */
  source: 'unit' | 'defaults'
  /** Seconds between two increases. */
  every: string
  /** By what an increase may multiply a limit. */
  step: string
  curves: { key: string; rows: { day: number; limit: string }[]; attacks: { attack: string; loss: string }[] }[]
}

export type Change = {
  kind: 'added' | 'removed' | 'changed' | 'used'
  area: 'Contracts' | 'Integrations' | 'Access' | 'Limits' | 'Parameters' | 'Drift'
  what: string
  before: string | null
  after: string | null
}

export type Past = { block: Report['block']; drift: number; changes: number | null }
