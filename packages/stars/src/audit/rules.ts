import type { Hex } from 'viem'
import { type Explanation, explainKey } from '../explain.ts'
import { addressRules } from './addressRules.ts'
import { amountRules } from './amountRules.ts'
import { idRules } from './idRules.ts'
import type { PublishedStar } from '../published/types.ts'
import type { AuditFinding } from './types.ts'

/** `error` is a mistake; `warning` contradicts itself or another source; `note` is odd and harmless. */
export type Severity = 'error' | 'warning' | 'note'

/** A rule: what it says, and what it finds in a Star's publications. */
export type Rule = {
  id: string
  severity: Severity
  says: string
  find(star: PublishedStar, context: Context): Omit<AuditFinding, 'rule' | 'severity' | 'star'>[]
}

export type Context = {
  /** All Stars, for what one says about another's addresses. */
  all: readonly PublishedStar[]
  /** What an id means, looked for once. */
  explain(id: Hex): Explanation
}

/** Every rule, in the order in which findings are reported. */
export const rules: readonly Rule[] = [...idRules, ...amountRules, ...addressRules]

const ranks: Record<Severity, number> = { error: 0, warning: 1, note: 2 }

/**
 * What is wrong in the publications of Stars, by rule: errors first, then in the order of the Stars and their documents.
 * @param options.all - The Stars against which one is read; by default those audited.
 */
export function audit(
  stars: readonly PublishedStar[],
  { all = stars }: { all?: readonly PublishedStar[] } = {},
): AuditFinding[] {
  const explanations = new Map<string, Explanation>()
  const explain: Context['explain'] = (id) => {
    const explanation = explanations.get(id) ?? explainKey(id)
    explanations.set(id, explanation)
    return explanation
  }
  const context: Context = { all, explain }
  return stars
    .flatMap((star) =>
      rules.flatMap(({ id, severity, find }) =>
        find(star, context).map((finding) => ({ rule: id, severity, star: star.star.id, ...finding })),
      ),
    )
    .toSorted((a, b) => ranks[a.severity] - ranks[b.severity])
}
