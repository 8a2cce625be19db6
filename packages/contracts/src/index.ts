export { type Artifact, readArtifact } from './artifact.ts'
