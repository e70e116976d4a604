/** A SHA-256 fingerprint as people compare it: upper-case bytes with colons, sixteen to an indented line. */
export function grouped(sha256: string): string {
  const bytes = sha256.toUpperCase().match(/../g) ?? [];
  return `    ${bytes.slice(0, 16).join(':')}\n    ${bytes.slice(16).join(':')}`;
}
