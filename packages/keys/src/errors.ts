/** Thrown for a name that is not in a list; says which names are. */
export class UnknownNameError extends Error {
  override name = 'UnknownNameError'
  constructor(kind: string, value: string, known: readonly string[]) {
    super(`There is no ${kind} "${value}". Known: ${[...new Set(known)].toSorted().join(', ')}.`)
  }
}
