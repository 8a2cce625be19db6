import type { Severity } from './rules.ts'

/** Something that is wrong, or strange, in what is published. */
export type AuditFinding = {
  /** Identifier of the rule that found it. */
  rule: string
  severity: Severity
  star: string
  /** Null off the EVM. */
  chainId: number | null
  network: string
  docNo: string
  /** What it is about: an instance or a limit of the PAU. */
  subject: string
  /** The published text or value. */
  published: string
  /** Why it cannot be right, from the data. */
  evidence: string
  /** The likely right value; null where the data does not tell. */
  likely: string | null
}
