import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Administrator } from '../helpers/administrator.ts';
import {
  foundIn,
  mainHeapStrings,
  pageHeapStrings,
  piecesOfPrivateKey,
  wholeStrings,
} from '../helpers/heap.ts';
import { type LaunchedApp, launchApp } from '../helpers/launch.ts';
import { keyInUse, openssl, ReceiverSystem } from '../helpers/openssl.ts';

const passphrase = 'quokka lantern drizzle harbour';
const password = 'Walrus-73-mitten';

/**
 * What the processes still hold after a lock, by their heap snapshots. The secrets enter the application by the
 * keyboard and by files alone, so that no copy of the test's own is found.
 */
describe('after a vault with two private keys was used and locked', () => {
  let folder: string;
  let keyturn: LaunchedApp;
  let ada: Administrator;
  let secrets: ReadonlyMap<string, readonly string[]>;
  const path = (name: string) => join(folder, name);
  const inMain = async () => foundIn(await mainHeapStrings(keyturn.app, folder), secrets);
  const inPage = async () => foundIn(await pageHeapStrings(keyturn.window), secrets);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'keyturn-memory-'));
    await mkdir(path('vault'));
    keyturn = await launchApp({ args: [`--js-flags=${wholeStrings}`] });
    keyturn.window.setDefaultTimeout(30_000);
    ada = new Administrator(keyturn);
    const receiver = await ReceiverSystem.create('SWIFT', folder, 'rsa');
    const old = await keyInUse(folder, 'dec_2024', password);
    await ada.createVault(path('vault'), 'acme-prod', 'Ada Admin', passphrase);
    await ada.registerReceiver({ system: 'SWIFT', contact: 'Ray Receiver', flows: 'Payments out', days: 3 });
    await ada.pinSigningCertificate(receiver.certificate);
    await ada.registerKeyInUse(old.p12, password, ['SWIFT']);
    await ada.startRotation();
    await ada.createKeyPair('dec_2026');
    await ada.exportKeyPair(path('new.p12'), password);
    const env = { PASSWORD: password };
    const newKey = ['pkcs12', '-in', path('new.p12'), '-nocerts', '-nodes', '-passin', 'env:PASSWORD'];
    secrets = new Map([
      ['passphrase', [passphrase]],
      ['password of the .p12', [password]],
      ['private key in use', piecesOfPrivateKey(await readFile(path('old.key'), 'utf8'))],
      ['new private key', piecesOfPrivateKey(await openssl(folder, newKey, env))],
    ]);
  });
  afterAll(async () => {
    await keyturn?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('the search finds what is there: a secret in a field, and planted ones in main', async () => {
    const step = await ada.openStep(2);
    await step.getByLabel('Password of the file').pressSequentially(password);
    expect(await inPage()).toContain('password of the .p12');

    // In pieces and backwards, and read by main itself: the call that plants must not be what is found.
    const backwards = [...passphrase].reverse();
    await keyturn.app.evaluate(
      async (_electron, [characters, keyFile]) => {
        const { readFileSync } = process.getBuiltinModule('node:fs');
        const planted = { words: characters.reverse().join(''), key: readFileSync(keyFile, 'utf8') };
        Object.assign(globalThis, { planted });
      },
      [backwards, path('old.key')] as const,
    );
    expect(await inMain()).toEqual(expect.arrayContaining(['passphrase', 'private key in use']));
    await keyturn.app.evaluate(() => Object.assign(globalThis, { planted: null }));
  });

  it('neither process holds the passphrase, the password or a private key', async () => {
    await ada.lock();
    expect(await inPage()).toEqual([]);
    expect(await inMain()).toEqual([]);
  });

  it('neither does after it was unlocked and locked once more', async () => {
    await ada.unlock(passphrase);
    await keyturn.window.getByRole('heading', { name: 'Worklist', level: 1 }).waitFor();
    await ada.lock();
    expect(await inPage()).toEqual([]);
    expect(await inMain()).toEqual([]);
  });
});
