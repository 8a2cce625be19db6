/** 1 as a ratio. */
export const ONE = 10n ** 18n

/** Seconds that what adds authority waits in the Timelock: 14 days. Source: Configurator Unit, parameters. */
export const DELAY = 14n * 86_400n

/** Seconds between two increases of a limit: 18 hours. Source: Configurator Unit, second-order rate limits. */
export const HOP = 18n * 3_600n

/** By what an increase may multiply a limit, 1e18 for 1: 1.25. Source: Configurator Unit, second-order rate limits. */
export const MAX_CHANGE = (ONE * 5n) / 4n
