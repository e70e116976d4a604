import { lastLine } from './test/summary.mjs';
import { runProject } from './test/vitest.mjs';

/** `npm run test:faults`: the fault tests in their long form; `npm test` runs the short one. */
process.env.KEYTURN_FAULTS = 'long';
const part = await runProject('faults');
for (const name of part.skipped) console.log(`skipped: ${name}`);
console.log(lastLine([part]));
process.exitCode = part.failed > 0 ? 1 : 0;
