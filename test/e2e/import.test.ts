import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../helpers/accessibility.ts';
import { Administrator } from '../helpers/administrator.ts';
import { Desk, p12Password } from '../helpers/desk.ts';
import { dropFiles, dropPath, hoverFiles } from '../helpers/drop.ts';
import { keyInUse, openssl, type ReceiverSystem } from '../helpers/openssl.ts';
import { missing, peer } from '../interop/peers.ts';

/** Files dropped on the real application, and chosen in it: what is seen of them, and what can be done with them. */
let desk: Desk;
let ada: Administrator;
let swift: { id: string; system: ReceiverSystem };
let files: Awaited<ReturnType<typeof keyInUse>>;

beforeAll(async () => {
  desk = await Desk.open();
  desk.keyturn.window.setDefaultTimeout(10_000);
  ada = new Administrator(desk.keyturn);
  files = await keyInUse(desk.folder, 'dec_2024', p12Password);
});
afterAll(() => desk?.close());

const window = () => desk.keyturn.window;
const preview = () => ada.dialog('Import');
const drop = async (path: string, name = path.split('/').at(-1) ?? '') =>
  dropFiles(window(), [{ name, bytes: await readFile(path) }]);
const close = async () => {
  await ada.button('Close', preview()).click();
  await preview().waitFor({ state: 'detached' });
};
const expectAccessible = async () => expect(await violations(window())).toEqual([]);

