import { pathToFileURL } from 'node:url';
import { run } from './command.mjs';
import { inProject } from './project.mjs';

/**
 * What is checked without running anything: types (everything, then the pure core with nothing but
 * the language at hand), and the lint rules, among them the directions of imports.
 *
 * @type {readonly { name: string, script: string, args: readonly string[] }[]}
 */
export const checks = [
  { name: 'types', script: 'typescript/bin/tsc', args: ['--noEmit'] },
  {
    name: 'types of the pure core',
    script: 'typescript/bin/tsc',
    args: ['-p', 'build/tsconfig.rotation.json'],
  },
  { name: 'lint', script: '@biomejs/biome/bin/biome', args: ['check', '--error-on-warnings'] },
];

/** @returns {Promise<boolean>} whether the check found nothing; what it found has been printed */
export const passes = async ({ script, args }) =>
  (await run(process.execPath, [inProject('node_modules', script), ...args])) === 0;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const check of checks) {
    if (!(await passes(check))) process.exitCode = 1;
  }
}
