import { defineConfig } from 'vitest/config';

/**
 * Six kinds of tests. `unit` needs nothing but Node; `model` drives the core through made-up histories, in a short
 * form unless KEYTURN_MODEL=long; `faults` breaks the vault's disk, its files and its process, in a short form unless
 * KEYTURN_FAULTS=long; `fuzz` imports mutated files, likewise; `interop` needs other people's programs
 * (build/system-libraries.mjs installs them); `e2e` runs the real application in Electron, one
 * window at a time. `npm test` runs all of them after preparing the machine.
 */
export default defineConfig({
  test: {
    projects: [
      {
        define: { __SIMULATED_CLOCK__: 'true' },
        // Deriving a vault's key takes its time, and longer on a machine that is busy.
        test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'], testTimeout: 60_000 },
      },
      {
        test: { name: 'model', include: ['test/model/**/*.test.ts'], testTimeout: 3_600_000 },
      },
      {
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          testTimeout: process.env.KEYTURN_FAULTS === 'long' ? 3_600_000 : 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        define: { __SIMULATED_CLOCK__: 'true' },
        test: {
          name: 'fuzz',
          include: ['test/fuzz/**/*.test.ts'],
          testTimeout: process.env.KEYTURN_FUZZ === 'long' ? 3_600_000 : 300_000,
          hookTimeout: 120_000,
        },
      },
      {
        define: { __SIMULATED_CLOCK__: 'true' },
        test: {
          name: 'interop',
          include: ['test/interop/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/helpers/application.ts'],
          fileParallelism: false,
          maxWorkers: 1,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