describe('a file that is dropped', () => {
  it('while no vault is open is not read, and a sentence says what to do', async () => {
    await drop(files.p12);
    await window().getByText('No vault is open. Unlock one, then drop the file again.').waitFor();
    await expectAccessible();
    await desk.createVault();
    swift = await desk.register('SWIFT', 'rsa');
  });

  it('shows where it can fall, and then what is inside, before anything is stored', async () => {
    const before = await desk.journal();
    await hoverFiles(window(), [{ name: 'old.p12', bytes: new Uint8Array() }]);
    await window().getByText('Drop the file to see what is inside.').waitFor();
    await expectAccessible();
    await drop(files.p12);
    await preview().getByText('A PKCS#12 file.').waitFor();
    await preview().getByText('Private key, locked').waitFor();
    await expectAccessible();
    expect(await desk.journal()).toEqual(before);
  });

  it('says that a password is wrong, and opens with the right one', async () => {
    await preview().getByLabel('Password of the file').pressSequentially('wrong');
    await ada.button('Open the file', preview()).click();
    await preview().getByText('The password does not open this PKCS#12 file.').waitFor();
    await expectAccessible();
    await preview().getByLabel('Password of the file').pressSequentially(p12Password);
    await ada.button('Open the file', preview()).click();
    await preview().getByText('Opened. It belongs to the certificate below.').waitFor();
    await preview().getByText('CN=Acme Cloud Integration').first().waitFor();
    await expectAccessible();
  });

  it('is registered as the key in use with its private key, under the alias that it has', async () => {
    await ada.button('Register as the key in use …', preview()).click();
    const form = ada.dialog('Register the key in use');
    expect(await form.getByLabel('Alias').inputValue()).toBe('dec_2024');
    await form.getByRole('checkbox', { name: 'SWIFT' }).click();
    await expectAccessible();
    await ada.button('Register', form).click();
    await window().getByRole('heading', { name: 'dec_2024', level: 1 }).waitFor();
    await preview().waitFor({ state: 'detached' });
    expect(await desk.do('keys.list')).toMatchObject([
      { alias: 'dec_2024', privateKeyHeld: true, receiverIds: [swift.id] },
    ]);
  });

  it('that holds what is registered already says so', async () => {
    await drop(files.pem);
    await preview().getByText('This certificate is already registered under the alias “dec_2024”.').waitFor();
    await close();
  });

  it('as a certificate can be pinned for a receiver, after its fingerprint was compared', async () => {
    await openssl(desk.folder, [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'signer.key', '-out', 'signer.pem'],
      ...['-subj', '/O=SWIFT/CN=SWIFT signing 2'],
    ]);
    await drop(desk.path('signer.pem'));
    await ada.button('Pin as a signing certificate …', preview()).click();
    const form = ada.dialog('Pin the signing certificate of SWIFT');
    await form.getByRole('checkbox').click();
    await expectAccessible();
    await ada.button('Pin the certificate', form).click();
    await window().getByRole('heading', { name: 'SWIFT', level: 1 }).waitFor();
    const [receiver] = await desk.do('receivers.list');
    expect(receiver?.signer?.certificate.subject).toBe('CN=SWIFT signing 2, O=SWIFT');
    await desk.pin(swift.id, swift.system.certificate);
  });

  it('as a PKCS#7 bundle shows each certificate, and the chain above it', async () => {
    const ca = ['-CA', 'signer.pem', '-CAkey', 'signer.key', '-CAcreateserial'];
    await openssl(desk.folder, ['req', '-new', '-key', 'old.key', '-subj', '/CN=leaf', '-out', 'leaf.csr']);
    await openssl(desk.folder, ['x509', '-req', '-in', 'leaf.csr', ...ca, '-out', 'leaf.pem']);
    const certificates = ['-certfile', 'leaf.pem', '-certfile', 'signer.pem'];
    await openssl(desk.folder, ['crl2pkcs7', '-nocrl', ...certificates, '-outform', 'DER', '-out', 'chain']);
    await drop(desk.path('chain'), 'chain.txt');
    await preview().getByText('A bundle of certificates (PKCS#7).').waitFor();
    await preview().getByText('It has 2 entries.').waitFor();
    // The encoding puts them into an order of its own: the first is open.
    const closed = preview().locator('details:not([open]) > summary');
    if ((await closed.innerText()).includes('CN=leaf')) await closed.click();
    await preview().locator('ol ol').getByText('CN=SWIFT signing 2, O=SWIFT').waitFor();
    await expectAccessible();
    await close();
  });

  it.skipIf(missing('keytool'))(
    'as a Java keystore shows its aliases, and opens with its password',
    async () => {
      const store = ['-keystore', desk.path('tenant.jks'), '-storetype', 'JKS', '-storepass:env', 'PASSWORD'];
      const key = [
        '-genkeypair',
        '-keyalg',
        'RSA',
        '-alias',
        'pay_dec',
        '-dname',
        'CN=pay',
        '-keypass:env',
        'PASSWORD',
      ];
      await peer('keytool', [...key, ...store], { PASSWORD: p12Password });
      await drop(desk.path('tenant.jks'), 'tenant.cer');
      await preview().getByText('A Java keystore (JKS).').waitFor();
      await preview().locator('summary', { hasText: 'pay_dec' }).waitFor();
      await preview().getByLabel('Password of the file').pressSequentially(p12Password);
      await ada.button('Open the file', preview()).click();
      await preview().getByText('Opened. It belongs to the certificate below.').waitFor();
      await close();
    },
  );

  it('that is none of these is refused with a sentence, and nothing changes', async () => {
    const before = await desk.journal();
    await dropFiles(window(), [{ name: 'letter.p12', bytes: Buffer.from('Dear Ada') }]);
    await preview().getByText('The file holds neither a certificate nor a private key').waitFor();
    await expectAccessible();
    await close();
    expect(await desk.journal()).toEqual(before);
  });

  it('is one: several at once are refused, and so is a folder', async () => {
    const file = { name: 'a.cer', bytes: await readFile(files.der) };
    await dropFiles(window(), [file, file]);
    await window().getByText('Drop one file at a time').waitFor();
    await mkdir(desk.path('stick'));
    await dropPath(window(), desk.path('stick'));
    await window().getByText('That is a folder.').waitFor();
    await expectAccessible();
  });

  it('by the operating system is read the same way, and the page stays where it is', async () => {
    await dropPath(window(), desk.path('signer.pem'));
    await preview().getByText('A file of certificates.').waitFor();
    await close();
    await writeFile(desk.path('page.html'), '<title>elsewhere</title>');
    await dropPath(window(), desk.path('page.html'));
    await preview().locator('[data-error]').waitFor();
    expect(window().url()).toMatch(/^app:\/\/keyturn\//);
    await close();
  });

  it('on an open dialog is not read, and what was typed into it stays', async () => {
    await ada.goTo('Receivers');
    await ada.button('Register a receiver …').first().click();
    const form = ada.dialog('Register a receiver');
    await form.getByLabel('System').fill('Clearstream');
    await drop(files.der);
    await window().getByText('A dialog is open. Finish or close it').waitFor();
    expect(await form.getByLabel('System').inputValue()).toBe('Clearstream');
    await ada.button('Cancel', form).click();
    await form.waitFor({ state: 'detached' });
  });

  it('with names that deceive shows what is in them, and the whole of a long one on demand', async () => {
    const alias = `dec\u202e4202${'x'.repeat(300)}`;
    const from = ['-inkey', 'old.key', '-in', 'old.pem', '-name', alias, '-passout', 'pass:'];
    await openssl(desk.folder, [
      'pkcs12',
      '-export',
      ...from,
      '-keypbe',
      'NONE',
      '-certpbe',
      'NONE',
      '-out',
      'x',
    ]);
    await drop(desk.path('x'), 'x.p12');
    await preview().locator('summary', { hasText: 'dec‹U+202E›4202xxx' }).waitFor();
    await preview().getByText('Show the whole (308 characters)').click();
    await preview().getByRole('region', { name: 'The whole text' }).waitFor();
    await expectAccessible();
    await close();
  });
});

