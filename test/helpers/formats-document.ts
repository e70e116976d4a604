import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** docs/formats.md, with line feeds whatever a checkout made of them. */
export const formatsDocument = readFileSync(
  fileURLToPath(new URL('../../docs/formats.md', import.meta.url)),
  'utf8',
).replaceAll('\r\n', '\n');

/** An example in the document, by the words behind its opening fence: `json manifest.json`. Throws where there is none. */
export function example(title: string): string {
  const [opening, closing] = [`\n\`\`\`${title}\n`, '\n```\n'];
  const from = formatsDocument.indexOf(opening);
  const to = formatsDocument.indexOf(closing, from);
  if (from < 0 || to < 0) throw new Error(`docs/formats.md has no example “${title}”`);
  return `${formatsDocument.slice(from + opening.length, to)}\n`;
}

/** The names in the first column of the first table after a heading. */
export function fieldsUnder(heading: string): string[] {
  const [, section = ''] = formatsDocument.split(`\n${heading}\n`);
  const [table = ''] = /^\|(?:.*\n\|)*.*$/m.exec(section) ?? [];
  return [...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, name = '']) => name);
}
