import { lastLine } from './test/summary.mjs';
import { runProject } from './test/vitest.mjs';

/** `npm run test:faults`, `test:fuzz` and `test:model`: tests that have a long form, in it; `npm test` runs the short one. */
const name = process.argv[2] ?? '';
process.env[`KEYTURN_${name.toUpperCase()}`] = 'long';
const part = await runProject(name);
for (const skipped of part.skipped) console.log(`skipped: ${skipped}`);
console.log(lastLine([part]));
process.exitCode = part.failed > 0 ? 1 : 0;
