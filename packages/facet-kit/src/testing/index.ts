export {
  type Action,
  type Call,
  conformance,
  type Fixture,
  type FixtureContext,
  type Harness,
  type Misbehaviour,
} from './conformance.ts'
