/** A codebook that cannot be used as it stands: one line that says where, what was expected, what came, what to do. */
export class CodebookError extends Error {
  override readonly name = 'CodebookError';
}
