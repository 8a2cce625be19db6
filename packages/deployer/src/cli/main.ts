#!/usr/bin/env node
import { createProgram } from './program.ts'
import { reportError } from './reportError.ts'

try {
  await createProgram().parseAsync()
} catch (error) {
  reportError(error)
}
