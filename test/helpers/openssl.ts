import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs the real openssl in a folder; passwords go in by the environment. Rejects with what it said. */
export async function openssl(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { stdout } = await run('openssl', [...args], { cwd: folder, env: { ...process.env, ...env } });
  return stdout;
}

/** How a receiver signs: a file, a signature beside the file, or a mail with the file as its text or inside. */
type SignedForm = 'DER' | 'PEM' | 'detached' | 'mail' | 'opaque mail';

const inMail = ['-from', 'ray@example.com', '-to', 'ada@example.com', '-subject', 'The new key is in use'];
const signedForms: Readonly<Record<SignedForm, { options: readonly string[]; ending: string }>> = {
  DER: { options: ['-binary', '-nodetach', '-outform', 'DER'], ending: '.p7m' },
  PEM: { options: ['-binary', '-nodetach', '-outform', 'PEM'], ending: '.p7m' },
  detached: { options: ['-binary', '-outform', 'DER'], ending: '.p7s' },
  mail: { options: ['-text', ...inMail], ending: '.eml' },
  'opaque mail': { options: ['-text', '-nodetach', ...inMail], ending: '-opaque.eml' },
};

/** A receiver's side of the process, played with the real openssl in a folder of its own. */
export class ReceiverSystem {
  readonly name: string;
  readonly folder: string;
  /** The signing certificate (PEM), to be pinned. */
  readonly certificate: string;
  readonly #key: string;

  private constructor(name: string, folder: string) {
    this.name = name;
    this.folder = folder;
    this.certificate = join(folder, `${name}-signing.pem`);
    this.#key = join(folder, `${name}-signing.key`);
  }

  /** Creates the receiver's signing key and certificate: `rsa:2048`, or an EC key on P-256. */
  static async create(name: string, folder: string, kind: 'rsa' | 'ec'): Promise<ReceiverSystem> {
    const receiver = new ReceiverSystem(name, folder);
    const key = kind === 'rsa' ? ['rsa:2048'] : ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];
    await openssl(folder, [
      ...['req', '-x509', '-newkey', ...key, '-nodes', '-days', '365'],
      ...['-keyout', receiver.#key, '-out', receiver.certificate],
      ...['-subj', `/O=${name}/CN=${name} signing`],
    ]);
    return receiver;
  }

  /**
   * Fills the pre-filled confirmation of a hand-over in, with `change` on top, and signs it as the instructions
   * say. Resolves to the signed file.
   */
  async confirm(
    handOverFolder: string,
    change: Readonly<Record<string, unknown>>,
    { as = 'confirmation', form = 'DER' }: { as?: string; form?: SignedForm } = {},
  ): Promise<string> {
    const filledIn = join(this.folder, `${this.name}-${as}.json`);
    await fillIn(join(handOverFolder, 'confirmation.json'), change, filledIn);
    return this.sign(filledIn, form);
  }

