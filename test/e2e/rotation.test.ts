import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manifestFiles } from '../../electron/exchange/manifest-files.ts';
import { checkManifest } from '../../electron/exchange/text/commands.ts';
import type { Manifest } from '../../electron/rotation/exchange-port.ts';
import { violations } from '../helpers/accessibility.ts';
import { Administrator } from '../helpers/administrator.ts';
import { type LaunchedApp, launchApp } from '../helpers/launch.ts';
import { localDate } from '../helpers/local-date.ts';
import { keyInUse, ReceiverSystem, uploadAndDownload } from '../helpers/openssl.ts';

const run = promisify(execFile);
const passphrase = 'correct horse battery staple';
const password = 'Kestrel-42-north';

/** One rotation for two receivers, from the empty vault to the report, by the screens of the real application. */
describe('a rotation walked through all seven steps', () => {
  let folder: string;
  let keyturn: LaunchedApp;
  let ada: Administrator;
  let swift: ReceiverSystem;
  let clearstream: ReceiverSystem;
  const path = (name: string) => join(folder, name);

  const launch = async () => {
    keyturn = await launchApp({
      userDataDir: path('profile'),
      env: { KEYTURN_CLOCK_OFFSET_FILE: path('clock') },
    });
    keyturn.window.setDefaultTimeout(30_000);
    ada = new Administrator(keyturn);
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'keyturn-rotation-'));
    await mkdir(path('vault'));
    await mkdir(path('profile'));
    swift = await ReceiverSystem.create('SWIFT', folder, 'rsa');
    clearstream = await ReceiverSystem.create('Clearstream', folder, 'ec');
    await launch();
  });
  afterAll(async () => {
    await keyturn?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const expectAccessible = async () => expect(await violations(keyturn.window)).toEqual([]);

  const handOverOf = async (receiver: string) => {
    const entries = await readdir(folder);
    return path(entries.find((entry) => entry.startsWith(`keyturn-handover-${receiver}-`)) ?? 'none');
  };

  const signedBy = async (receiver: ReceiverSystem) => {
    const at = new Date().toISOString();
    const dates = { switchedAt: at, oldCertificateRemovedAt: at };
    return receiver.followInstructions(await handOverOf(receiver.name), dates);
  };

  it('begins with a vault, the receivers and the key in use', async () => {
    await expectAccessible();
    await ada.createVault(path('vault'), 'acme-prod', 'Ada Admin', passphrase);
    await expectAccessible();
    for (const system of [swift, clearstream]) {
      await ada.registerReceiver({
        system: system.name,
        contact: 'Ray Receiver',
        flows: 'Payments out',
        days: 3,
      });
      await ada.pinSigningCertificate(system.certificate);
    }
    await expectAccessible();
    const { p12 } = await keyInUse(folder, 'dec_2024', password);
    await ada.registerKeyInUse(p12, password, ['SWIFT', 'Clearstream']);
    await expectAccessible();
    await ada.startRotation();
    await expectAccessible();
  });

  it('step 1 creates the key pair, and shows that it is at work while it does', async () => {
    const step = ada.panel(/Step 1/);
    await step.getByRole('checkbox', { name: 'Make the certificate like that of dec_2024' }).waitFor();
    await step.getByText('Adapted. It belongs to the key, and the key is a new one.').waitFor();
    await step.getByLabel('Key size').click();
    await keyturn.window.getByRole('option', { name: 'RSA, 4096 bits' }).click();
    // Something is to be seen while it works: the busy indicator of the button, or the next step right away.
    const seen: string[] = [];
    await keyturn.window.exposeFunction('sawBusy', (what: string) => seen.push(what));
    await keyturn.window.evaluate(() => {
      const report = (globalThis as unknown as { sawBusy(what: string): void }).sawBusy;
      new MutationObserver(() => {
        if (document.querySelector('ui5-busy-indicator[active], ui5-button[loading]')) report('busy');
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    await ada.createKeyPair('dec_2026');
    expect(seen).toContain('busy');
  });

  it('step 2 exports a .p12 that keytool reads under the alias, and is proven by the downloaded certificate', async () => {
    await ada.exportKeyPair(path('new.p12'), password);
    const list = await run(
      'keytool',
      ['-list', '-v', '-keystore', path('new.p12'), '-storepass:env', 'PASSWORD'],
      {
        env: { ...process.env, PASSWORD: password, LC_ALL: 'C' },
      },
    );
    expect(list.stdout).toMatch(/Alias name: dec_2026/);
    expect(list.stdout).toMatch(/Entry type: PrivateKeyEntry/);
    await expectAccessible();
    const { der } = await uploadAndDownload(folder, path('new.p12'), password);
    await ada.proveAddition(der);
    await expectAccessible();
  });

  it('can be left and taken up again, in another start of the application', async () => {
    await ada.lock();
    await expectAccessible();
    await ada.unlock('not the passphrase');
    await keyturn.window.getByText('The passphrase does not open this vault.').first().waitFor();
    await keyturn.close();
    await launch();
    await ada.unlock(passphrase);
    await keyturn.window.getByRole('link', { name: 'dec_2024 → dec_2026' }).click();
    await ada.panel(/Step 3/).waitFor();
  });

  it('step 3 hands the certificate over to each receiver, as a folder and as a .zip', async () => {
    const panel = await ada.openHandOver('SWIFT');
    const words = panel.getByRole('listitem');
    await words.first().waitFor();
    expect(await words.count()).toBe(32);
    await expectAccessible();
    await ada.handOver('SWIFT', { into: folder });
    await ada.openHandOver('Clearstream');
    await ada.handOver('Clearstream', { zip: path('Clearstream.zip') });
    await expectAccessible();
    await run('unzip', ['-q', path('Clearstream.zip'), '-d', folder]);
    const { stdout } = await run('openssl', [
      ...['x509', '-inform', 'DER', '-in', join(await handOverOf('SWIFT'), 'new-certificate.cer')],
      ...['-noout', '-subject', '-ext', 'keyUsage'],
    ]);
    expect(stdout).toMatch(/CN = Acme Cloud Integration/);
    expect(stdout).toMatch(/Key Encipherment/);
  });

  it('step 3 signs a list of everything that went out, which openssl checks as the receiver is told', async () => {
    const handOver = await handOverOf('Clearstream');
    const { stdout, stderr } = await run('sh', ['-ec', checkManifest.openssl], { cwd: handOver });
    expect(stderr).toContain('Verification successful');
    const manifest = await readFile(join(handOver, manifestFiles.manifest), 'utf8');
    expect(stdout).toContain(manifest);
    const { files, signingCertificateSha256 } = JSON.parse(manifest) as Manifest;
    const unlisted = [manifestFiles.manifest, manifestFiles.signature];
    expect([...files.map(({ name }) => name), ...unlisted].sort()).toEqual((await readdir(handOver)).sort());
    for (const { name, sha256 } of files) expect(stdout).toContain(`SHA2-256(${name})= ${sha256}`);
    // The first hand-over made the certificate, and the place of the vault shows it.
    await ada.goTo('Vault');
    const shown = keyturn.window.getByRole('region', { name: 'Signing certificate' });
    expect((await shown.textContent())?.replaceAll(/\s/g, '')).toContain(signingCertificateSha256);
    await expectAccessible();
    await ada.goTo('Worklist');
    await keyturn.window.getByRole('link', { name: 'dec_2024 → dec_2026' }).click();
  });

  it('steps 4 to 6 are confirmed by signed files, and a foreign one changes nothing', async () => {
    const foreign = await swift.confirm(await handOverOf('Clearstream'), {
      switchedAt: new Date().toISOString(),
      oldCertificateRemovedAt: new Date().toISOString(),
    });
    const panel = await ada.chooseConfirmation('SWIFT', foreign);
    await panel.getByText('The file changes nothing', { exact: false }).first().waitFor();
    expect(await ada.button(/^Accept:/, panel).count()).toBe(0);
    await expectAccessible();
    await ada.button('Close without accepting', panel).click();
    for (const receiver of [swift, clearstream]) {
      await ada.chooseConfirmation(receiver.name, await signedBy(receiver));
      await expectAccessible();
      await ada.acceptConfirmation(receiver.name);
    }
  });

  it('step 7 waits for its date and names the rule, and is done after it', async () => {
    const step = await ada.openStep(7);
    await step
      .getByText(/90 days/)
      .first()
      .waitFor();
    expect(await ada.button(/^Record the removal/, step).count()).toBe(0);
    await expectAccessible();
    await writeFile(path('clock'), String(91 * 86_400_000));
    await ada.goTo('Worklist');
    await keyturn.window.getByRole('link', { name: 'dec_2024 → dec_2026' }).click();
    const due = await ada.openStep(7);
    // The 91 days are the clock's word alone: a person has to say what date it is.
    expect(await ada.button(/^Record the removal/, due).count()).toBe(0);
    await expectAccessible();
    await ada.button('Confirm today’s date…', due).click();
    await ada.dialog('Confirm today’s date').getByRole('textbox', { name: 'Today’s date' }).waitFor();
    await expectAccessible();
    await ada.button('Cancel', ada.dialog('Confirm today’s date')).click();
    await ada.confirmDate(localDate(Date.now() + 91 * 86_400_000), 'radio-controlled clock', due);
    await ada.button(/^Record the removal/, due).waitFor();
    expect(await ada.button('Confirm today’s date…').count()).toBe(0);
    await expectAccessible();
    await ada.removeOldKey('dec_2024');
    // The new key pair's, and the one with which the vault signs.
    expect(await readdir(join(path('vault'), 'keys'))).toHaveLength(2);
  });

  it('ends with a report that has every fingerprint and the head of the journal', async () => {
    await ada.saveReport(path('report.pdf'));
    const { stdout } = await run('pdftotext', ['-layout', path('report.pdf'), '-']);
    const words = stdout.replaceAll(/\s+/g, '');
    const certificates = [path('old.pem'), path('new.pem'), swift.certificate, clearstream.certificate];
    for (const certificate of certificates) {
      const printed = await run('openssl', ['x509', '-in', certificate, '-noout', '-fingerprint', '-sha256']);
      const sha256 = (printed.stdout.split('=')[1] ?? '').replaceAll(':', '').trim().toLowerCase();
      expect(words, certificate).toContain(sha256);
    }
    for (const text of [
      'The seven steps',
      'Ada Admin',
      'SWIFT',
      'Clearstream',
      'Journal head',
      'record 22',
      'Fingerprint compared with',
      'Clearstream.zip',
    ]) {
      expect(stdout).toContain(text);
    }
    // Longer lines, which wrap where they want.
    for (const text of ['was set forward by 91 d', 'by Ada Admin. Source: radio-controlled clock']) {
      expect(words).toContain(text.replaceAll(' ', ''));
    }
    const info = await run('pdfinfo', [path('report.pdf')]);
    expect(info.stdout).toMatch(/Tagged:\s+yes/);
    expect(info.stdout).toMatch(/Page size:.*A4/);
  });
});
