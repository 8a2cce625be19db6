import { mergeConfig } from 'vitest/config'
import base from '../../tools/vitest.ts'

// Installing from the tarballs takes its time on a busy machine.
export default mergeConfig(base, {
  test: { globalSetup: ['test/pack.ts'], testTimeout: 600_000, hookTimeout: 600_000 },
})
