import { audit, type AuditFinding, getPublishedStar, publishedStars, type Severity } from '@diamond-pau/stars'
import { Command } from 'commander'
import { countText } from '../../text.ts'
import { print, printJson, styled } from '../output.ts'

const styles = { error: 'red', warning: 'yellow', note: 'dim' } as const

export function auditCommand(): Command {
  return new Command('audit')
    .description(
      'check what governance publishes: ids, units, decimals, addresses, names; exit code 1 if there are errors',
    )
    .option('--star <star>', 'only this Star')
    .option('--json', 'data instead of text')
    .action(({ star, json }: { star?: string; json?: true }) => {
      const audited = star === undefined ? publishedStars : [getPublishedStar(star)]
      const findings = audit(audited, { all: publishedStars })
      const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
      const ok = count('error') === 0
      const counts = { errors: count('error'), warnings: count('warning'), notes: count('note') }
      if (json) printJson({ ok, ...counts, findings })
      else print([...findings.map(render), `${countText(audited.length, 'Star')}: ${verdict(counts)}`].join('\n\n'))
      if (!ok) process.exitCode = 1
    })
}

function verdict({ errors, warnings, notes }: { errors: number; warnings: number; notes: number }): string {
  return [countText(errors, 'error'), countText(warnings, 'warning'), countText(notes, 'note')].join(', ')
}

function render({ severity, rule, star, network, docNo, subject, published, evidence, likely }: AuditFinding): string {
  return [
    `${styled(styles[severity], severity)}  ${styled('bold', subject)}  ${rule}`,
    `  ${star}, ${network}, ${docNo}`,
    `  published  ${published}`,
    `  evidence   ${evidence}`,
    ...(likely ? [`  likely     ${likely}`] : []),
  ].join('\n')
}
