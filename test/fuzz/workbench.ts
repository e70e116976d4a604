import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ZodType } from 'zod';
import { authorityCalls } from '../../electron/ceremony/authority.ts';
import { backupCalls } from '../../electron/ceremony/backups.ts';
import { Choices } from '../../electron/ceremony/choices.ts';
import { confirmationCalls } from '../../electron/ceremony/confirmations.ts';
import { handOverCalls } from '../../electron/ceremony/hand-overs.ts';
import { importCalls } from '../../electron/ceremony/imports.ts';
import { keyPairExportCalls } from '../../electron/ceremony/key-pair-exports.ts';
import { keyCalls } from '../../electron/ceremony/keys.ts';
import { messageCalls } from '../../electron/ceremony/messages.ts';
import { newKeyPairCalls } from '../../electron/ceremony/new-key-pairs.ts';
import { receiverCalls } from '../../electron/ceremony/receivers.ts';
import { recoveryCalls } from '../../electron/ceremony/recovery.ts';
import { rotationCalls } from '../../electron/ceremony/rotations.ts';
import { Session } from '../../electron/ceremony/session.ts';
import { sessionView } from '../../electron/ceremony/session-view.ts';
import { signingCertificateCalls } from '../../electron/ceremony/signing-certificates.ts';
import { UnlockAttempts } from '../../electron/ceremony/unlock-attempts.ts';
import { vaultCalls } from '../../electron/ceremony/vault-calls.ts';
import { VaultLock } from '../../electron/ceremony/vault-lock.ts';
import { type AppError, appErrorSchema } from '../../electron/contract/errors.ts';
import { type CallInput, type CallName, type CallOutput, calls } from '../../electron/contract/ipc.ts';
import { receiverExchange } from '../../electron/exchange/hand-over.ts';
import { diskFiles } from '../../electron/exchange/travel-files.ts';
import { createPki } from '../../electron/pki/pki.ts';
import { recoveryShares } from '../../electron/recovery/recovery-shares.ts';
import type { MessageExaminer } from '../../electron/rotation/message-port.ts';
import type { PassphraseJudge } from '../../electron/rotation/passphrase-port.ts';
import type { KeyPairMaterial, Pki } from '../../electron/rotation/ports.ts';
import type { RecoveryCard } from '../../electron/rotation/recovery-port.ts';
import { ok, type Result } from '../../electron/rotation/result.ts';
import type { Tenant } from '../../electron/rotation/tenant.ts';
import { examine } from '../../electron/wss/examine.ts';
import { looksLikeXml } from '../../electron/wss/looks-like-xml.ts';
import { vaults } from '../faults/ground.ts';
import { onlyKeyOf } from '../helpers/only-key.ts';

/** Every file of the corpus was made for this moment, and every identifier in it counted from here. */
export const now = '2030-01-01T12:00:00.000Z';
const receiver = {
  contact: { name: 'Ray Receiver', email: 'ray@example.com', phone: '' },
  integrationFlows: ['Payments'],
  guaranteedDeliveryTimeHours: 72,
};

export const password = 'Kestrel-42-north';
export const passphrase = 'correct horse battery staple';

/** The files of the corpus by name. */
export async function readCorpus(): Promise<ReadonlyMap<string, Buffer>> {
  const folder = new URL('corpus/', import.meta.url);
  const names = (await readdir(folder)).sort();
  const files = names.map(async (name) => [name, await readFile(new URL(name, folder))] as const);
  return new Map(await Promise.all(files));
}

/** What an import must leave as it is. */
export interface State {
  readonly head: string;
  readonly tenant: Tenant;
}

/**
 * The application without its window: the real services over a real vault on this disk, with dialogs that give the
 * file under test. Everything that would be random in a file is not: a corpus stays good.
 */
export class Workbench {
  readonly folder: string;
  /** A rotation that waits for the confirmations of two receivers, by what they sign with. */
  waitingRotationId = '';
  readonly receiverIds = { rsa: '', ec: '' };
  /** Another one, whose key pair is not proven to be in the tenant keystore yet. */
  exportedRotationId = '';
  /** The pre-filled confirmation of the hand-over to each receiver. */
  readonly prefilled = { rsa: '', ec: '' };
  /** The words of the recovery cards that were made last. */
  cards: readonly string[] = [];
  readonly #session: Session;
  readonly #handlers: Readonly<Record<string, (input: never, second: null) => unknown>>;
  readonly #choices: Choices;
  #chosen: readonly string[] = [];
  /** For how long the longest call since this was set worked, in milliseconds of processor time. */
  longestCall = 0;
  /** Does every signature hold? So the content behind one is reached too. */
  everythingIsSigned = false;

