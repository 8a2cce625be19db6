import { maxUint256 } from 'viem'
import { takesOver } from './changes.ts'
import type { Step, StepKind } from './types.ts'

export type Risk = { level: 'high' | 'medium' | 'low'; why: string }

const RISKS: Record<StepKind, Risk> = {
  createProxy: { level: 'low', why: 'A contract that everybody uses; it has no owner.' },
  deploy: { level: 'low', why: 'New code, which nothing calls yet.' },
  assemble: { level: 'low', why: 'A new PAU, which holds nothing yet.' },
  setIntegration: { level: 'medium', why: 'Every PAU of the chain may copy it from now on; none does by itself.' },
  updateIntegrations: { level: 'high', why: 'New code acts for custody under these selectors.' },
  removeIntegrations: { level: 'medium', why: 'The operator can no longer call it: funds may have to be moved first.' },
  grantRole: { level: 'high', why: 'An account gains a right over the PAU.' },
  revokeRole: { level: 'medium', why: 'An account loses a right: another one has to hold it.' },
  addMember: { level: 'medium', why: 'An account may act, or say who may.' },
  removeMember: { level: 'medium', why: 'An account may no longer act.' },
  setParameter: { level: 'medium', why: 'Bounds what a facet accepts.' },
  wireUnit: { level: 'high', why: 'Says who may change what through the Configurator Unit.' },
  build: {
    level: 'low',
    why: 'A new PAU, which holds nothing yet, and which nobody can operate before it is registered.',
  },
  schedule: { level: 'low', why: 'Nothing changes before it is executed, and until then it can be cancelled.' },
  execute: { level: 'high', why: 'What was scheduled takes effect: GovOps may do more from now on.' },
  pair: { level: 'medium', why: 'GovOps may act for the PAU, within what was approved.' },
  takeAway: { level: 'medium', why: 'Something is approved no more: it takes a delay to come back.' },
  act: { level: 'medium', why: 'GovOps makes a call that was approved.' },
  raiseLimit: { level: 'medium', why: 'An operator may move more, were it compromised.' },
  lowerLimit: { level: 'low', why: 'An operator can move less.' },
  setLimit: { level: 'medium', why: 'Bounds what an operator may move, were it compromised.' },
  setRoleAdmin: { level: 'high', why: 'Other accounts may grant and revoke a role from now on.' },
  carryLimit: { level: 'medium', why: 'Bounds under another key what an operator may move, with what is used of it.' },
  closeLimit: { level: 'low', why: 'A limit that nothing uses any more allows nothing.' },
  migrateParameters: { level: 'medium', why: 'Parameters of the new controller are those of the old one.' },
}

/** How much harm a step could do if the plan is wrong. */
export function riskOf(step: Pick<Step, 'id' | 'kind' | 'call'>): Risk {
  const { kind, call } = step
  if (takesOver(step)) return RISKS.updateIntegrations
  const unbounded = call?.function.startsWith('setUnlimited') || call?.args.maxAmount === String(maxUint256)
  if (unbounded && (kind === 'setLimit' || kind === 'carryLimit' || kind === 'raiseLimit')) {
    return { level: 'high', why: 'Nothing bounds this flow any more but what it is about.' }
  }
  return RISKS[kind]
}
