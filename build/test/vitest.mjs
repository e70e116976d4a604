import { mkdir, readFile, rm } from 'node:fs/promises';
import { run } from '../command.mjs';
import { inProject } from '../project.mjs';
import { provisionRuntime } from '../runtime/provision.mjs';
import { matrixOf } from './matrix.mjs';
import { countResults } from './summary.mjs';

/**
 * Runs one of the projects of vitest.config.ts, its progress printed as it goes. The interoperability tests and
 * the mutated files run in Electron as a plain Node: its cryptography is BoringSSL, and what users get, not Node's OpenSSL.
 *
 * @param {'unit' | 'model' | 'faults' | 'fuzz' | 'interop' | 'e2e'} name
 * @returns {Promise<import('./summary.mjs').Part>} of `interop` after its matrix was printed; an empty cell in it
 *   counts as failed
 */
export async function runProject(name) {
  const report = inProject('.test-output', `${name}.json`);
  await mkdir(inProject('.test-output'), { recursive: true });
  await rm(report, { force: true });
  const vitest = inProject('node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const electron = ['interop', 'fuzz'].includes(name) ? (await provisionRuntime()).executable : undefined;
  const status = await run(
    electron ?? process.execPath,
    [vitest, 'run', '--project', name, ...reporters],
    electron === undefined ? {} : { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } },
  );
  const results = await readFile(report, 'utf8').then(JSON.parse, () => undefined);
  const part = { name, ...countResults(results, status) };
  return name === 'interop' ? { ...part, failed: part.failed + printMatrix(results) } : part;
}

function printMatrix(results) {
  const { lines, holes } = matrixOf(results);
  for (const line of ['', ...lines]) console.log(line);
  return holes;
}
