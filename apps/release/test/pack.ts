import { packAll } from '../src/pack.ts'

/** The packages are packed once, for all tests. */
export async function setup(): Promise<void> {
  await packAll()
}
