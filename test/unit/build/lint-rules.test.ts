import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inProject } from '../../../build/project.mjs';
import { permitted, type Specimen, violations } from './lint-specimens.ts';

let folder: string;
/** What the project's lint rules say about the specimens, by path. */
let ofViolations: Map<string, string[]>;
let ofPermitted: Map<string, string[]>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyturn-lint-'));
  ofViolations = complaintsAbout(violations, join(folder, 'violations'));
  ofPermitted = complaintsAbout(permitted, join(folder, 'permitted'));
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the lint rules complain about', () => {
  test.each(violations)('$path: $complaint', ({ path, complaint }) => {
    expect(ofViolations.get(path) ?? []).toContainEqual(expect.stringContaining(complaint ?? ''));
  });
});

describe('the lint rules accept', () => {
  test.each(permitted)('$path', ({ path }) => {
    expect(ofPermitted.get(path) ?? []).toEqual([]);
  });
});

/** In a project of their own, with this project's rules. What shares a path is joined to one file. */
function complaintsAbout(specimens: readonly Specimen[], project: string): Map<string, string[]> {
  copyRules(project);
  for (const { path, source } of specimens) append(join(project, path), source);
  return lint(project);
}

function copyRules(to: string): void {
  const rules = JSON.parse(readFileSync(inProject('biome.json'), 'utf8'));
  append(join(to, 'biome.json'), JSON.stringify({ ...rules, $schema: undefined, vcs: { enabled: false } }));
  cpSync(inProject('build', 'lint'), join(to, 'build', 'lint'), { recursive: true });
  cpSync(inProject('package.json'), join(to, 'package.json'));
}

function append(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  appendFileSync(path, text);
}

function lint(project: string): Map<string, string[]> {
  const biome = inProject('node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const { stdout } = spawnSync(
    process.execPath,
    [biome, 'lint', '--max-diagnostics=none', '--reporter=github'],
    {
      cwd: project,
      encoding: 'utf8',
    },
  );
  const found = new Map<string, string[]>();
  for (const [, rule, file, message] of stdout.matchAll(/^::\w+ title=([^,]*),file=([^,]*),.*?::(.*)$/gm)) {
    const path = relative(project, file ?? '');
    found.set(path, [...(found.get(path) ?? []), `${rule}: ${message}`]);
  }
  return found;
}
