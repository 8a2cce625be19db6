export { type Action, type Call, conformance, type Fixture, type FixtureContext, type Harness } from './conformance.ts'
export { always, type Misbehaviour, type Outcome } from './hostility.ts'
