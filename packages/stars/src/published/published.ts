import grove from '../../data/grove.json' with { type: 'json' }
import keel from '../../data/keel.json' with { type: 'json' }
import launchAgent7 from '../../data/launch-agent-7.json' with { type: 'json' }
import obex from '../../data/obex.json' with { type: 'json' }
import osero from '../../data/osero.json' with { type: 'json' }
import pattern from '../../data/pattern.json' with { type: 'json' }
import skybase from '../../data/skybase.json' with { type: 'json' }
import spark from '../../data/spark.json' with { type: 'json' }
import { UnknownStarError } from '../errors.ts'
import type { PublishedStar } from './types.ts'

/** Every Star as governance publishes it, whether it has a definition to deploy or not. */
export const publishedStars: readonly PublishedStar[] = [
  spark,
  grove,
  keel,
  skybase,
  obex,
  pattern,
  osero,
  launchAgent7,
  // A JSON import types every row apart and every string as `string`; the tests read all of them.
] as never

/**
 * What is published of a Star. Case does not matter.
 * @throws UnknownStarError
 */
export function getPublishedStar(name: string): PublishedStar {
  const star = publishedStars.find((published) => published.star.id === name.toLowerCase())
  if (!star)
    throw new UnknownStarError(
      name,
      publishedStars.map((published) => published.star.id),
    )
  return star
}
