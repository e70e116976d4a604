import { readdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { run } from './command.mjs';
import { inProject } from './project.mjs';
import { provisionRuntime } from './runtime/provision.mjs';

/**
 * `npm run bench` measures everything side by side, in one run on one machine, and prints a table of ratios
 * (median, and the spread of the measured side); `npm run bench -- vault` measures one thing. Writes bench.json
 * beside. Each file of test/bench that has a default export is one thing.
 */
const shared = ['measure', 'large-journal'];
const all = (await readdir(inProject('test', 'bench')))
  .map((file) => basename(file, '.ts'))
  .filter((name) => !shared.includes(name));
const named = process.argv.slice(2);
const unknown = named.find((name) => !all.includes(name));
if (unknown !== undefined) {
  console.error(`Nothing to measure by that name: ${unknown}. There are: ${all.join(', ')}.`);
  process.exit(2);
}

// Users' cryptography is Electron's: the measurements run in it, as a plain Node.
if (process.versions.electron === undefined) {
  const { executable } = await provisionRuntime();
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  process.exit(await run(executable, [fileURLToPath(import.meta.url), ...named], { env }));
}

const figures = [];
for (const name of named.length > 0 ? named : all) {
  const { module } = await runnerImport(inProject('test', 'bench', `${name}.ts`), {
    configFile: false,
    envDir: false,
  });
  figures.push(...(await module.default()));
}
console.table(
  Object.fromEntries(
    figures.map(({ name, against, measured, peer, ratio, bar }) => [
      name,
      {
        against,
        ms: measured.median.toFixed(2),
        spread: `${measured.minimum.toFixed(2)}–${measured.maximum.toFixed(2)}`,
        'peer ms': peer.median.toFixed(2),
        ratio: ratio.toFixed(2),
        bar: `≤ ${bar}`,
        holds: ratio <= bar ? 'yes' : 'NO',
      },
    ]),
  ),
);
const machine = { cpu: cpus()[0]?.model, cores: cpus().length, electron: process.versions.electron };
await writeFile(inProject('bench.json'), `${JSON.stringify({ machine, figures }, null, 2)}\n`);
