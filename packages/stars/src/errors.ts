/** Thrown for a Star that is not known; lists those that are. */
export class UnknownStarError extends Error {
  override name = 'UnknownStarError'
  constructor(name: string, known: readonly string[]) {
    const nearest = known.toSorted((a, b) => distance(name, a) - distance(name, b))[0]!
    super(`There is no star "${name}". Did you mean "${nearest}"? Defined: ${known.join(', ')}.`)
  }
}

/** Levenshtein distance of what was typed from an identifier, which is lower case. */
function distance(typed: string, identifier: string): number {
  let row = Array.from({ length: identifier.length + 1 }, (_, j) => j)
  for (const [i, char] of [...typed.toLowerCase()].entries()) {
    const next = [i + 1]
    for (let j = 0; j < identifier.length; j++)
      next.push(Math.min(row[j]! + (char === identifier[j] ? 0 : 1), row[j + 1]! + 1, next[j]! + 1))
    row = next
  }
  return row[identifier.length]!
}
