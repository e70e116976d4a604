import { createHash } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import type { AppError } from '../../electron/contract/errors.ts';
import { ok, type Result } from '../../electron/rotation/result.ts';
import { passphrase, password, type Workbench } from './workbench.ts';

type Outcome = Result<unknown, AppError>;

/** One way for a file into the application, by the calls that a screen makes; `name` is that of the corpus' file. */
type Import = (bench: Workbench, file: Buffer, name: string, original: Buffer) => Promise<Outcome>;

/** By what the receiver signs that a file of the corpus is from. */
const signerOf = (name: string) => (/\.ec\./.test(name) ? 'ec' : 'rsa');

const chooseSigner: Import = async (bench, file, name) => {
  await bench.choosing(file);
  return bench.call('receivers.chooseSigningCertificate', { receiverId: bench.receiverIds[signerOf(name)] });
};

/** The one import that recognises what a file is; where it is locked, this password is tried. */
const opened = async (bench: Workbench, file: Buffer, typed: string): Promise<Outcome> => {
  await bench.choosing(file);
  const chosen = await bench.call('imports.choose', undefined);
  if (!chosen.ok || chosen.value.contents.kind !== 'keys-and-certificates') return chosen;
  if (!chosen.value.contents.isLocked) return chosen;
  return bench.call('imports.unlock', { choice: chosen.value.choice, password: typed });
};

const recognised: Import = (bench, file) => opened(bench, file, password);
const wronglyOpened: Import = (bench, file) => opened(bench, file, 'not the password, ü');

/** As it comes when it is dropped on the window. */
const dropped: Import = (bench, file, name) =>
  bench.call('imports.take', { name, bytes: Uint8Array.from(file) });

/** No certificate of the corpus is the one that is asked for: none proves anything. */
const addition: Import = async (bench, file) => {
  await bench.choosing(file);
  return bench.call('rotations.proveAddition', { rotationId: bench.exportedRotationId });
};

const confirm = async (bench: Workbench, name: string): Promise<Outcome> => {
  const of = { rotationId: bench.waitingRotationId, receiverId: bench.receiverIds[signerOf(name)] };
  const chosen = await bench.call('rotations.chooseConfirmation', of);
  // One that holds in every point may well be accepted: what it says was signed.
  if (!chosen.ok || chosen.value.acceptable) return chosen;
  return bench.call('rotations.acceptConfirmation', { ...of, choice: chosen.value.choice });
};

const confirmation: Import = async (bench, file, name) => {
  await bench.choosing(file);
  return confirm(bench, name);
};

const beside: Import = async (bench, file, name, original) => {
  await bench.choosing(file, original);
  return confirm(bench, name);
};

const authorityResponse: Import = async (bench, file) => {
  await bench.choosing(file);
  return bench.call('rotations.chooseAuthorityResponse', { rotationId: bench.exportedRotationId });
};

const message: Import = async (bench, file) => {
  await bench.choosing(file);
  const of = { rotationId: bench.waitingRotationId, receiverId: bench.receiverIds.rsa };
  return bench.call('rotations.chooseMessage', of);
};

/** The content behind a signature, as if it held. */
const content: Import = async (bench, file, name) => {
  bench.everythingIsSigned = true;
  try {
    return await confirmation(bench, file, name, file);
  } finally {
    bench.everythingIsSigned = false;
  }
};

const restore: Import = async (bench, file, _name, original) => {
  await bench.choosing(file);
  const backup = await bench.call('vault.chooseBackup', undefined);
  if (!backup.ok || file.equals(original)) return backup;
  const target = bench.path('restored');
  await rm(target, { recursive: true, force: true });
  await mkdir(target);
  bench.choosingPath(target);
  const { choice } = await bench.do('vault.chooseFolder', undefined);
  const [person] = backup.value.front.people;
  const key = { by: 'passphrase', personId: person?.id ?? '', passphrase } as const;
  const restored = await bench.call('vault.restore', { backup: backup.value.choice, folder: choice, key });
  if (restored.ok) throw new Error('a backup that was changed was restored');
  if ((await readdir(target)).length > 0) throw new Error('a refused backup left files');
  return restored;
};

/** Cards that say the same as before, however they are written now, may well be rehearsed: that is on record then. */
const cards: Import = async (bench, file, _name, original) => {
  const words = (text: Buffer) => text.toString('latin1').toLowerCase().split(/\s+/).join(' ').trim();
  if (words(file) === words(original)) return ok(undefined);
  const lines = file.toString('latin1').split('\n');
  return bench.call('recovery.rehearse', { cards: lines.slice(0, 16).map((line) => line.slice(0, 1000)) });
};

/** A Java keystore whose digest is made anew, so that what was changed is reached. */
const resealed: Import = (bench, file) => {
  const content = file.subarray(0, -20);
  const secret = Buffer.from(password, 'utf16le').swap16();
  const digest = createHash('sha1').update(secret).update('Mighty Aphrodite').update(content).digest();
  return opened(bench, Buffer.concat([content, digest]), password);
};

/** The ways in that each kind of file is tried on, those that could take it before those that should refuse it. */
export const imports = {
  certificate: [chooseSigner, recognised, addition, dropped],
  pkcs7: [recognised, dropped, chooseSigner, confirmation],
  pkcs12: [recognised, recognised, wronglyOpened, chooseSigner],
  jks: [recognised, resealed, wronglyOpened, addition],
  jceks: [recognised, resealed, dropped],
  key: [recognised, recognised, wronglyOpened, chooseSigner],
  cms: [confirmation, recognised, beside, chooseSigner],
  mail: [confirmation, recognised, chooseSigner],
  replacement: [chooseSigner, recognised, confirmation],
  json: [content],
  response: [authorityResponse, authorityResponse, recognised],
  soap: [message, message, message, recognised],
  backup: [restore],
  cards: [cards],
} as const satisfies Record<string, readonly Import[]>;

export type Kind = keyof typeof imports;
