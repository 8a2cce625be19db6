import { type Html, html } from '../html.ts'
import { holderDrifts, memberDrifts } from '../marks.ts'
import type { Report } from '../report.ts'
import { account, section } from './parts.ts'

/** Who may do what: roles and their holders, agents and their members. */
export function access(report: Report): Html {
  const { roles, agents } = report
  return section(
    'access',
    'Who may do what',
    'The allocator is assumed compromised: it reaches the selectors above, within the limits below. Whoever administers can change that.',
    html`<div class="people">
      ${roles.map(({ contract, role, holders }) => {
        const odd = holders.some(({ address }) => holderDrifts(report, role, contract, address))
        return html`<article class="item${odd && ' drift'}" data-item${odd && html` data-drift`}>
          <h3>${role} <small>on ${contract}</small></h3>
          <ul>
            ${
              holders.length === 0
                ? html`<li class="meta">nobody</li>`
                : holders.map(
                    (holder) => html`<li>${account(holder, holderDrifts(report, role, contract, holder.address))}</li>`,
                  )
            }
          </ul>
        </article>`
      })}
      ${agents.map(({ members, ...agent }) => {
        const odd = members.some(({ list, accounts }) =>
          accounts.some(({ address }) => memberDrifts(report, list, address)),
        )
        return html`<article class="item${odd && ' drift'}" data-item${odd && html` data-drift`}>
          <h3>Agent <small>holds ALLOCATOR_ROLE</small></h3>
          <p>${account(agent)}</p>
          ${members.map(
            ({ list, accounts }) =>
              html`<h4>${list}</h4>
                <ul>
                  ${
                    accounts.length === 0
                      ? html`<li class="meta">nobody</li>`
                      : accounts.map(
                          (member) => html`<li>${account(member, memberDrifts(report, list, member.address))}</li>`,
                        )
                  }
                </ul>`,
          )}
        </article>`
      })}
    </div>`,
  )
}

/** What governance set for the facets. */
export function parameters({ parameters }: Report): Html {
  return section(
    'parameters',
    'Parameters',
    '',
    parameters.length === 0
      ? html`<p class="empty">None of the wired facets has a parameter that was set.</p>`
      : html`<div class="scroll">
          <table class="wide">
            <thead>
              <tr>
                <th scope="col">Read</th>
                <th scope="col">Value</th>
                <th scope="col">Integration</th>
              </tr>
            </thead>
            <tbody>
              ${parameters.map(
                ({ call, value, integration }) =>
                  html`<tr class="item" data-item>
                    <td><code>${call}</code></td>
                    <td><code>${value}</code></td>
                    <td>${integration}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>`,
  )
}
