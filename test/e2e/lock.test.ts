import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallName } from '../../electron/contract/ipc.ts';
import { violations } from '../helpers/accessibility.ts';
import { Administrator } from '../helpers/administrator.ts';
import { accepted, call } from '../helpers/bridge.ts';
import { type LaunchedApp, launchApp } from '../helpers/launch.ts';

const passphrase = 'correct horse battery staple';

/** The ways in which a vault is locked, and what is left in the window afterwards. */
describe('the lock', () => {
  let folder: string;
  let keyturn: LaunchedApp;
  let ada: Administrator;
  const path = (name: string) => join(folder, name);

  const launch = async () => {
    const env = { KEYTURN_CLOCK_OFFSET_FILE: path('clock') };
    keyturn = await launchApp({ userDataDir: path('profile'), env });
    keyturn.window.setDefaultTimeout(30_000);
    ada = new Administrator(keyturn);
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'keyturn-lock-'));
    await mkdir(path('vault'));
    await mkdir(path('profile'));
    await writeFile(
      path('profile/preferences.json'),
      JSON.stringify({ preferences: { language: 'en', theme: null } }),
    );
    await launch();
  });
  afterAll(async () => {
    await keyturn?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const worklist = () => keyturn.window.getByRole('heading', { name: 'Worklist', level: 1 }).waitFor();
  const locked = () => keyturn.window.getByRole('heading', { name: 'Unlock a vault' }).waitFor();
  const session = async () => accepted(await call(keyturn.window, 'session.read'));
  const rendererProcess = () =>
    keyturn.app.evaluate(({ app, BrowserWindow }) => ({
      own: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
      all: app.getAppMetrics().flatMap(({ type, pid }) => (type === 'Tab' ? [pid] : [])),
    }));

  /** Leaves things in the page, locks, and looks for them. */
  const expectFreshPage = async (lock: () => Promise<unknown>) => {
    await ada.goTo('Receivers');
    await ada.button('Register a receiver …').first().click();
    await keyturn.window.getByLabel('System').pressSequentially('Typed and not saved');
    await keyturn.window.evaluate(() => Object.assign(globalThis, { marker: 'of the page before' }));
    const before = await rendererProcess();
    await lock();
    await locked();
    expect(await keyturn.window.evaluate(() => 'marker' in globalThis)).toBe(false);
    expect(await keyturn.window.content()).not.toContain('Typed and not saved');
    const after = await rendererProcess();
    expect(after.own).not.toBe(before.own);
    expect(after.all).not.toContain(before.own);
  };

  const emit = (event: 'suspend' | 'lock-screen') =>
    keyturn.app.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name as 'suspend'), event);

  const expectNothingReadable = async () => {
    const calls: CallName[] = ['receivers.list', 'keys.list', 'rotations.list'];
    for (const name of calls) {
      expect(await call(keyturn.window, name as 'keys.list')).toMatchObject({
        ok: false,
        error: { code: 'no-vault-open' },
      });
    }
  };

  it('by the button: the page is another one, in another process, and main answers no call', async () => {
    await ada.createVault(path('vault'), 'acme-prod', 'Ada Admin', passphrase);
    expect((await session()).preferences.lockAfterMinutes).toBe(5);
    await keyturn.window.getByRole('treeitem', { name: 'Receivers' }).waitFor();
    await expectFreshPage(async () => {
      await keyturn.window.keyboard.press('Escape');
      await ada.button(/^Lock$/).click();
    });
    await expectNothingReadable();
    expect((await session()).lockedBy).toBe('person');
    expect(await keyturn.window.getByText('The vault was locked').count()).toBe(0);
  });

  it.each([
    ['suspend', 'The vault was locked because the workstation was suspended.'],
    ['lock-screen', 'The vault was locked together with the screen of the workstation.'],
  ] as const)('by %s: the start screen says why', async (event, reason) => {
    await ada.unlock(passphrase);
    await worklist();
    await expectFreshPage(() => emit(event));
    await keyturn.window.getByText(reason).waitFor();
    await expectNothingReadable();
    expect(await violations(keyturn.window)).toEqual([]);
  });

  it('by idleness, as chosen in the settings; calls of the page do not put it off, input does', async () => {
    await ada.unlock(passphrase);
    await worklist();
    await ada.goTo('Settings');
    expect(await violations(keyturn.window)).toEqual([]);
    await keyturn.window.getByLabel('Lock the vault without input after').click();
    await keyturn.window.getByRole('option', { name: '15 minutes' }).click();
    await expect.poll(async () => (await session()).preferences.lockAfterMinutes).toBe(15);
    await passMinutes(14);
    await keyturn.window.keyboard.press('Shift');
    await passMinutes(14);
    await keyturn.window.waitForTimeout(6000);
    expect((await session()).open).not.toBeNull();
    await passMinutes(1);
    await session();
    await locked();
    await keyturn.window.getByText('The vault was locked after 15 minutes without input.').waitFor();
    await expectNothingReadable();
  });

  /** Main's own clock goes ahead; nobody waits. */
  const passMinutes = (minutes: number) =>
    keyturn.app.evaluate((_electron, milliseconds) => {
      const now = performance.now.bind(performance);
      performance.now = () => now() + milliseconds;
    }, minutes * 60_000);

  it('slows wrong passphrases down, also after the application was started again', async () => {
    for (const wrong of ['first', 'second']) {
      await ada.unlock(wrong);
      await keyturn.window.getByText('The passphrase does not open this vault.').waitFor();
    }
    await ada.unlock('third');
    await keyturn.window.getByText(/Several wrong passphrases in a row .* Wait 5 seconds/).waitFor();
    expect(await violations(keyturn.window)).toEqual([]);
    await keyturn.window.getByText('You can enter the passphrase again now.').waitFor();
    await ada.unlock('fourth');
    await keyturn.window.getByText(/Wait 10 seconds/).waitFor();
    await keyturn.close();
    await launch();
    await ada.unlock(passphrase);
    await keyturn.window.getByText(/Several wrong passphrases in a row .* Wait \d+ seconds/).waitFor();
    await keyturn.window.getByText('You can enter the passphrase again now.').waitFor();
    await ada.unlock(passphrase);
    await worklist();
    expect(JSON.parse(await readFile(path('profile/preferences.json'), 'utf8'))).toMatchObject({
      failedUnlocks: {},
    });
  });

  it('by closing the window: the vault is closed before the application ends', async () => {
    const ended = keyturn.app.waitForEvent('close');
    await keyturn.app.evaluate(
      ({ app, BrowserWindow }, [vault, found]) => {
        const { readdirSync, readlinkSync, writeFileSync } = process.getBuiltinModule('node:fs');
        const openFiles = () =>
          readdirSync('/proc/self/fd').flatMap((descriptor) => {
            try {
              return [readlinkSync(`/proc/self/fd/${descriptor}`)];
            } catch {
              return [];
            }
          });
        const ofVault = () =>
          (process.platform === 'linux' ? openFiles() : []).filter((file) => file.startsWith(vault));
        const before = ofVault().sort();
        app.once('will-quit', () => writeFileSync(found, JSON.stringify({ before, atTheEnd: ofVault() })));
        BrowserWindow.getAllWindows()[0]?.close();
      },
      [path('vault'), path('open-files')] as const,
    );
    await ended;
    const before = process.platform === 'linux' ? [path('vault/journal'), path('vault/lock')] : [];
    expect(JSON.parse(await readFile(path('open-files'), 'utf8'))).toEqual({ before, atTheEnd: [] });
    expect(await readdir(path('vault'))).not.toContain('lock');
    await launch();
    await locked();
    expect((await session()).open).toBeNull();
  });
});
