/** An alias as a file name that every file system takes. */
export const fileName = (alias: string): string =>
  alias
    .replace(/[^\p{L}\p{N}._-]+/gu, '_')
    .replace(/^\.+/, '_')
    .slice(0, 100);
