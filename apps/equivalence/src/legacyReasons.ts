import { type Layer, legacyUnion } from '@diamond-pau/stages'

/** A reason that a legacy controller has and ours do not provoke under that name. */
type Explained = {
  /** The functions, by the beginning of their signatures; all where left out. */
  of?: readonly string[]
  /** What ours say in its place, which has to be provoked. */
  now?: string
  why: string
}

const FACETS_WORDS = 'the words of the live facet'

/** Why a reason of the legacy controllers is not provoked as it was. Everything else is. */
const EXPLAINED: Readonly<Record<string, readonly Explained[]>> = {
  'approve-failed': [
    {
      of: ['depositToWeETH', 'requestWithdrawFromWeETH'],
      why: 'eETH is what is approved, and the venue itself: its answer is fixed. The code is that of every other approval.',
    },
  ],
  'centrifuge-id-not-configured': [{ now: 'id-not-configured', why: FACETS_WORDS }],
  'consult-seconds-ago-not-zero': [
    {
      now: 'zero-twap-seconds',
      why: 'the legacy oracle asked the same a second time, after a check that had the answer',
    },
  ],
  'index-too-high': [{ now: 'invalid-index', why: FACETS_WORDS }],
  'invalid-indices': [{ now: 'indices-equal', why: FACETS_WORDS }],
  'liquidity-out-of-bounds': [{ now: 'liquidity-oob', why: FACETS_WORDS }],
  'min-amount-not-met': [{ of: ['addLiquidityCurve'], now: 'min-shares-too-low', why: FACETS_WORDS }],
  'permit2-approve-failed': [
    {
      why: 'Permit2 answers an approval with nothing at all. Its reverts are passed on; the token’s answer is `approve-failed`.',
    },
  ],
  'transfer-failed': [
    { of: ['burnUSDS'], why: 'USDS reverts instead; what the vault then wipes has to be in the buffer' },
  ],
}

export type LegacyReason = { signature: string; reason: string; explained?: Explained }

/** Every reason of the legacy controllers, by the function that has it, without the name before the slash. */
export function legacyReasons(layer: Layer): LegacyReason[] {
  return [...legacyUnion(layer)].flatMap(([signature, { spark, grove }]) => {
    const reverts = [...(spark?.reverts ?? []), ...(grove?.reverts ?? [])]
    const reasons = new Set(reverts.map((revert) => revert.slice(revert.indexOf('/') + 1)))
    return [...reasons].map((reason) => {
      const explained = EXPLAINED[reason]?.find(
        ({ of }) => of?.some((name) => signature.startsWith(`${name}(`)) ?? true,
      )
      return explained ? { signature, reason, explained } : { signature, reason }
    })
  })
}

/** Explanations that nothing needs. */
export function unusedExplanations(): string[] {
  const used = new Set(
    ['mainnet' as const, 'foreign' as const].flatMap(legacyReasons).map(({ explained }) => explained),
  )
  return Object.entries(EXPLAINED).flatMap(([reason, entries]) =>
    entries.some((entry) => !used.has(entry)) ? [reason] : [],
  )
}
