/** Hexadecimal as people compare it: upper-case bytes with colons, sixteen to an indented line. */
export function grouped(hex: string): string {
  const bytes =
    hex
      .padStart(hex.length + (hex.length % 2), '0')
      .toUpperCase()
      .match(/../g) ?? [];
  const lines: string[] = [];
  for (let first = 0; first < bytes.length; first += 16) {
    lines.push(`    ${bytes.slice(first, first + 16).join(':')}`);
  }
  return lines.join('\n');
}
