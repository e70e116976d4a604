import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallInput, CallName, CallOutput } from '../../electron/contract/ipc.ts';
import type { RotationView } from '../../electron/contract/schemas/rotations.ts';
import { accepted, call } from './bridge.ts';
import { answerOpenDialog, answerSaveDialog } from './dialogs.ts';
import { type LaunchedApp, launchApp } from './launch.ts';
import { localDate } from './local-date.ts';
import { keyInUse, ReceiverSystem, uploadAndDownload } from './openssl.ts';

export const passphrase = 'correct horse battery staple';
export const p12Password = 'Kestrel-42-north';
const day = 24 * 3_600_000;

/** A hand-over as a folder, in English, with a date that is possible unless the clock was moved. */
export const handOverOf = (
  rotationId: string,
  receiverId: string,
  change: Partial<CallInput<'rotations.exportHandOver'>> = {},
): CallInput<'rotations.exportHandOver'> => {
  const switchBy = new Date(Date.now() + 30 * day).toISOString().slice(0, 10);
  return { rotationId, receiverId, form: 'folder', language: 'en', switchBy, ...change };
};

/**
 * A tenant administrator who works through the calls of the real application, with real files: quick to get to
 * the point that a test is about. The screens have tests of their own.
 */
export class Desk {
  readonly keyturn: LaunchedApp;
  /** A folder for everything that would be on disks and USB sticks. */
  readonly folder: string;

  private constructor(keyturn: LaunchedApp, folder: string) {
    this.keyturn = keyturn;
    this.folder = folder;
  }

  static async open(): Promise<Desk> {
    const folder = await mkdtemp(join(tmpdir(), 'keyturn-desk-'));
    const keyturn = await launchApp({ env: { KEYTURN_CLOCK_OFFSET_FILE: join(folder, 'clock') } });
    return new Desk(keyturn, folder);
  }