describe('the private key of a key pair that is known by its certificate', () => {
  it('is taken from a file that has the key alone, and says what is missing where it is not known', async () => {
    const key = await readFile(desk.path('signer.key'));
    const dropped = { name: 'signer.key', bytes: key };
    await dropFiles(window(), [dropped]);
    await preview().getByText('The private key stands alone').waitFor();
    await expectAccessible();
    await close();
    const { choice } = await desk.import(desk.path('signer.pem'));
    const registration = { choice, entry: 0, alias: 'pay', receiverIds: [], withPrivateKey: false };
    await desk.do('keys.registerInUse', registration);
    await dropFiles(window(), [dropped]);
    await ada.button('Take the private key into the vault …', preview()).click();
    await ada.button('Take it into the vault', ada.dialog('Private key of pay')).click();
    await window().getByRole('heading', { name: 'pay', level: 1 }).waitFor();
    await window().getByText('Held in this vault').waitFor();
  });
});

describe('everything by keyboard', () => {
  it('from the button over the password to the registration', async () => {
    const { keyboard } = window();
    await openssl(desk.folder, [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'third.key', '-out', 'third.pem'],
      ...['-subj', '/CN=third'],
    ]);
    const from = ['-inkey', 'third.key', '-in', 'third.pem', '-name', 'third', '-passout', 'env:PASSWORD'];
    const env = { PASSWORD: p12Password };
    await openssl(desk.folder, ['pkcs12', '-export', ...from, '-out', 'third.p12'], env);
    await desk.choosing(desk.path('third.p12'));
    await ada.button('Import a file …').focus();
    await keyboard.press('Enter');
    await preview().getByLabel('Password of the file').waitFor();
    await keyboard.type(p12Password);
    await keyboard.press('Enter');
    await preview().getByText('Opened. It belongs to the certificate below.').waitFor();
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await ada.dialog('Register the key in use').getByLabel('Alias').waitFor();
    await keyboard.press('Enter');
    await window().getByRole('heading', { name: 'third', level: 1 }).waitFor();
  });

  it('also from the menu', async () => {
    await desk.choosing(desk.path('third.pem'));
    await desk.keyturn.app.evaluate(({ Menu }) => {
      const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? [];
      items.find(({ accelerator }) => accelerator === 'CmdOrCtrl+I')?.click();
    });
    await preview().getByText('already registered under the alias “third”').waitFor();
    await window().keyboard.press('Escape');
    await preview().waitFor({ state: 'detached' });
  });
});

describe('a signed confirmation that is dropped', () => {
  it('leads to its rotation and its receiver, where it is checked', async () => {
    const [key] = (await desk.do('keys.list')).filter(({ alias }) => alias === 'dec_2024');
    const start = { oldKeyId: key?.id ?? '', receiverIds: [swift.id] };
    const rotation = await desk.do('rotations.start', start);
    await desk.deploy(rotation);
    const folder = await desk.handOver(rotation.id, swift.id);
    const at = new Date().toISOString();
    const signed = await swift.system.confirm(folder, { switchedAt: at, oldCertificateRemovedAt: at });
    await ada.goTo('Worklist');
    await drop(signed, 'signed.txt');
    await preview().getByText('A signed confirmation of SWIFT').waitFor();
    await expectAccessible();
    await ada.button('Check it at the rotation', preview()).click();
    const panel = ada.panel('Confirmation of SWIFT');
    await ada.button(/^Accept:/, panel).click();
    await window().getByText('The confirmation of SWIFT was accepted.').first().waitFor();
  });

  it('and signed by somebody else is refused where it was dropped', async () => {
    await openssl(desk.folder, [
      ...['cms', '-sign', '-binary', '-nodetach', '-in', 'old.pem', '-signer', 'third.pem'],
      ...['-inkey', 'third.key', '-outform', 'DER', '-out', 'foreign.p7m'],
    ]);
    await drop(desk.path('foreign.p7m'));
    await preview().getByText('with a certificate that is pinned for no receiver').waitFor();
    await close();
  });
});

describe('in German', () => {
  it('the preview is whole and accessible', async () => {
    await desk.do('session.setPreferences', { language: 'de', theme: null, lockAfterMinutes: 5 });
    await drop(files.p12);
    const german = window().locator('ui5-dialog[header-text^="Import: old.p12"]');
    await german.getByText('Eine PKCS#12-Datei. Sie hat einen Eintrag.').waitFor();
    await german.getByLabel('Kennwort der Datei').pressSequentially(p12Password);
    await ada.button('Datei öffnen', german).click();
    await german.getByText('Geöffnet. Er gehört zu dem Zertifikat unten.').waitFor();
    await expectAccessible();
  });
});
