import { labelled } from '../src/install.ts'

export const ALICE = labelled('alice')
export const BOB = labelled('bob')