  async close(): Promise<void> {
    await this.keyturn.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  call<Name extends CallName>(
    name: Name,
    ...input: CallInput<Name> extends undefined ? [] : [CallInput<Name>]
  ) {
    return call(this.keyturn.window, name, ...input);
  }

  async do<Name extends CallName>(
    name: Name,
    ...input: CallInput<Name> extends undefined ? [] : [CallInput<Name>]
  ): Promise<CallOutput<Name>> {
    return accepted(await this.call(name, ...input));
  }

  /** The next files that are chosen in a dialog, together. */
  choosing(...paths: string[]): Promise<void> {
    return answerOpenDialog(this.keyturn.app, paths);
  }

  saving(path: string): Promise<void> {
    return answerSaveDialog(this.keyturn.app, path);
  }

  /** Moves the application's clock, by days from the real time, and waits until that was noticed and recorded. */
  async moveClock(days: number): Promise<void> {
    const sequence = async () => (await this.do('session.read')).open?.head.sequence ?? 0;
    const before = await sequence();
    await writeFile(this.path('clock'), String(Math.round(days * day)));
    while ((await sequence()) === before) await new Promise((resolve) => setTimeout(resolve, 100));
  }

  /** The date that the application's clock shows, where this machine is. */
  async today(): Promise<string> {
    return localDate(await this.now());
  }

  async confirmDate(): Promise<void> {
    await this.do('clock.confirmDate', { date: await this.today(), source: 'radio-controlled clock' });
  }

  async now(): Promise<string> {
    return (await this.do('session.read')).now;
  }

  /** The bytes of the journal: equal before and after an act that changes nothing. */
  journal(): Promise<Buffer> {
    return readFile(join(this.path('vault'), 'journal'));
  }

  async createVault(): Promise<void> {
    await mkdir(this.path('vault'));
    await this.choosing(this.path('vault'));
    const { choice } = await this.do('vault.chooseNewFolder');
    await this.do('vault.create', { choice, tenant: 'acme-prod', person: 'Ada Admin', passphrase });
  }

  /** What opens a vault for a person of that name. */
  async key(
    vault: CallInput<'vault.front'>['vault'],
    { name = 'Ada Admin', secret = passphrase } = {},
  ): Promise<CallInput<'vault.open'>['key']> {
    const { people } = await this.do('vault.front', { vault });
    const person = people.find((owner) => owner.name === name);
    if (person === undefined) throw new Error(`${name} has no key slot`);
    return { by: 'passphrase', personId: person.id, passphrase: secret };
  }

  /** Registers a receiver and pins its signing certificate. */
  async register(
    name: string,
    kind: 'rsa' | 'ec',
    hours = 72,
  ): Promise<{ id: string; system: ReceiverSystem }> {
    const system = await ReceiverSystem.create(name, this.folder, kind);
    const { id } = await this.do('receivers.register', {
      systemName: name,
      contact: { name: 'Ray Receiver', email: 'ray@example.com', phone: '' },
      integrationFlows: ['Payments out'],
      guaranteedDeliveryTimeHours: hours,
    });
    await this.pin(id, system.certificate);
    return { id, system };
  }

  /** Imports a file of keys or certificates, and opens it where a password is given. */
  async import(path: string, password?: string) {
    await this.choosing(path);
    const chosen = await this.do('imports.choose');
    const { choice, contents } =
      password === undefined ? chosen : await this.do('imports.unlock', { choice: chosen.choice, password });
    if (contents.kind !== 'keys-and-certificates') throw new Error(`${path} is a ${contents.kind}`);
    return { choice, contents };
  }

  async pin(receiverId: string, certificateFile: string): Promise<void> {
    const { choice, contents } = await this.import(certificateFile);
    await this.do('receivers.pinSigningCertificate', {
      receiverId,
      choice,
      entry: 0,
      comparedSha256: contents.certificates[0]?.sha256 ?? '',
      comparedWith: 'Ray Receiver',
      comparedBy: 'phone',
    });
  }

  /** Registers the key in use with its private key; resolves to its id and its files. */
  async registerKey(receiverIds: string[], alias = 'dec_2024') {
    const files = await keyInUse(this.folder, alias, p12Password);
    const { choice } = await this.import(files.p12, p12Password);
    const input = { choice, entry: 0, alias, receiverIds, withPrivateKey: true };
    const { id } = await this.do('keys.registerInUse', input);
    return { id, files };
  }

  /** Steps 1 and 2, with openssl as the tenant keystore. */
  async deploy(rotation: RotationView, keyBits: 2048 | 3072 | 4096 = 2048) {
    const rotationId = rotation.id;
    await this.do('rotations.createKeyPair', { rotationId, keyBits, ...rotation.proposal });
    const p12 = this.path(`${rotation.proposal.alias}.p12`);
    await this.saving(p12);
    await this.do('rotations.exportKeyPair', {
      rotationId,
      form: 'pkcs12-modern',
      password: p12Password,
    });
    const downloaded = await uploadAndDownload(this.folder, p12, p12Password);
    await this.choosing(downloaded.der);
    await this.do('rotations.proveAddition', { rotationId });
    return { p12, ...downloaded };
  }

  /** Step 3 for one receiver; resolves to the folder that was written. */
  async handOver(rotationId: string, receiverId: string): Promise<string> {
    await this.choosing(this.folder);
    const switchBy = new Date(Date.parse(await this.now()) + 30 * day).toISOString().slice(0, 10);
    const view = await this.do('rotations.exportHandOver', handOverOf(rotationId, receiverId, { switchBy }));
    const handedOverAt = await this.now();
    await this.do('rotations.recordHandOver', {
      rotationId,
      receiverId,
      handedOverAt,
      to: 'Ray Receiver',
      channel: 'usb-stick',
    });
    const folder = view.receivers
      .find((receiver) => receiver.receiverId === receiverId)
      ?.prepared?.exports.at(-1)?.folder;
    if (folder === undefined) throw new Error('the hand-over was not prepared');
    return this.path(folder);
  }

  /** Steps 4 to 6: imports a signed file and accepts it. */
  async confirm(rotationId: string, receiverId: string, ...signed: string[]): Promise<RotationView> {
    await this.choosing(...signed);
    const { choice } = await this.do('rotations.chooseConfirmation', { rotationId, receiverId });
    return this.do('rotations.acceptConfirmation', { rotationId, receiverId, choice });
  }
}
