import { ONE } from '@diamond-pau/governance'
import { describe, expect, it } from 'vitest'
import { RampError, type RampQuestion, studyRamp } from './study.ts'

const DAY = 86_400n
const question: RampQuestion = {
  initial: 100_000n * ONE,
  step: (ONE * 5n) / 4n,
  every: DAY,
  days: 30,
  decimals: 18,
  attack: { refill: DAY, response: 3_600n, patience: 7n * DAY },
}

describe('studyRamp', () => {
  it('reproduces the published table of a new Star', () => {
    const { rows } = studyRamp(question)
    const shown = [0, 7, 14, 21, 28, 30].map((day) => rows[day]?.limit)
    expect(shown).toEqual(['100000.00', '476837.15', '2273736.75', '10842021.72', '51698788.28', '80779356.69'])
    expect(rows).toHaveLength(31)
  })

  it('says when a limit is reached', () => {
    expect(studyRamp({ ...question, reach: 1_000_000n * ONE }).reach).toEqual({
      limit: '1000000.00',
      seconds: '950400',
      days: 11,
      increases: 11,
    })
    const hop = { ...question, every: 18n * 3_600n, reach: 1_000_000n * ONE }
    expect(studyRamp(hop).reach).toMatchObject({ days: 8.25, increases: 11 })
    expect(studyRamp({ ...question, reach: 1n }).reach).toMatchObject({ days: 0, increases: 0 })
  })

  it('bounds both attacks: one increase and an hour of refill; eight increases in seven days, and the same', () => {
    const [sudden, patient] = studyRamp(question).attacks
    expect(sudden).toMatchObject({ attack: 'sudden', loss: '105208.33', increases: 1 })
    expect(patient).toMatchObject({ attack: 'patient', loss: '501672.42', increases: 8, patience: '604800' })
    // A limit that never refills gives what is in it: raising it adds nothing to that.
    const never = { ...question, attack: { ...question.attack, refill: 0n } }
    expect(studyRamp(never).attacks.map(({ loss }) => loss)).toEqual(['100000.00', '100000.00'])
  })

  it.each([
    [{ initial: 0n }, '--initial has to be more than 0'],
    [{ every: 0n }, '--every has to be longer than 0'],
    [{ step: ONE - 1n }, '--step has to be at least 1'],
    [{ every: 1n, days: 1 }, '86400 increases are too many'],
    [{ step: 100n * ONE }, 'On day 8 the limit would be above 2^128 - 1 base units'],
    [{ step: ONE, reach: 200_000n * ONE }, 'A limit of 100000.00 never reaches 200000.00 with this --step'],
    [{ reach: 2n ** 128n }, '--reach is above 2^128 - 1'],
  ])('refuses %o', (change, message) => {
    expect(() => studyRamp({ ...question, ...change })).toThrow(RampError)
    expect(() => studyRamp({ ...question, ...change })).toThrow(message)
  })
})
