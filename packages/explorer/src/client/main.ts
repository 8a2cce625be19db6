// What a page does once it is open. Everything it shows is there before.

import { parseData } from './data.ts'
import { startGauges } from './gauges.ts'
import { startLive } from './live.ts'
import { startRamp } from './ramp.ts'
import { startSearch } from './search.ts'
import { startTheme } from './theme.ts'

const report = parseData()
startTheme()
startSearch()
const gauges = startGauges(report)
startRamp(report)
if (document.documentElement.hasAttribute('data-live')) startLive(report, gauges)
