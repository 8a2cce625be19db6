import { conformance } from '@diamond-pau/facet-kit/testing'
import manifest from '../facet.ts'
import { starSavingsFixture } from './fixture.ts'

conformance(manifest, new URL('../', import.meta.url), starSavingsFixture)
