import { cp, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, Platform } from 'electron-builder';
import { bundle } from './bundle.mjs';
import { applicationPackages } from './debian-packages.mjs';
import { builderConfiguration } from './electron-builder.mjs';
import { inProject, root } from './project.mjs';
import { provisionRuntime } from './runtime/provision.mjs';
import { ensureSystemPackages } from './system-libraries.mjs';

/**
 * Makes the unpacked application for this platform: it runs from its folder, and is what an
 * installer would install. `test` differs in the bundle only (see build/bundle.mjs), for tests of
 * the packaging that need to set the time or to look inside.
 *
 * @param {'production' | 'test'} mode
 * @param {{ output?: string, sources?: import('./bundle.mjs').Sources }} [options] `output` is absolute; it is emptied
 * @returns {Promise<{ folder: string, runtime: import('./runtime/provision.mjs').Runtime }>}
 */
export async function packageApplication(mode, { output = outputOf(mode), sources } = {}) {
  const runtime = await provisionRuntime();
  const appFolder = await bundle(mode, { sources });
  await rm(output, { recursive: true, force: true });
  const scratch = await mkdtemp(inProject('.runtime', 'package-'));
  try {
    await build({
      projectDir: root,
      targets: Platform.current().createTarget('dir'),
      config: builderConfiguration({
        appFolder,
        runtimeFolder: await withoutApplication(runtime.folder, join(scratch, 'electron')),
        runtimeVersion: runtime.version,
        output,
      }),
      publish: 'never',
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  return { folder: output, runtime };
}

const outputOf = (mode) => (mode === 'test' ? inProject('.test-output', 'release') : inProject('release'));

/** electron-builder takes the runtime as it is; the fallback's launcher must not come along. */
async function withoutApplication(folder, copy) {
  await cp(folder, copy, { recursive: true, verbatimSymlinks: true });
  await rm(join(copy, 'resources', 'app'), { recursive: true, force: true });
  return copy;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await ensureSystemPackages(applicationPackages);
  const { folder, runtime } = await packageApplication('production');
  console.log(`\nPackaged with Electron ${runtime.version}: ${folder}`);
  if (!runtime.official) {
    console.warn(
      'This is not the Electron that this project names, whose official build could not be fetched.',
    );
    console.warn('Good for trying out; never hand this one on as a release.');
  }
}
