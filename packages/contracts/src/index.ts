export { type Artifact, linkArtifact, readArtifact } from './artifact.ts'
