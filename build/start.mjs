import { bundle } from './bundle.mjs';
import { run } from './command.mjs';
import { applicationPackages } from './debian-packages.mjs';
import { hasDisplay } from './display.mjs';
import { provisionRuntime } from './runtime/provision.mjs';
import { ensureSystemPackages } from './system-libraries.mjs';

/** The exit status of a program whose shared libraries are not all there. */
const CANNOT_LOAD = 127;

/** `npm start [-- ARGUMENT…]`: prepares what is missing, bundles the application, and opens it. */
if (!hasDisplay()) {
  console.error('There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set).');
  console.error('Log in to a desktop, come in by "ssh -X", or start it unseen: xvfb-run -a npm start');
  process.exit(1);
}

await ensureSystemPackages(applicationPackages);
const { executable } = await provisionRuntime();
const appFolder = await bundle('production');

const switches = [];
if (process.platform === 'linux' && process.getuid?.() === 0) {
  switches.push('--no-sandbox');
  console.warn(
    'Warning: you are root, and Chromium cannot sandbox for root. Starting with --no-sandbox, for',
  );
  console.warn('development only. The packaged application never does that: use an ordinary account.');
}

// Some editors set this in their terminals; it would turn Electron into plain Node.
const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
const status = await run(executable, [...switches, appFolder, ...process.argv.slice(2)], { env });
if (status === CANNOT_LOAD) {
  console.error('Electron could not be loaded. It needs the libraries that Debian has in these packages:');
  console.error(applicationPackages.map(({ names }) => names.at(-1)).join(' '));
}
process.exitCode = status;
