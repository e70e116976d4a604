import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import { inheritedEnvironment, mayUseSandbox } from './launch.ts';

const START_MS = 30_000;

export interface PackagedApp {
  readonly process: ChildProcess;
  readonly window: Page;
  /** Ends the application and returns when its process is gone. */
  close(): Promise<void>;
}

/**
 * Starts a packaged application and attaches to its first window. It has no Node inspector (a fuse
 * turns that off), so Playwright cannot launch it; Chromium's own debugging port has to do, and
 * gives the windows but not the main process.
 *
 * @param executable absolute path of the program
 */
export async function launchPackaged(executable: string, args: readonly string[] = []): Promise<PackagedApp> {
  const userDataDir = await mkdtemp(join(tmpdir(), 'keyturn-profile-'));
  const sandbox = mayUseSandbox() ? [] : ['--no-sandbox'];
  const child = spawn(
    executable,
    [...sandbox, '--remote-debugging-port=0', `--user-data-dir=${userDataDir}`, ...args],
    { env: inheritedEnvironment(), stdio: ['ignore', 'inherit', 'pipe'] },
  );
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill();
      await once(child, 'exit');
    }
    await rm(userDataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const address = await debuggingAddress(child);
    await pageLoaded(address);
    const browser = await attached(address);
    const close = async () => {
      await browser.close();
      await stop();
    };
    const [context] = browser.contexts();
    if (context === undefined) throw new Error('the application has no browser context');
    const window = context.pages()[0] ?? (await context.waitForEvent('page', { timeout: START_MS }));
    await window.waitForLoadState('domcontentloaded');
    return { process: child, window, close };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Whoever attaches while the window is still being made may wait for ever: first it has to show its page. */
async function pageLoaded(address: string): Promise<void> {
  const list = `http://${new URL(address).host}/json/list`;
  for (const end = Date.now() + START_MS; Date.now() < end; await sleep(100)) {
    const targets = (await fetch(list).then((answer) => answer.json())) as readonly {
      readonly url: string;
    }[];
    if (targets.some(({ url }) => url.startsWith('app://keyturn/'))) return;
  }
  throw new Error(`the packaged application showed no page in ${START_MS / 1000} s`);
}

/** Attaching is tried again: on a busy machine its own handshake gets stuck now and then. */
async function attached(address: string, attempts = 3): Promise<Browser> {
  try {
    return await chromium.connectOverCDP(address, { timeout: START_MS / 2 });
  } catch (error) {
    if (attempts === 1) throw error;
    return attached(address, attempts - 1);
  }
}

/** Chromium announces the port that it chose on standard error. */
function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const fail = (why: string) => reject(new Error(`the packaged application ${why}:\n${text.trim()}`));
    const timer = setTimeout(() => fail(`opened no debugging port in ${START_MS / 1000} s`), START_MS);
    child.once('exit', (status) => {
      clearTimeout(timer);
      fail(`ended with status ${status}`);
    });
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const address = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}