  private constructor(folder: string) {
    this.folder = folder;
    let ids = 0;
    const random = {
      id: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
      challenge: () => '5a'.repeat(32),
    };
    const clock = { now: () => now };
    const real = createPki();
    const pki: Pki = {
      ...real,
      verifySignedData: async (file, pinned, content) =>
        this.everythingIsSigned
          ? ok({ content: file, signedAt: null, signatureAlgorithm: 'none' })
          : real.verifySignedData(file, pinned, content),
      createKeyPair: async () => this.#newKeyPair(real),
    };
    const session = new Session({
      vaults,
      clock,
      random,
      watch: { look: () => 0 },
      seenHeads: { read: () => null, write: () => undefined },
      attempts: new UnlockAttempts({ read: () => null, write: () => undefined }, clock),
    });
    const choices = new Choices(random);
    const first = async () => this.#chosen[0] ?? null;
    const dialogs = {
      chooseFile: first,
      chooseFiles: async () => this.#chosen,
      chooseNewFile: first,
      chooseFolder: first,
    };
    const preferences = {
      read: () => ({ language: null, theme: null, lockAfterMinutes: 5 }) as const,
      write: () => undefined,
    };
    const knownVaults = { list: () => [], remember: () => undefined, forget: () => undefined };
    const lock = new VaultLock(session, choices, async () => undefined);
    const application = { version: '1', systemLanguage: 'en', simulatedClock: false } as const;
    const view = () => sessionView({ session, lock, preferences, knownVaults, application });
    const files = diskFiles;
    // What the application does in a thread: here it is measured with everything else.
    const examiner: MessageExaminer = {
      mayBeMessage: looksLikeXml,
      examine: async (source, keys) => {
        const bytes = 'path' in source ? await readFile(source.path) : source.bytes;
        const message = examine(bytes, keys);
        return message.ok
          ? ok({ file: { name: '', sha256: '0'.repeat(64), bytes: 0 }, ...message.value })
          : message;
      },
    };
    const judge: PassphraseJudge = { judge: async () => ({ score: 4, warning: null, suggestions: [] }) };
    const shared = { session, choices, dialogs, files, pki, random, exchange: receiverExchange };
    const vaulted = {
      ...shared,
      vaults,
      judge,
      shares: recoveryShares,
      view,
      onSessionChanged: () => undefined,
    };
    const page = { title: '', html: '', footer: '' };
    const printed = {
      reports: {
        recoveryCards: (made: readonly RecoveryCard[]) => {
          this.cards = made.map(({ words }) => words);
          return page;
        },
        handOverLetter: () => page,
      } as never,
      printer: { pdf: async () => Buffer.from('a page'), print: async () => ok(null) },
    };
    const entered = (done: Result<void, AppError>) => (done.ok ? ok(view()) : done);
    this.#handlers = {
      ...vaultCalls({ ...vaulted, entered, knownVaults, preferences, lock }),
      ...backupCalls({ ...vaulted, entered }),
      ...recoveryCalls({ ...vaulted, ...printed, application, language: () => 'en' }),
      ...importCalls({ ...shared, examiner }),
      ...receiverCalls(shared),
      ...signingCertificateCalls(shared),
      ...keyCalls(shared),
      ...rotationCalls(shared),
      ...newKeyPairCalls(shared),
      ...keyPairExportCalls(shared),
      ...handOverCalls({ ...shared, ...printed, application }),
      ...confirmationCalls(shared),
      ...messageCalls({ ...shared, examiner }),
      ...authorityCalls(shared),
    };
    this.#session = session;
    this.#choices = choices;
  }

  /** A vault with a receiver and two rotations, worked up through the calls from the corpus' own files. */
  static async open(corpus: ReadonlyMap<string, Buffer>): Promise<Workbench> {
    const bench = new Workbench(await mkdtemp(join(tmpdir(), 'keyturn-fuzz-')));
    await bench.#prepare(corpus);
    return bench;
  }

  async close(): Promise<void> {
    await this.#session.lock();
    await rm(this.folder, { recursive: true, force: true });
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  /** From now on every dialog gives these files. */
  async choosing(...contents: readonly Uint8Array[]): Promise<void> {
    this.#chosen = contents.map((_, index) => this.path(`chosen-${index}`));
    await Promise.all(contents.map((content, index) => writeFile(this.path(`chosen-${index}`), content)));
  }

  /** From now on every dialog gives this path, which may be a folder or not exist yet. */
  choosingPath(path: string): void {
    this.#chosen = [path];
  }

  /** A call as the renderer makes it: what crosses the boundary is parsed, what is thrown is thrown. */
  async call<Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
  ): Promise<Result<CallOutput<Name>, AppError>> {
    const schemas = calls[name] as { input: ZodType; output: ZodType };
    const handler = this.#handlers[name] as (input: unknown, second: null) => unknown;
    const parsed: unknown = schemas.input.parse(input);
    const answer = (await this.#measured(async () => handler(parsed, null))) as Result<never, AppError>;
    if (!answer.ok) return { ok: false, error: appErrorSchema.parse(answer.error) };
    return ok(schemas.output.parse(answer.value) as CallOutput<Name>);
  }

  /** The same, where a refusal is a defect of the test. */
  async do<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
    const answer = await this.call(name, input);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
    return answer.value;
  }

  async #measured<Value>(work: () => Promise<Value>): Promise<Value> {
    const before = process.cpuUsage();
    try {
      return await work();
    } finally {
      const { user, system } = process.cpuUsage(before);
      this.longestCall = Math.max(this.longestCall, (user + system) / 1000);
    }
  }

  get state(): State {
    const open = this.#session.open;
    if (open === null) throw new Error('the vault is open no more');
    return { head: JSON.stringify(open.vault.head), tenant: open.tenant };
  }

  /** What was chosen and not used is let go of, as a lock would. */
  forgetChoices(): void {
    this.#choices.letAllGo();
  }

  #newKeyPair: (pki: Pki) => Promise<KeyPairMaterial> = () => Promise.reject(new Error('not prepared yet'));

  async #prepare(corpus: ReadonlyMap<string, Buffer>): Promise<void> {
    const file = (name: string) => {
      const content = corpus.get(name);
      if (content === undefined) throw new Error(`the corpus has no ${name}`);
      return content;
    };
    let created = 0;
    this.#newKeyPair = async (pki) => {
      const name = `base.new-${++created}.p12`;
      return onlyKeyOf(await pki.listFile(file(name), password));
    };
    await mkdir(this.path('vault'));
    this.choosingPath(this.path('vault'));
    const { choice: folder } = await this.do('vault.chooseNewFolder', undefined);
    await this.do('vault.create', { choice: folder, tenant: 'acme', person: 'Ada Admin', passphrase });
    for (const signer of ['rsa', 'ec'] as const) {
      const { id } = await this.do('receivers.register', { systemName: signer, ...receiver });
      this.receiverIds[signer] = id;
      await this.#pin(id, file(`base.signer-${signer}.pem`));
    }
    const receiverIds = Object.values(this.receiverIds);
    for (const name of ['old-1', 'old-2'] as const) {
      await this.choosing(file(`base.${name}.p12`));
      const locked = await this.do('imports.choose', undefined);
      const { choice } = await this.do('imports.unlock', { choice: locked.choice, password });
      const registration = { choice, entry: 0, alias: name, receiverIds, withPrivateKey: true };
      const key = await this.do('keys.registerInUse', registration);
      const rotation = await this.do('rotations.start', { oldKeyId: key.id, receiverIds });
      await this.#export(rotation.id, rotation.proposal);
      if (name === 'old-2') this.exportedRotationId = rotation.id;
      else this.waitingRotationId = rotation.id;
    }
    await this.#handOver(file('base.new-1.cer'));
    this.choosingPath(this.path('cards.pdf'));
    const scheme = { threshold: 2, shares: 3 };
    await this.do('recovery.makeShares', { ...scheme, ownPassphrase: passphrase, cards: 'pdf' });
  }

  async #pin(receiverId: string, certificateFile: Buffer): Promise<void> {
    await this.choosing(certificateFile);
    const { choice, certificate } = await this.do('receivers.chooseSigningCertificate', { receiverId });
    const compared = {
      comparedSha256: certificate.sha256,
      comparedWith: 'Ray',
      comparedBy: 'phone',
    } as const;
    await this.do('receivers.pinSigningCertificate', { receiverId, choice, entry: 0, ...compared });
  }

  async #export(rotationId: string, proposal: CallOutput<'rotations.start'>['proposal']): Promise<void> {
    await this.do('rotations.createKeyPair', { rotationId, keyBits: 2048, ...proposal });
    this.choosingPath(this.path(`${rotationId}.p12`));
    await this.do('rotations.exportKeyPair', { rotationId, password, form: 'pkcs12-modern' });
  }

  async #handOver(newCertificate: Buffer): Promise<void> {
    const rotationId = this.waitingRotationId;
    await this.choosing(newCertificate);
    await this.do('rotations.proveAddition', { rotationId });
    const how = { handedOverAt: now, to: 'Ray', channel: 'usb-stick' } as const;
    for (const signer of ['rsa', 'ec'] as const) {
      const receiverId = this.receiverIds[signer];
      this.choosingPath(this.folder);
      const asFolder = { form: 'folder', language: 'en', switchBy: now.slice(0, 10) } as const;
      const { receivers } = await this.do('rotations.exportHandOver', {
        rotationId,
        receiverId,
        ...asFolder,
      });
      const of = receivers.find((progress) => progress.receiverId === receiverId);
      const folder = of?.prepared?.exports[0]?.folder ?? '';
      this.prefilled[signer] = await readFile(join(this.path(folder), 'confirmation.json'), 'utf8');
      await this.do('rotations.recordHandOver', { rotationId, receiverId, ...how });
    }
  }
}
