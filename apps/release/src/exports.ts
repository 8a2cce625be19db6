import { globSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { type Package, ROOT } from './packages.ts'
import type { Tarball } from './pack.ts'

/**
 * What users of the packages can import, in words: package, subpath, and the names or files there. It is committed as
 * `exports.txt`, so that a change of what is public shows in review.
 */
export function describeExports(tarballs: readonly Tarball[]): string {
  const names = exportedNames(tarballs)
  const lines = tarballs.flatMap((tarball) => [
    tarball.name,
    ...Object.keys((tarball.packageJson.bin as object | undefined) ?? {}).map((command) => `  command ${command}`),
    ...Object.entries(shippedExports(tarball)).flatMap(([subpath, target]) => {
      if (typeof target === 'string') return [`  ${subpath}${wildcard(tarball, target)}`]
      return [
        `  ${subpath}`,
        ...(names.get(join(tarball.folder, 'dist', target.types)) ?? []).map((name) => `    ${name}`),
      ]
    }),
    '',
  ])
  return lines.join('\n')
}

/** The `exports` of a packed package. */
export function shippedExports({ files }: Tarball): Record<string, string | { types: string; default: string }> {
  return JSON.parse((files.get('package.json') as Buffer).toString('utf8')).exports
}

/** Which files a pattern such as `./contracts/*.sol` stands for. */
function wildcard({ folder }: Package, target: string): string {
  if (!target.includes('*')) return ''
  const dist = join(ROOT, folder, 'dist')
  const [start = '', end = ''] = target.replace(/^\.\//, '').split('*')
  const found = globSync(`${start}**/*${end}`, { cwd: dist }).map((path) => path.slice(start.length, -end.length))
  return `: ${found.sort().join(', ')}`
}

/** Names that each entry's declarations export, by file from the workspace's folder; `type` before those without a value. */
function exportedNames(tarballs: readonly Tarball[]): Map<string, string[]> {
  const entries = tarballs.flatMap((tarball) =>
    Object.values(shippedExports(tarball)).flatMap((target) =>
      typeof target === 'string' ? [] : [join(tarball.folder, 'dist', target.types)],
    ),
  )
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    noLib: true,
    types: [],
  }
  const host = ts.createCompilerHost(options)
  // Other packages are not looked into: what is re-exported from them has its name all the same.
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) =>
      text.startsWith('.') ? ts.resolveModuleName(text, from, options, host) : { resolvedModule: undefined },
    )
  const program = ts.createProgram(
    entries.map((entry) => join(ROOT, entry)),
    options,
    host,
  )
  const checker = program.getTypeChecker()
  return new Map(
    entries.map((entry) => {
      const symbol = checker.getSymbolAtLocation(program.getSourceFile(join(ROOT, entry)) as ts.SourceFile)
      const names = symbol ? checker.getExportsOfModule(symbol).map((each) => label(checker, each)) : []
      return [entry, names.sort((a, b) => (a < b ? -1 : 1))]
    }),
  )
}

function label(checker: ts.TypeChecker, symbol: ts.Symbol): string {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
  const isType = (target.flags & ts.SymbolFlags.Value) === 0 && (target.flags & ts.SymbolFlags.Type) !== 0
  return isType ? `type ${symbol.name}` : symbol.name
}
