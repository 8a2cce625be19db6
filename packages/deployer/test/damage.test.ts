import { afterAll, beforeAll, expect, it } from 'vitest'
import { attack } from './damage/attack.ts'
import { openRange, type Range } from './damage/targets.ts'

let range: Range
beforeAll(async () => {
  range = await openRange()
})
afterAll(() => range?.close())

// `npm run damage` does more of it, and with other seeds.
it('whatever pau reads may be damaged: no trace, no transaction too many', { timeout: 600_000 }, async () => {
  const scores = []
  for (const target of range.targets) scores.push(await attack(target, { runs: 25, seed: 7 }))
  expect(scores.filter(({ violation }) => violation)).toEqual([])
  // What is never refused was not damaged; but a journal is never needed.
  expect(scores.filter(({ refused }) => refused === 0).map(({ target }) => target)).toEqual(['a journal'])
})

it('a violation is found, and made small', async () => {
  const careless = {
    name: 'careless',
    attempt: ({ where }: { where: number }) =>
      where > 40 ? Promise.reject(new Error('too far')) : Promise.resolve('refused' as const),
  }
  expect(await attack(careless, { runs: 100, seed: 7 })).toMatchObject({
    violation: '[{"where":41,"how":0}]: too far',
  })
})
