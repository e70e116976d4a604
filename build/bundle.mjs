import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { mainConfiguration, preloadConfiguration, rendererConfiguration } from './bundle/configurations.mjs';
import { inProject, manifest } from './project.mjs';

/**
 * Where the bundle comes from: two modules and the folder of index.html, all absolute; and the modules that main runs
 * in threads of their own, by the names of their files.
 *
 * @typedef {{ main: string, preload: string, renderer: string, threads?: Record<string, string> }} Sources
 */

/** @type {Sources} */
const projectSources = {
  main: inProject('electron', 'main.ts'),
  preload: inProject('electron', 'preload.ts'),
  renderer: inProject('renderer'),
  threads: {
    'passphrase-judge': inProject('electron', 'passphrases', 'judge-thread.ts'),
    'message-examiner': inProject('electron', 'wss', 'examiner-thread.ts'),
  },
};

/**
 * Bundles the application and returns the folder that Electron can start it from.
 *
 * `production` goes to dist/ and is what users get. `test` goes to .test-output/app/ and differs in
 * one constant: `__SIMULATED_CLOCK__` is true, so that tests and the demonstration may set the time.
 * In a production bundle it is false and the code behind it is gone.
 *
 * @param {'production' | 'test'} mode
 * @param {{ sources?: Sources, appFolder?: string }} [options] other places, for tests of the build
 * @returns {Promise<string>} absolute path of a folder with a package.json
 */
export async function bundle(mode, { sources = projectSources, appFolder = appFolderOf(mode) } = {}) {
  const plan = { mode, sources, folder: join(appFolder, 'dist') };
  await asProduction(async () => {
    await build(mainConfiguration(plan));
    await build(preloadConfiguration(plan));
    await build(rendererConfiguration(plan));
  });
  if (appFolder !== inProject()) await writeManifest(appFolder);
  return appFolder;
}

/** @param {'production' | 'test'} mode */
export const appFolderOf = (mode) => (mode === 'test' ? inProject('.test-output', 'app') : inProject());

/** Vite compiles for development wherever NODE_ENV says anything else, and a test runner sets it to `test`. */
async function asProduction(work) {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

async function writeManifest(folder) {
  const { name, productName, version, type, main } = manifest;
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name, productName, version, type, main }, null, 2),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const mode = process.argv.includes('--test') ? 'test' : 'production';
  console.log(`Bundled for ${mode}: ${await bundle(mode)}`);
}
