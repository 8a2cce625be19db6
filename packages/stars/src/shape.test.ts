import { describe, expect, it } from 'vitest'
import { osero } from './osero.ts'
import type { StarDefinition } from './types.ts'
import { validate } from './validate.ts'

/** Osero with one member changed. */
function changed(change: (copy: { [member: string]: any }) => void): StarDefinition {
  const copy = structuredClone(osero)
  change(copy)
  return copy
}

describe('validate', () => {
  it.each([
    ['nothing', null, ''],
    ['text', 'osero', ''],
    ['chains that are no list', changed((star) => (star.chains = {})), 'chains'],
    ['an admin without a source', changed((star) => delete star.chains[0].admin.source), 'chains.0.admin.source'],
    ['an amount that is a number', changed((star) => (star.chains[0].limits[0].slope = 1)), 'chains.0.limits.0.slope'],
  ])('refuses %s', (_, definition, path) => {
    expect(validate(definition as StarDefinition)[0]).toMatchObject({ path })
  })

  it('refuses decimals that no token can have', () => {
    const issues = validate(changed((star) => (star.chains[0].limits[0].decimals = 256)))
    expect(issues).toEqual([{ path: 'chains[0].limits[0].decimals', message: '256 are no decimals' }])
  })
})
