import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inProject } from '../../../build/project.mjs';

interface Line {
  readonly section: string;
  readonly path: string;
  /** Names of code, in backquotes behind the path. */
  readonly names: readonly string[];
  /** The title of a test, in quotation marks. */
  readonly title: string | null;
}

/** Every line that names a file: “- `path`: `name`, `name`” or “- `path`: “title””. */
function linesOf(text: string): Line[] {
  let section = '';
  return text.split('\n').flatMap((line) => {
    if (line.startsWith('## ')) section = line.slice(3);
    const found = /^- `([^`]+)`(?:: (.*))?$/.exec(line);
    if (found === null) return [];
    const [, path = '', rest = ''] = found;
    const names = [...rest.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '');
    return [{ section, path, names, title: /“(.+)”/.exec(rest)?.[1] ?? null }];
  });
}

const lines = linesOf(readFileSync(inProject('docs', 'assurance-case.md'), 'utf8'));
const sourceOf = (path: string): string => readFileSync(inProject(path), 'utf8');

describe('the assurance case', () => {
  it.each(lines)('names what is there: $path $title', ({ path, names, title }) => {
    expect(existsSync(inProject(path))).toBe(true);
    for (const name of names) expect(sourceOf(path)).toMatch(new RegExp(`\\b${name}\\b`));
    if (title !== null) expect(sourceOf(path)).toContain(`'${title}'`);
    expect(path.startsWith('test/')).toBe(title !== null);
  });

  it('has code and tests for each of the eight invariants and for every other claim', () => {
    const sections = [...new Set(lines.map(({ section }) => section))].filter((section) => section !== '');
    const claims = sections.map((section) => section.split('.')[0]);
    expect(claims).toEqual([
      ...['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8'],
      ...['Secrecy', 'Durability', 'Handed over', 'Offline'],
    ]);
    for (const section of sections) {
      const own = lines.filter((line) => line.section === section);
      expect(
        own.some(({ title }) => title !== null),
        section,
      ).toBe(true);
      expect(
        own.some(({ title }) => title === null),
        section,
      ).toBe(true);
    }
  });
});
