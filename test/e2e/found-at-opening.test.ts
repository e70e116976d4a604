import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../helpers/accessibility.ts';
import { Administrator } from '../helpers/administrator.ts';
import { accepted, call } from '../helpers/bridge.ts';
import { type LaunchedApp, launchApp } from '../helpers/launch.ts';

const passphrase = 'correct horse battery staple';
const receiver = {
  systemName: 'SWIFT',
  contact: { name: 'Ray Receiver', email: 'ray@example.com', phone: '' },
  integrationFlows: [],
  guaranteedDeliveryTimeHours: 72,
};

describe('a vault whose files suffered while it was locked', () => {
  let folder: string;
  let keyturn: LaunchedApp;
  let ada: Administrator;
  const path = (name: string) => join(folder, name);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'keyturn-opening-'));
    for (const name of ['vault', 'profile']) await mkdir(path(name));
    await writeFile(
      path('profile/preferences.json'),
      JSON.stringify({ preferences: { language: 'en', theme: null } }),
    );
    keyturn = await launchApp({ userDataDir: path('profile') });
    keyturn.window.setDefaultTimeout(30_000);
    ada = new Administrator(keyturn);
    await ada.createVault(path('vault'), 'acme-prod', 'Ada Admin', passphrase);
    accepted(await call(keyturn.window, 'receivers.register', receiver));
  });
  afterAll(async () => {
    await keyturn?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const whileLocked = async (work: () => Promise<unknown>) => {
    await ada.button('Lock').click();
    await keyturn.window.getByRole('heading', { name: 'Unlock a vault' }).waitFor();
    await work();
    await ada.unlock(passphrase);
    await keyturn.window.getByRole('heading', { name: 'Worklist', level: 1 }).waitFor();
  };
  const notice = (text: RegExp) => keyturn.window.getByText(text);
  const receivers = async () => accepted(await call(keyturn.window, 'receivers.list'));

  it('says that its checkpoint was damaged, and has everything all the same', async () => {
    await whileLocked(() => writeFile(path('vault/checkpoint'), 'not what was written'));
    await notice(/The file “checkpoint” .* nothing is lost/).waitFor();
    expect(await violations(keyturn.window)).toEqual([]);
    expect(await receivers()).toHaveLength(1);
    await whileLocked(async () => undefined);
    expect(await notice(/checkpoint/).count()).toBe(0);
  });

  it('says that a record was torn and dropped, and takes it again', async () => {
    accepted(await call(keyturn.window, 'receivers.register', { ...receiver, systemName: 'Clearstream' }));
    await whileLocked(async () => {
      const journal = await readFile(path('vault/journal'));
      await writeFile(path('vault/journal'), journal.subarray(0, -4));
      // What this workstation has seen is a record more: it would take the torn copy for an older one.
      const preferences = JSON.parse(await readFile(path('profile/preferences.json'), 'utf8'));
      await writeFile(path('profile/preferences.json'), JSON.stringify({ ...preferences, seenHeads: {} }));
    });
    await notice(/The last record of this vault was incomplete/).waitFor();
    expect(await violations(keyturn.window)).toEqual([]);
    expect((await receivers()).map(({ systemName }) => systemName)).toEqual(['SWIFT']);
  });
});
