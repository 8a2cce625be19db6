/**
 * Something that went wrong in a way we foresaw. The message is one sentence that says what, with the value, and one
 * that says what to do next. The command line prints it as it is; anything else is a defect.
 */
export class PauError extends Error {
  override name = 'PauError'
}
