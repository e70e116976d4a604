import { mkdir, readFile, rm } from 'node:fs/promises';
import { run } from '../command.mjs';
import { inProject } from '../project.mjs';
import { countResults } from './summary.mjs';

/**
 * Runs one of the projects of vitest.config.ts, its progress printed as it goes.
 *
 * @param {string} name
 * @returns {Promise<import('./summary.mjs').Part>}
 */
export async function runProject(name) {
  const report = inProject('.test-output', `${name}.json`);
  await mkdir(inProject('.test-output'), { recursive: true });
  await rm(report, { force: true });
  const vitest = inProject('node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const status = await run(process.execPath, [vitest, 'run', '--project', name, ...reporters]);
  const results = await readFile(report, 'utf8').then(JSON.parse, () => undefined);
  return { name, ...countResults(results, status) };
}