  /** Signs a file; resolves to the signed one, beside it. A detached signature needs the file itself as well. */
  async sign(file: string, form: SignedForm = 'DER'): Promise<string> {
    const { options, ending } = signedForms[form];
    const signed = join(this.folder, `${parse(file).name}${ending}`);
    const by = ['-signer', this.certificate, '-inkey', this.#key];
    await openssl(this.folder, [
      'cms',
      '-sign',
      '-md',
      'sha256',
      '-in',
      file,
      ...by,
      ...options,
      '-out',
      signed,
    ]);
    return signed;
  }

  /**
   * Fills the confirmation in a hand-over in and signs it with the very command that its instructions give for
   * OpenSSL. Resolves to the signed file, which is in the hand-over's folder.
   */
  async followInstructions(
    handOverFolder: string,
    change: Readonly<Record<string, unknown>>,
  ): Promise<string> {
    const form = join(handOverFolder, 'confirmation.json');
    await fillIn(form, change, form);
    const instructions = await readFile(join(handOverFolder, 'instructions.txt'), 'utf8');
    const command = /^ +openssl cms -sign(?:.*\\\r\n)+.*$/m.exec(instructions)?.[0];
    if (command === undefined) throw new Error('the instructions give no command that signs');
    const mine = command
      .replaceAll('\r', '')
      .replace('your-signing-certificate.pem', `'${this.certificate}'`)
      .replace('your-signing-key.pem', `'${this.#key}'`);
    await run('bash', ['-c', mine], { cwd: handOverFolder });
    return join(handOverFolder, 'confirmation.p7m');
  }
}

/** A person fills the confirmation of a hand-over in, with `change` on top. */
async function fillIn(
  form: string,
  change: Readonly<Record<string, unknown>>,
  filledIn: string,
): Promise<void> {
  const prefilled = JSON.parse(await readFile(form, 'utf8')) as object;
  await writeFile(
    filledIn,
    JSON.stringify({ ...prefilled, confirmedBy: 'Ray Receiver', ...change }, null, 2),
  );
}

/** The key in use as a tenant has it: certificate (PEM and DER) and .p12, made by the real openssl. */
export async function keyInUse(folder: string, alias: string, password: string) {
  const [key, pem, der, p12] = ['old.key', 'old.pem', 'old.cer', 'old.p12'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string];
  const subject = '/C=DE/O=Acme AG/OU=Integration/CN=Acme Cloud Integration';
  await openssl(folder, [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '90', '-keyout', key, '-out', pem],
    ...['-subj', subject],
  ]);
  await openssl(folder, ['x509', '-in', pem, '-outform', 'DER', '-out', der]);
  await openssl(
    folder,
    ['pkcs12', '-export', '-inkey', key, '-in', pem, '-name', alias, '-passout', 'env:PASSWORD', '-out', p12],
    { PASSWORD: password },
  );
  return { pem, der, p12 };
}

/** What the tenant keystore does with an uploaded .p12: opens it, and gives its certificate out as DER and PEM. */
export async function uploadAndDownload(folder: string, p12: string, password: string) {
  const [pem, der] = [join(folder, 'new.pem'), join(folder, 'new.cer')];
  const env = { PASSWORD: password };
  await openssl(
    folder,
    ['pkcs12', '-in', p12, '-nokeys', '-passin', 'env:PASSWORD', '-out', `${pem}.bag`],
    env,
  );
  await openssl(folder, ['x509', '-in', `${pem}.bag`, '-out', pem]);
  await openssl(folder, ['x509', '-in', pem, '-outform', 'DER', '-out', der]);
  return { pem, der };
}

/** A certification authority of two levels, played with the real openssl in a folder of its own. */
export class Authority {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async create(folder: string): Promise<Authority> {
    const authority = ['-addext', 'basicConstraints=critical,CA:TRUE'];
    const [root, issuing] = ['/O=Trust/CN=Trust Root', '/O=Trust/CN=Trust Issuing'];
    await openssl(folder, [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '3650', '-subj', root, ...authority],
      ...['-keyout', 'root.key', '-out', 'root.pem'],
    ]);
    await openssl(folder, [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '3650', '-subj', issuing, ...authority],
      ...['-CA', 'root.pem', '-CAkey', 'root.key', '-keyout', 'issuing.key', '-out', 'issuing.pem'],
    ]);
    return new Authority(folder);
  }

  /** Signs a request (PEM); resolves to a PKCS#7 file with the certificate and its chain. */
  async sign(request: string, { days = 730, usage = 'keyEncipherment' } = {}): Promise<string> {
    const [certificate, response, extensions] = ['issued.pem', 'response.p7b', 'extensions.cnf'].map((name) =>
      join(this.folder, name),
    ) as [string, string, string];
    await writeFile(extensions, `keyUsage=critical,${usage}\nbasicConstraints=critical,CA:FALSE\n`);
    await openssl(this.folder, [
      ...['x509', '-req', '-in', request, '-CA', 'issuing.pem', '-CAkey', 'issuing.key', '-CAcreateserial'],
      ...['-days', String(days), '-extfile', extensions, '-out', certificate],
    ]);
    await openssl(this.folder, [
      ...[
        'crl2pkcs7',
        '-nocrl',
        '-certfile',
        certificate,
        '-certfile',
        'issuing.pem',
        '-certfile',
        'root.pem',
      ],
      ...['-outform', 'DER', '-out', response],
    ]);
    return response;
  }
}
