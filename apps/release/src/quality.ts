import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import type { Tarball } from './pack.ts'

/** What does not concern packages of modules alone: how other kinds of resolution see them. */
const ESM_ONLY = new Set(['node10', 'node16-cjs'])

/** What publint and arethetypeswrong find in a tarball, in words; nothing but a short list of what is meant so. */
export async function findings({ name, data, packageJson }: Tarball): Promise<string[]> {
  const tarball = data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength) as ArrayBuffer
  const { messages, pkg } = await publint({ strict: true, pack: { tarball } })
  const lint = messages.map((message) => `${name}: ${formatMessage(message, pkg, { color: false })}`)

  const entrypoints = Object.entries(packageJson.exports ?? {})
    .filter(([, target]) => target.endsWith('.ts'))
    .map(([subpath]) => subpath)
  const result = await checkPackage(createPackageFromTarballData(data), { entrypoints })
  if (!result.types) return [...lint, `${name}: has no types`]
  const types = result.problems
    .filter((problem) => !('resolutionKind' in problem && ESM_ONLY.has(problem.resolutionKind)))
    .filter((problem) => !('resolutionOption' in problem && ESM_ONLY.has(problem.resolutionOption)))
    .map((problem) => `${name}: ${JSON.stringify(problem)}`)
  return [...lint, ...types]
}
