import { runnerImport } from 'vite';
import { inProject } from './project.mjs';

/** `node build/fuzz-corpus.mjs` makes the files anew that the tests in test/fuzz change. */
await runnerImport(inProject('test', 'fuzz', 'make-corpus.ts'), { configFile: false, envDir: false });
