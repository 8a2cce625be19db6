import { escapeHtml as escape } from '@diamond-pau/explorer'
import { flaws, type GasRow, type Report } from './report.ts'

/** The report for people: one file without scripts of others, readable from a disk. */
export function page(report: Report): string {
  const { functions, sequences, mutants, gas } = report
  const problems = flaws(report)
  const scenarios = functions.reduce((sum, row) => sum + row.scenarios, 0)
  const divergences = functions.reduce((sum, row) => sum + row.divergences, 0) + sequences.divergences
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Three stages, one behaviour</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>Three stages, one behaviour</h1>
<p>Stage 1: controllers over linked libraries. Stage 2: controllers over facets. Stage 3: the diamond. The same calls from
the same state, compared in return and revert data, logs, every balance, every slot of every venue, limits, parameters and
roles.</p>
<ul class="cards">
${card(functions.length, 'functions')}
${card(scenarios, 'scenarios, each at three stages')}
${card(sequences.operations, 'random calls, each at three stages')}
${card(divergences, 'divergences', divergences === 0)}
${card(`${mutants.killed} of ${mutants.total}`, 'mutants noticed', mutants.killed === mutants.total)}
</ul>
${problems.length > 0 ? `<section class="bad"><h2>What is wrong</h2><pre>${escape(problems.join('\n\n'))}</pre></section>` : ''}
<nav><a href="#functions">Functions</a><a href="#sequences">Sequences</a><a href="#mutants">Mutants</a><a href="#gas">Gas</a></nav>
</header>
<main>
<section id="functions">
<h2>Functions</h2>
<p>A function opens to its scenarios and to the revert reasons that the legacy controllers had for it. Stage 1 is what the
others are compared with.</p>
${['mainnet', 'foreign'].map((layer) => matrix(layer, report)).join('\n')}
</section>
<section id="sequences">
<h2>Sequences</h2>
<p>${number(sequences.operations)} calls by relayers, admins, freezers and strangers, with amounts near limits, time that
passes, parameters that change and venues that misbehave; ${percent(sequences.successes / sequences.operations)} of them
succeeded. Seed ${sequences.seed}. ${sequences.divergences === 0 ? 'None diverged.' : 'The smallest that diverge:'}</p>
${sequences.found.map(({ sequence, how }) => `<pre>${escape([...sequence, ...how].join('\n'))}</pre>`).join('\n')}
</section>
<section id="mutants">
<h2>Mutants</h2>
<p>A line changed in one stage alone, and what noticed. Stages 2 and 3 run the same facets, so that one changed there
differs from Stage 1.</p>
<div class="wide"><table>
<thead><tr><th>What was changed</th><th>Stage</th><th>File</th><th>Noticed by</th></tr></thead>
<tbody>${mutants.list.map(mutantRow).join('\n')}</tbody>
</table></div>
</section>
<section id="gas">
<h2>Gas</h2>
<p>One transaction, cold access, 21,000 and calldata included, refunds subtracted. <i>first</i> creates what was not there,
<i>steady</i> is the same call again. Limits that the monolith has too are finite; with <i>limited</i>, those that facets alone
have are as well, and with <i>unlimited</i> none is. The percentage is Stage 3 beside the monolith.</p>
<h3>In steady state</h3>
${gasTable(gas.filter(({ variant }) => variant.startsWith('steady')))}
<details><summary>First calls, and everything else</summary>
${gasTable(gas.filter(({ variant }) => !variant.startsWith('steady')))}
</details>
</section>
</main>
</body>
</html>
`
}

function matrix(layer: string, { functions }: Report): string {
  const rows = functions.filter((row) => row.layer === layer)
  return `<h3>${layer === 'mainnet' ? 'On mainnet' : 'Elsewhere'}: ${rows.length} functions</h3>
<div class="grid" role="table">
<div class="row head"><span>Function</span><span>Stage 1</span><span>Stage 2</span><span>Stage 3</span><span>Scenarios</span></div>
${rows.map(functionRow).join('\n')}
</div>`
}

function functionRow({ signature, scenarios, found, played, reasons }: Report['functions'][number]): string {
  const open = signature.indexOf('(')
  const differs = (stage: string) => found.some(({ how }) => how.some((text) => text.startsWith(stage)))
  const cell = (bad: boolean) => (bad ? '<span class="no">differs</span>' : '<span class="yes">alike</span>')
  const said = played.map(({ name, successes, reverts }) => {
    const ends = [...(successes > 0 ? [`${successes} succeeded`] : []), ...reverts]
    return `<li>${escape(name)}${ends.length > 0 ? ` <small>${escape(ends.join(', '))}</small>` : ''}</li>`
  })
  const why = reasons.map(
    ({ reason, how }) =>
      `<li><code>${escape(reason)}</code>${how === 'provoked' ? '' : ` <small>${escape(how)}</small>`}</li>`,
  )
  return `<details class="row-box"><summary class="row"><span class="name"><b>${escape(signature.slice(0, open))}</b><small>${escape(
    signature.slice(open).replaceAll(',', ', '),
  )}</small></span><span class="ref">reference</span>${cell(differs('stage2'))}${cell(differs('stage3'))}<span>${scenarios}</span></summary>
<div class="inside"><ol>${said.join('')}</ol>${why.length > 0 ? `<h4>Reasons of the legacy controllers</h4><ul>${why.join('')}</ul>` : ''}
${found.map(({ scenario, how }) => `<pre>${escape([scenario, ...how].join('\n'))}</pre>`).join('')}</div></details>`
}

const STAGE_NAMES: Record<string, string> = { stage1: '1', stage2: '2', stage3: '3', facets: '2, 3' }

function mutantRow({ what, stage, file, killedBy }: Report['mutants']['list'][number]): string {
  const by = killedBy ? escape(killedBy).replace(/\(.*?\): /, ': ') : '<span class="no">survived</span>'
  return `<tr><td>${escape(what)}</td><td>${STAGE_NAMES[stage] ?? stage}</td><td><code>${escape(
    file.split('/').at(-1) ?? '',
  )}</code></td><td>${by}</td></tr>`
}

function gasTable(rows: readonly GasRow[]): string {
  return `<div class="wide"><table class="gas">
<thead><tr><th>Operation</th><th></th><th>Legacy</th><th>Stage 1</th><th>Stage 2</th><th>Stage 3</th><th></th><th>What the gas buys</th></tr></thead>
<tbody>${rows
    .map(({ operation, variant, legacy, stage1, stage2, stage3, buys = '' }) => {
      const above = stage3 / legacy - 1
      const steady = variant.startsWith('steady')
      const cell = (gas: number) => `<td class="n">${number(gas)}</td>`
      return `<tr><td>${escape(operation)}</td><td><small>${escape(variant)}</small></td>${cell(legacy)}${cell(stage1)}${cell(
        stage2,
      )}${cell(stage3)}<td class="n ${above > 0 ? 'more' : 'less'}">${above > 0 ? '+' : '−'}${percent(
        Math.abs(above),
      )}</td><td><small>${escape(steady ? buys : '')}</small></td></tr>`
    })
    .join('\n')}</tbody>
</table></div>`
}

function card(value: number | string, name: string, good?: boolean): string {
  const shown = typeof value === 'number' ? number(value) : value
  return `<li${good === undefined ? '' : ` class="${good ? 'good' : 'bad'}"`}><b>${shown}</b><span>${name}</span></li>`
}

function number(value: number): string {
  return value.toLocaleString('en-US')
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

const STYLE = `
:root { color-scheme: light dark; --ink: #1c2430; --soft: #5d6878; --line: #dfe3e9; --back: #ffffff; --tint: #f5f7fa; --good: #14713d; --bad: #b3261e; --warm: #8a5a00 }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e8ee; --soft: #9aa5b5; --line: #2e3743; --back: #12161c; --tint: #1a2028; --good: #5fce8f; --bad: #ff8a80; --warm: #e8b45a } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 1180px; padding: 2rem 1.25rem 4rem; background: var(--back); color: var(--ink); font: 15px/1.5 system-ui, sans-serif }
h1 { font-size: 1.9rem; margin: 0 0 .5rem } h2 { font-size: 1.35rem; margin: 2.5rem 0 .5rem } h3 { font-size: 1.05rem; margin: 1.5rem 0 .5rem } h4 { margin: 1rem 0 .25rem; font-size: .9rem }
p { max-width: 75ch; margin: .25rem 0 .75rem; color: var(--soft) }
small { color: var(--soft); font-size: .85em } code { font: .88em ui-monospace, monospace }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--tint); padding: .75rem; border-radius: 6px; font-size: .8rem }
.cards { list-style: none; display: grid; grid-template-columns: repeat(auto-fit, minmax(170px, 1fr)); gap: .75rem; padding: 0; margin: 1.25rem 0 }
.cards li { background: var(--tint); border: 1px solid var(--line); border-radius: 8px; padding: .75rem 1rem }
.cards b { display: block; font-size: 1.5rem; font-variant-numeric: tabular-nums } .cards span { color: var(--soft); font-size: .85rem }
.cards .good b, .yes, .less { color: var(--good) } .cards .bad b, .no, .bad h2 { color: var(--bad) } .more { color: var(--warm) }
nav { display: flex; gap: 1.25rem; border-bottom: 1px solid var(--line); padding-bottom: .5rem } a { color: inherit }
.grid { border: 1px solid var(--line); border-radius: 8px; overflow: hidden }
.row { display: grid; grid-template-columns: minmax(0, 1fr) 5rem 5rem 5rem 5.5rem; gap: .5rem; padding: .4rem .9rem; align-items: baseline }
.row > span:last-child { text-align: right; font-variant-numeric: tabular-nums }
.head { background: var(--tint); font-weight: 600; font-size: .85rem } .row-box { border-top: 1px solid var(--line) }
summary { cursor: pointer } .row-box summary { list-style: none } .row-box summary::-webkit-details-marker { display: none } .row-box summary:hover { background: var(--tint) }
.name { overflow-wrap: anywhere } .name small { margin-left: .15rem } .ref { color: var(--soft) }
.inside { padding: .25rem 1rem 1rem; background: var(--tint); font-size: .9rem } .inside ol, .inside ul { margin: .25rem 0; padding-left: 1.6rem; columns: 2; column-gap: 2.5rem } .inside li { break-inside: avoid }
.wide { overflow-x: auto } table { border-collapse: collapse; width: 100%; font-size: .9rem }
th { text-align: left; font-size: .82rem; color: var(--soft); border-bottom: 2px solid var(--line); padding: .3rem .6rem .3rem 0; white-space: nowrap }
td { border-bottom: 1px solid var(--line); padding: .3rem .6rem .3rem 0; vertical-align: top }
.gas td { white-space: nowrap } .gas td:last-child { white-space: normal; min-width: 16rem } .n, .gas th:nth-child(n+3):nth-child(-n+7) { text-align: right; font-variant-numeric: tabular-nums }
@media (max-width: 700px) { .row { grid-template-columns: minmax(0, 1fr) 3.6rem 3.6rem 3.6rem; } .row > span:last-child { display: none } .inside ol, .inside ul { columns: 1 } }
`
