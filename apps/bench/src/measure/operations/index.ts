import type { Operation } from '../operation.ts'
import { administration } from './administration.ts'
import { assets } from './assets.ts'
import { bridges } from './bridges.ts'
import { curve } from './curve.ts'
import { ethena } from './ethena.ts'
import { lending } from './lending.ts'
import { otc } from './otc.ts'
import { sky } from './sky.ts'

/** Every operation that the anchors have a figure for. */
export const operations: readonly Operation[] = [
  ...assets,
  ...sky,
  ...lending,
  ...curve,
  ...ethena,
  ...otc,
  ...bridges,
  ...administration,
]
