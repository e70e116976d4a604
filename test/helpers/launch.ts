import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { appFolderOf } from '../../build/bundle.mjs';
import { provisionRuntime } from '../../build/runtime/provision.mjs';

export interface LaunchOptions {
  /** Kept after `close`, so that a second start finds what the first one left. Without it: a fresh one, removed. */
  readonly userDataDir?: string;
  /** Added to this process's environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Added to the application's command line. */
  readonly args?: readonly string[];
}

export interface LaunchedApp {
  readonly app: ElectronApplication;
  /** The first window, its document loaded. */
  readonly window: Page;
  readonly userDataDir: string;
  /** Ends the application and returns when its process is gone. */
  close(): Promise<void>;
}

/** Starts the test bundle in Electron, under Playwright. Each start has its own profile unless one is named. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const { executable } = await provisionRuntime({ log: () => {} });
  // Named this way and not by executablePath, Playwright also loads its part into the main process,
  // which holds back `ready` until it is attached: no window appears before a test can see it.
  process.env.ELECTRON_OVERRIDE_DIST_PATH = dirname(executable);
  const userDataDir = options.userDataDir ?? (await mkdtemp(join(tmpdir(), 'keyturn-profile-')));
  const app = await _electron.launch({
    args: [appFolderOf('test'), `--user-data-dir=${userDataDir}`, ...(options.args ?? [])],
    env: { ...inheritedEnvironment(), ...options.env },
    chromiumSandbox: mayUseSandbox(),
  });
  const close = async () => {
    await app.close();
    if (options.userDataDir === undefined)
      await rm(userDataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const window = await app.firstWindow();
    await window.waitForLoadState('domcontentloaded');
    return { app, window, userDataDir, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Chromium refuses to sandbox for root. */
export const mayUseSandbox = (): boolean => process.getuid?.() !== 0;

/** Without the variable that would turn Electron into plain Node; some editors set it in their terminals. */
export function inheritedEnvironment(): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = process.env;
  return Object.fromEntries(
    Object.entries(rest).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
