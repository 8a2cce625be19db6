import { ROOT } from './packages.ts'
import { run } from './run.ts'

/** Why nothing may be released from a folder, in words; nothing where it may. */
export async function refusals(folder = ROOT): Promise<string[]> {
  const git = async (...args: string[]) => (await run('git', args, { cwd: folder })).trim()
  const [branch, dirt] = [await git('branch', '--show-current'), await git('status', '--porcelain')]
  const remote = await git('remote', 'get-url', 'origin').catch(() => '')
  return [
    ...(branch === 'main' ? [] : [`the branch is ${branch || 'none'}, not main`]),
    ...(dirt === '' ? [] : [`there are changes that are not committed:\n${dirt}\n`]),
    ...(remote === '' ? ['there is no remote "origin", which npm wants to vouch for'] : []),
  ]
}
