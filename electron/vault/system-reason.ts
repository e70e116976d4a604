/** The system's code of a failed file operation (`ENOSPC`); throws on anything that is none. */
export function systemReason(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
