export {
  type Action,
  type Call,
  always,
  conformance,
  type Fixture,
  type FixtureContext,
  type Harness,
  type Misbehaviour,
} from './conformance.ts'
