import { createHash, X509Certificate } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallInput, CallName, CallOutput } from '../../electron/contract/ipc.ts';
import { violations } from '../helpers/accessibility.ts';
import { Administrator } from '../helpers/administrator.ts';
import { accepted, call } from '../helpers/bridge.ts';
import { answerOpenDialog } from '../helpers/dialogs.ts';
import { type LaunchedApp, launchApp } from '../helpers/launch.ts';
import { keyInUse, ReceiverSystem, uploadAndDownload } from '../helpers/openssl.ts';
import { pdfPages, wordsOfCards } from '../helpers/pdf-text.ts';

const adas = 'seven lanterns over a quiet harbour';
const wills = 'a kettle that hums before dawn';
const mias = 'copper leaves fall on the tramway';
const password = 'Kestrel-42-north';
const will = { name: 'Will Witness', passphrase: wills };

/**
 * Two people and one vault, by the screens of the real application: four eyes where they matter, a removal before its
 * time, a lost passphrase, and an older copy in the vault's place. Each part goes on where the one before ended.
 */
describe('two people', () => {
  let folder: string;
  let keyturn: LaunchedApp;
  let ada: Administrator;
  let cards: string[];
  const path = (name: string) => join(folder, name);
  const ask = async <Name extends CallName>(
    name: Name,
    ...input: CallInput<Name> extends undefined ? [] : [CallInput<Name>]
  ): Promise<CallOutput<Name>> => accepted(await call(keyturn.window, name, ...input));
  const open = async () => {
    const session = await ask('session.read');
    if (session.open === null) throw new Error('no vault is open');
    return session.open;
  };
  const worklist = () => keyturn.window.getByRole('heading', { name: 'Worklist', level: 1 }).waitFor();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'keyturn-people-'));
    for (const name of ['vault', 'restored']) await mkdir(path(name));
    keyturn = await launchApp({ env: { KEYTURN_CLOCK_OFFSET_FILE: path('clock') } });
    keyturn.window.setDefaultTimeout(30_000);
    ada = new Administrator(keyturn);
    await ada.createVault(path('vault'), 'acme-prod', 'Ada Admin', adas);
  });
  afterAll(async () => {
    await keyturn?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('have a key slot each, and open the vault in their own names', async () => {
    await ada.goTo('Vault');
    expect(await violations(keyturn.window)).toEqual([]);
    await ada.addPerson({ ...will, role: 'Witness' }, adas);
    await ada.addPerson({ name: 'Mia Manager', role: 'Administrator', passphrase: mias }, adas);
    expect((await open()).people.map(({ name, role }) => [name, role])).toEqual([
      ['Ada Admin', 'administrator'],
      ['Will Witness', 'witness'],
      ['Mia Manager', 'administrator'],
    ]);
    await ada.lock();
    expect(await violations(keyturn.window)).toEqual([]);
    await ada.unlock(wills, 'Will Witness');
    await worklist();
    await keyturn.window.getByText('You are here as a witness', { exact: false }).waitFor();
    expect(await violations(keyturn.window)).toEqual([]);
    expect(await call(keyturn.window, 'people.setFourEyes', { required: true })).toMatchObject({
      error: { code: 'witness-may-not-act' },
    });
    await ada.lock();
    await ada.unlock(adas, 'Ada Admin');
    await worklist();
  });

  it('change their own passphrases; the old one opens nothing any more', async () => {
    await ada.goTo('Vault');
    await ada.changePassphrase(adas, 'eight lanterns over a loud harbour', 2);
    await ada.lock();
    await ada.unlock(adas);
    await keyturn.window.getByText('The passphrase does not open this vault.').waitFor();
    await ada.unlock('eight lanterns over a loud harbour');
    await worklist();
    await ada.goTo('Vault');
    await ada.changePassphrase('eight lanterns over a loud harbour', adas, 1);
    await ada.changePassphrase(adas, null);
  });

  it('are needed both once four eyes are the policy, which takes both to begin', async () => {
    await ada.setFourEyes(true, will);
    expect((await open()).fourEyes).toBe(true);
    expect(await call(keyturn.window, 'people.setFourEyes', { required: false })).toMatchObject({
      error: { code: 'second-person-needed' },
    });
    const mia = (await open()).people.find(({ name }) => name === 'Mia Manager');
    await keyturn.window.getByRole('button', { name: 'Remove Mia Manager…' }).click();
    const form = ada.dialog('Remove Mia Manager');
    await form.getByLabel('Name of the person who goes').fill('Mia Manager');
    await ada.button('Remove the person', form).click();
    const second = ada.dialog('A second person');
    await second.waitFor();
    expect(await violations(keyturn.window)).toEqual([]);
    // Without the second person nothing happened, and nothing that was typed is lost.
    await ada.button('Cancel', second).click();
    await second.waitFor({ state: 'detached' });
    expect(await form.getByLabel('Name of the person who goes').inputValue()).toBe('Mia Manager');
    await ada.button('Cancel', form).click();
    await form.waitFor({ state: 'detached' });
    expect((await open()).people.map(({ id }) => id)).toContain(mia?.id);
    await ada.removePerson('Mia Manager', will);
    expect((await open()).people).toHaveLength(2);
  });

  it('set the waiting periods together, and never below the floor of the process', async () => {
    await ada.setWaitingPeriods({ retention: '60', unrecorded: '14' });
    await keyturn.window
      .getByText('The days for which an old key is kept must be a whole number, from 90 to 3650.')
      .waitFor();
    expect((await open()).waitingPolicy).toEqual({ retentionDays: 90, unrecordedDays: 14 });
    await ada.setWaitingPeriods({ retention: '120', unrecorded: '10' }, will);
    await keyturn.window.getByText('The waiting periods are recorded.').waitFor();
    expect(await violations(keyturn.window)).toEqual([]);
    expect((await open()).waitingPolicy).toEqual({ retentionDays: 120, unrecordedDays: 10 });
    await ada.setWaitingPeriods({ retention: '90', unrecorded: '14' }, will);
  });

  it('export a private key together, and a wrong second passphrase exports nothing', async () => {
    const system = await ReceiverSystem.create('SWIFT', folder, 'rsa');
    await ada.registerReceiver({ system: 'SWIFT', contact: 'Ray', flows: 'Payments', days: 3 });
    await ada.pinSigningCertificate(system.certificate);
    const old = await keyInUse(folder, 'dec_2024', password);
    await ada.registerKeyInUse(old.p12, password, ['SWIFT']);
    await ada.startRotation();
    await ada.createKeyPair('dec_2026');
    const [rotation] = await ask('rotations.list');
    const people = (await open()).people;
    const second = { personId: people[1]?.id ?? '', passphrase: 'not the passphrase' };
    const answer = await keyturn.window.evaluate(
      ([rotationId, secret, witness]) =>
        (globalThis as unknown as { keyturn: { call(...all: unknown[]): Promise<unknown> } }).keyturn.call(
          'rotations.exportKeyPair',
          { rotationId, form: 'pkcs12-modern', password: secret },
          witness,
        ),
      [rotation?.id, password, second] as const,
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'wrong-second-passphrase' } });
    await ada.exportKeyPair(path('new.p12'), password, will);
    expect((await ask('rotations.read', { rotationId: rotation?.id ?? '' })).exports).toMatchObject([
      { by: { name: 'Ada Admin' }, witness: { name: 'Will Witness' } },
    ]);
  });

  it('remove a compromised key before its time, which page and report say', async () => {
    const { der } = await uploadAndDownload(folder, path('new.p12'), password);
    await ada.proveAddition(der);
    await ada.removeEarly('dec_2024', 'The private key was found on a stolen laptop', will);
    expect(await violations(keyturn.window)).toEqual([]);
    const [rotation] = await ask('rotations.list');
    const view = await ask('rotations.read', { rotationId: rotation?.id ?? '' });
    expect(view.closed).toBeNull();
    expect(view.oldKeyRemoved).toMatchObject({
      witness: { name: 'Will Witness' },
      privateKeyDestroyed: true,
      early: { unconfirmed: ['SWIFT'], reason: 'The private key was found on a stolen laptop' },
    });
    await ada.saveReport(path('report.pdf'));
    await ada.button('Close', ada.dialog('Report')).click();
    const text = (await pdfPages(path('report.pdf'))).join(' ').replaceAll(/\s+/g, ' ');
    expect(text).toContain('Removed before its time.');
    expect(text).toContain('The private key was found on a stolen laptop');
    expect(text).toContain('Ada Admin, with Will Witness');
  });

  it('renew together the certificate by which receivers know the vault, and one makes the first', async () => {
    await ada.goTo('Vault');
    await ada.makeSigningCertificate();
    const first = (await open()).signing?.certificate.sha256;
    expect(await violations(keyturn.window)).toEqual([]);
    await ada.saveSigningCertificate(path('signing.pem'), '.pem');
    await ada.saveSigningCertificate(path('signing.cer'), '.cer');
    const pem = await readFile(path('signing.pem'));
    expect(new X509Certificate(pem).raw).toEqual(await readFile(path('signing.cer')));
    expect(createHash('sha256').update(new X509Certificate(pem).raw).digest('hex')).toBe(first);
    expect((await open()).signing?.exports).toHaveLength(2);
    expect(await call(keyturn.window, 'vault.makeSigningCertificate')).toMatchObject({
      error: { code: 'second-person-needed' },
    });
    await ada.button('Renew…', ada.panel('Signing certificate')).click();
    await ada.dialog('Renew the signing certificate').waitFor();
    expect(await violations(keyturn.window)).toEqual([]);
    await ada.button('Cancel', ada.dialog('Renew the signing certificate')).click();
    await ada.renewSigningCertificate(will);
    const { signing } = await open();
    expect(signing?.certificate.sha256).not.toBe(first);
    expect(signing?.former.map(({ certificate }) => certificate.sha256)).toEqual([first]);
    expect(signing?.made.witness?.name).toBe(will.name);
    await keyturn.window.getByRole('table', { name: 'Former signing certificates' }).waitFor();
    expect(await violations(keyturn.window)).toEqual([]);
  });

  it('make recovery cards, and rehearse them without opening anything', async () => {
    await ada.goTo('Vault');
    await ada.makeRecoveryCards(path('cards.pdf'), { threshold: 2, shares: 3 }, adas, will);
    cards = await wordsOfCards(path('cards.pdf'));
    expect(cards).toHaveLength(3);
    await ada.rehearse([cards[2] ?? '', cards[0] ?? '']);
    expect((await open()).recovery).toMatchObject({
      threshold: 2,
      shares: 3,
      rehearsed: { shareNumbers: [1, 3] },
    });
    expect(await violations(keyturn.window)).toEqual([]);
  });

  it('open the vault with two cards of three when a passphrase is lost, and with one card never', async () => {
    const { vaultId } = await open();
    await ada.lock();
    const vault = { kind: 'known', vaultId } as const;
    const { people } = await ask('vault.front', { vault });
    const key = { by: 'recovery', personId: people[0]?.id ?? '', passphrase: mias } as const;
    expect(
      await call(keyturn.window, 'vault.open', { vault, key: { ...key, cards: cards.slice(0, 1) } }),
    ).toMatchObject({ error: { code: 'recovery-cards-missing', threshold: 2, given: 1 } });
    await ada.recover(cards.slice(1), 'nine lanterns over an empty harbour');
    await worklist();
    expect((await open()).person.name).toBe('Ada Admin');
    await ada.lock();
    await ada.unlock(adas, 'Ada Admin');
    await keyturn.window.getByText('The passphrase does not open this vault.').waitFor();
    await ada.unlock('nine lanterns over an empty harbour', 'Ada Admin');
    await worklist();
  });

  it('accept an older copy in the vault’s place together, or it stays closed', async () => {
    await cp(path('vault'), path('older'), { recursive: true, filter: (file) => !file.endsWith('/lock') });
    await ada.registerReceiver({ system: 'Clearstream', contact: 'Rita', flows: 'Statements', days: 3 });
    await ada.lock();
    await rm(path('vault'), { recursive: true });
    await cp(path('older'), path('vault'), { recursive: true });
    const journal = await readFile(path('vault/journal'));
    await ada.unlock('nine lanterns over an empty harbour', 'Ada Admin');
    await ada.button('Open the older copy').waitFor();
    expect(await violations(keyturn.window)).toEqual([]);
    expect(await call(keyturn.window, 'rotations.list')).toMatchObject({ error: { code: 'no-vault-open' } });
    expect(await readFile(path('vault/journal'))).toEqual(journal);
    await ada.acceptOlderCopy('The newer folder was overwritten by mistake', will);
    expect((await ask('receivers.list')).map(({ systemName }) => systemName)).toEqual(['SWIFT']);
    const [rotation] = await ask('rotations.list');
    await ada.goTo('Worklist');
    expect(rotation?.newAlias).toBe('dec_2026');
    await ada.lock();
    await ada.unlock('nine lanterns over an empty harbour', 'Ada Admin');
    await worklist();
  });

  it('back the vault up and restore it elsewhere, where both still open it', async () => {
    await ada.goTo('Vault');
    await ada.backUp(path('acme.keyturn-backup'));
    const { backup, signing } = await open();
    expect(backup?.current).toBe(true);
    await ada.lock();
    await answerOpenDialog(keyturn.app, [path('restored')]);
    const folderChoice = await ask('vault.chooseNewFolder');
    await answerOpenDialog(keyturn.app, [path('acme.keyturn-backup')]);
    const { choice, front } = await ask('vault.chooseBackup');
    const personId = front.people.find(({ name }) => name === 'Will Witness')?.id ?? '';
    const key = { by: 'passphrase', personId, passphrase: wills } as const;
    const restored = await ask('vault.restore', { backup: choice, folder: folderChoice.choice, key });
    expect(restored.open).toMatchObject({
      folder: path('restored'),
      fourEyes: true,
      person: { name: 'Will Witness' },
      signing: { certificate: { sha256: signing?.certificate.sha256 } },
    });
    await worklist();
    await ada.lock();
    await ada.unlock('nine lanterns over an empty harbour', 'Ada Admin');
    await worklist();
  });
});
