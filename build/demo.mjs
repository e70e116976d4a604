import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { bundle } from './bundle.mjs';
import { applicationPackages, displayPackages } from './debian-packages.mjs';
import { ensureDisplay } from './display.mjs';
import { inProject } from './project.mjs';
import { provisionRuntime } from './runtime/provision.mjs';
import { ensureSystemPackages } from './system-libraries.mjs';

/**
 * `npm run demo -- --out FOLDER`: a whole ceremony in the real application, played by
 * test/demo/demo.ts, which leaves its screenshots and documents in FOLDER.
 */
const { values } = parseArgs({ options: { out: { type: 'string' } } });
if (values.out === undefined) {
  console.error('Where to? npm run demo -- --out FOLDER');
  process.exit(2);
}

await ensureSystemPackages([...applicationPackages, ...displayPackages]);
await provisionRuntime();
await bundle('test');
const display = await ensureDisplay();
try {
  const { module } = await runnerImport(inProject('test', 'demo', 'demo.ts'), {
    configFile: false,
    envDir: false,
    define: { __SIMULATED_CLOCK__: 'true' },
  });
  await module.default({ out: resolve(values.out) });
} finally {
  display.close();
}
