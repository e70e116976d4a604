import { checks, passes } from './check.mjs';
import { applicationPackages, displayPackages, interopPackages } from './debian-packages.mjs';
import { ensureSystemPackages } from './system-libraries.mjs';
import { lastLine, summaryOf } from './test/summary.mjs';
import { runProject } from './test/vitest.mjs';

/**
 * `npm test`: prepares the machine, then checks types and lint and runs every test. `npm test --
 * unit faults` (or fuzz, interop, e2e) runs only those tests. A failure in one part does not keep the next from
 * running; the last line says how many passed and failed, and the exit status whether all is well.
 */
const PACKAGES = {
  unit: [],
  model: [],
  faults: [],
  fuzz: applicationPackages,
  interop: [...applicationPackages, ...interopPackages],
  e2e: [...applicationPackages, ...displayPackages, ...interopPackages],
};

const named = process.argv.slice(2);
const unknown = named.find((name) => !(name in PACKAGES));
if (unknown !== undefined) {
  console.error(`No such tests: ${unknown}. There are: ${Object.keys(PACKAGES).join(', ')}.`);
  process.exit(2);
}
const projects = named.length > 0 ? named : Object.keys(PACKAGES);

await ensureSystemPackages([...new Set(projects.flatMap((name) => PACKAGES[name]))]);
const parts = [];
for (const check of named.length > 0 ? [] : checks) {
  announce(check.name);
  const passed = await passes(check);
  parts.push({ name: check.name, passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: [] });
}
for (const name of projects) {
  announce(name);
  parts.push(await runProject(name));
}

announce('summary');
for (const line of summaryOf(parts)) console.log(line);
console.log(lastLine(parts));
process.exitCode = parts.some((part) => part.failed > 0) ? 1 : 0;

function announce(title) {
  console.log(`\n=== ${title} ===`);
}
