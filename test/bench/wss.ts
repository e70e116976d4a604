import { execFileSync } from 'node:child_process';
import { createPrivateKey } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type InlineConfig } from 'vite';
import { mainConfiguration } from '../../build/bundle/configurations.mjs';
import { inProject } from '../../build/project.mjs';
import { createPki } from '../../electron/pki/pki.ts';
import type { MessageKey } from '../../electron/rotation/message-port.ts';
import { messageExaminer } from '../../electron/wss/message-examiner.ts';
import { openssl } from '../helpers/openssl.ts';
import { encryptedResponse } from '../helpers/xmlsec.ts';
import { type Figure, figure, measure } from './measure.ts';

const algorithms = [
  ['AES-256-CBC', 'http://www.w3.org/2001/04/xmlenc#aes256-cbc'],
  ['AES-256-GCM', 'http://www.w3.org/2009/xmlenc11#aes256-gcm'],
] as const;

/** A message of 50 MB: proven by decrypting, in its own thread and with its start, against `xmlsec1 --decrypt`. */
export default async function bench(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'keyturn-bench-'));
  try {
    const module = pathToFileURL(await threadIn(folder));
    const pem = await keyIn(folder);
    const figures: Figure[] = [];
    for (const [name, content] of algorithms) {
      const payload = `<a>${'<b>Überweisung an Müller: 100 €</b>\n'.repeat(930_000)}</a>`;
      const file = await encryptedResponse(folder, name, pem.certificate, { content, payload });
      const { size } = await stat(file);
      const ours = await measure(5, () => examine(module, file, pem));
      const theirs = await measure(5, () => decryptByXmlsec(folder, file, pem.key, payload));
      figures.push(
        figure(
          `prove a message of ${(size / 1e6).toFixed(0)} MB with ${name} by decrypting`,
          ours,
          'xmlsec1 --decrypt of the same message',
          theirs,
          2,
        ),
      );
    }
    return figures;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The thread as it is bundled for users. */
async function threadIn(folder: string): Promise<string> {
  const main = inProject('electron', 'wss', 'examiner-thread.ts');
  const sources = { main, preload: '', renderer: '' };
  await build(mainConfiguration({ mode: 'production', sources, folder }) as InlineConfig);
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  return join(folder, 'main', 'main.js');
}

interface Pem {
  readonly certificate: string;
  readonly key: string;
}

async function keyIn(folder: string): Promise<Pem> {
  const [certificate, key] = [join(folder, 'new.pem'), join(folder, 'new.key')];
  await openssl(folder, [
    ...['req', '-x509', '-newkey', 'rsa:3072', '-nodes', '-days', '30', '-subj', '/O=Acme/CN=dec'],
    ...['-keyout', key, '-out', certificate],
  ]);
  return { certificate, key };
}

async function examine(module: URL, file: string, { certificate, key }: Pem): Promise<void> {
  const read = createPki().readCertificate(await readFile(certificate));
  if (!read.ok) throw new Error(read.error.code);
  const privateKey = createPrivateKey(await readFile(key)).export({ type: 'pkcs8', format: 'der' });
  const keys: MessageKey[] = [{ id: 'new', alias: 'dec_2026', certificate: read.value, privateKey }];
  const examined = await messageExaminer(module).examine({ path: file }, keys, new Promise(() => undefined));
  if (!examined.ok) throw new Error(examined.error.code);
  const [part] = examined.value.parts;
  if (part?.recipients[0]?.decryptedWith !== 'new') throw new Error('the message was not decrypted');
}

/** Its output is compared: a peer that did less would make us look worse than we are, or better. */
async function decryptByXmlsec(folder: string, file: string, key: string, payload: string): Promise<void> {
  const output = join(folder, 'decrypted.xml');
  execFileSync('xmlsec1', ['--decrypt', '--privkey-pem', key, '--output', output, besideContent(file)]);
  const { size } = await stat(output);
  if (size < Buffer.byteLength(payload)) throw new Error('xmlsec1 did not decrypt the message');
}

/** xmlsec1 finds the EncryptedKey only beside the content, where it wrote it itself: the same bytes otherwise. */
const besideContent = (file: string): string => file.replace(/\.xml$/, '.encrypted.xml');
