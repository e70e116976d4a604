import { copyFile, readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseSignedFiles, verifySignedFiles } from '../../electron/ceremony/signed-files.ts';
import { diskFiles } from '../../electron/exchange/travel-files.ts';
import { createPki } from '../../electron/pki/pki.ts';
import type { FormerSigner, PinnedSigner } from '../../electron/rotation/receiver.ts';
import { exchange } from './exchange.ts';
import { type Identity, opensslIdentity, peer, workspace } from './peers.ts';

const pki = createPki();
const files = workspace();
const JSON_TEXT = '{\n  "note": "the new key is in use"\n}\n';
let content: string;
let signer: Identity;
let renewed: Identity;
/** An NSS database with the signer in it, once a test needs one. */
let database: Promise<string> | undefined;
let counter = 0;

const fresh = (name: string) => files.path(`${counter++}-${name}`);

/** The signer as a receiver's pinned one. */
function pinned({ der }: Identity): PinnedSigner {
  const certificate = pki.readCertificate(der);
  if (!certificate.ok) throw new Error(certificate.error.code);
  const at = '2026-11-22T00:00:00.000Z';
  const by = { id: 'ada', name: 'Ada' };
  const file = { name: 'pinned.cer', sha256: '', bytes: 0 };
  const proof = { kind: 'compared', comparedWith: 'Ray', comparedBy: 'phone' } as const;
  return { at, by, certificate: certificate.value, file, proof };
}

/** What comes of choosing these files together. */
async function chosen(paths: readonly string[], former: readonly Identity[] = [], by = signer) {
  const dialogs = {
    chooseFiles: () => Promise.resolve(paths),
    chooseFile: () => Promise.resolve(null),
    chooseNewFile: () => Promise.resolve(null),
    chooseFolder: () => Promise.resolve(null),
  };
  const signed = await chooseSignedFiles({ dialogs, files: diskFiles, pki }, 'confirmation');
  if (!signed.ok) return signed.error;
  const formerSigners = former.map((identity): FormerSigner => {
    const was = pinned(identity);
    return { ...was, replaced: { at: was.at, by: was.by } };
  });
  const verified = await verifySignedFiles(pki, signed.value, pinned(by), formerSigners);
  if (!verified.ok) return verified.error;
  const { signature } = verified.value;
  return {
    content: Buffer.from(verified.value.content).toString(),
    signer: signature.signerSha256,
    file: signature.file.name,
    contentFile: signature.contentFile?.name,
  };
}

const openssl = async (identity: Identity, input: string, ...options: string[]) => {
  const out = fresh('signed');
  const by = ['-signer', identity.certificate, '-inkey', identity.key, '-md', 'sha256'];
  await peer('openssl', ['cms', '-sign', '-in', input, ...by, '-out', out, ...options]);
  return out;
};

const cmsutil = async (input: string, ...options: string[]) => {
  database ??= nssDatabase();
  const out = fresh('nss');
  const by = ['-N', 'signer', '-Y', 'NONE', '-d', await database];
  await peer('cmsutil', ['-S', '-G', ...by, '-i', input, '-o', out, ...options]);
  return out;
};

const certtool = async (input: string, mode: '--p7-sign' | '--p7-detached-sign') => {
  const out = fresh('gnutls');
  const by = ['--load-privkey', signer.key, '--load-certificate', signer.certificate];
  await peer('certtool', [mode, ...by, '--p7-time', '--infile', input, '--outfile', out]);
  return out;
};

beforeAll(async () => {
  signer = await opensslIdentity(files, 'signer');
  renewed = await opensslIdentity(files, 'renewed', ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256']);
  content = files.write('confirmation.json', JSON_TEXT);
});

async function nssDatabase(): Promise<string> {
  const folder = `sql:${files.path('.')}`;
  const p12 = files.path('signer.p12');
  const from = ['-inkey', signer.key, '-in', signer.certificate, '-name', 'signer', '-passout', 'pass:x'];
  await peer('openssl', ['pkcs12', '-export', ...from, '-out', p12]);
  await peer('certutil', ['-N', '-d', folder, '--empty-password']);
  await peer('pk12util', ['-i', p12, '-d', folder, '-W', 'x']);
  await peer('certutil', ['-M', '-n', 'signer', '-t', 'CTu,CTu,CTu', '-d', folder]);
  return folder;
}

describe('a detached signature and the file that it signs, chosen together', () => {
  const detached = exchange('in', 'confirmation, detached', 'openssl');

  it.each<[string, string[]]>([
    ['DER', ['-binary', '-outform', 'DER']],
    ['PEM', ['-binary', '-outform', 'PEM']],
    ['streamed', ['-binary', '-stream', '-outform', 'DER']],
    ['with its line ends made CRLF by openssl', ['-outform', 'DER']],
    ['without certificates and by key identifier', ['-binary', '-nocerts', '-keyid', '-outform', 'DER']],
  ])('stand in either order: %s', detached, async (_title, options) => {
    const signature = await openssl(signer, content, ...options);
    for (const paths of [
      [signature, content],
      [content, signature],
    ]) {
      const result = await chosen(paths);
      expect(result).toMatchObject({
        contentFile: 'confirmation.json',
        signer: pinned(signer).certificate.sha256,
      });
      expect('content' in result && result.content.replaceAll('\r\n', '\n')).toBe(JSON_TEXT);
    }
  });

  it('stand with the content inside as well, as long as it is the same', detached, async () => {
    const attached = await openssl(signer, content, '-nodetach', '-binary', '-outform', 'DER');
    const other = files.write('other.json', JSON_TEXT.replace('new', 'old'));
    expect(await chosen([attached, content])).toMatchObject({ content: JSON_TEXT });
    expect(await chosen([attached, other])).toEqual({ code: 'content-altered' });
  });

  it('are refused for what is wrong with them', detached, async () => {
    const signature = await openssl(signer, content, '-binary', '-outform', 'DER');
    const copy = files.path('copy.p7s');
    await copyFile(signature, copy);
    const altered = files.write('altered.json', JSON_TEXT.replace('new', 'old'));
    expect(await chosen([signature])).toEqual({ code: 'content-not-included' });
    expect(await chosen([signature, altered])).toEqual({ code: 'content-altered' });
    expect(await chosen([content, altered])).toEqual({ code: 'not-signed-data' });
    expect(await chosen([signature, copy])).toEqual({ code: 'files-not-a-pair', count: 2 });
    expect(await chosen([signature, content, altered])).toEqual({ code: 'files-not-a-pair', count: 3 });
  });

  it(
    'stand as NSS writes them',
    exchange('in', 'confirmation, detached', 'cmsutil', 'certutil', 'pk12util', 'openssl'),
    async () => {
      expect(await chosen([content, await cmsutil(content, '-T')])).toMatchObject({ content: JSON_TEXT });
    },
  );

  it(
    'stand as GnuTLS writes them',
    exchange('in', 'confirmation, detached', 'certtool', 'openssl'),
    async () => {
      const signature = await certtool(content, '--p7-detached-sign');
      expect(await chosen([content, signature])).toMatchObject({ content: JSON_TEXT });
    },
  );
});

describe('a new signing certificate that the old one signed', () => {
  const certificateIn = async (...paths: string[]) => {
    const result = await chosen(paths);
    if (!('content' in result)) throw new Error(JSON.stringify(result));
    const certificate = pki.readCertificate(Buffer.from(result.content, 'utf8'));
    return certificate.ok ? certificate.value.sha256 : certificate.error;
  };
  const expected = () => pinned(renewed).certificate.sha256;
  const signed = exchange('in', 'signed new signing certificate', 'openssl');

  it.each<[string, string[]]>([
    ['as the dialog says', ['-binary', '-nodetach', '-outform', 'DER']],
    ['as PEM', ['-binary', '-nodetach', '-outform', 'PEM']],
    ['in text mode', ['-nodetach', '-outform', 'DER']],
    ['as a mail', []],
    ['as an opaque mail', ['-nodetach']],
  ])('is read: %s', signed, async (_title, options) => {
    expect(await certificateIn(await openssl(signer, renewed.certificate, ...options))).toBe(expected());
  });

  it('is read with the text that openssl prints before a certificate', signed, async () => {
    const text = files.path('with-text.pem');
    await peer('openssl', ['x509', '-in', renewed.certificate, '-text', '-out', text]);
    const options = ['-binary', '-nodetach', '-outform', 'DER'];
    expect(await certificateIn(await openssl(signer, text, ...options))).toBe(expected());
  });

  it('is read with a detached signature beside it', signed, async () => {
    const signature = await openssl(signer, renewed.certificate, '-binary', '-outform', 'DER');
    expect(await certificateIn(signature, renewed.certificate)).toBe(expected());
  });

  it(
    'is read as NSS signs it',
    exchange('in', 'signed new signing certificate', 'cmsutil', 'certutil', 'pk12util', 'openssl'),
    async () => {
      expect(await certificateIn(await cmsutil(renewed.certificate))).toBe(expected());
    },
  );

  it(
    'is read as GnuTLS signs it',
    exchange('in', 'signed new signing certificate', 'certtool', 'openssl'),
    async () => {
      expect(await certificateIn(await certtool(renewed.certificate, '--p7-sign'))).toBe(expected());
    },
  );

  it('names the one that signed, be it the pinned one or one before it', signed, async () => {
    const file = await openssl(signer, content, '-binary', '-nodetach', '-outform', 'DER');
    const bare = await openssl(signer, content, '-binary', '-nodetach', '-nocerts', '-outform', 'DER');
    const former = pinned(signer).certificate.sha256;
    for (const path of [file, bare]) {
      expect(await chosen([path], [signer], renewed)).toMatchObject({ signer: former });
    }
    expect(await chosen([file], [], renewed)).toMatchObject({ code: 'signed-by-another-certificate' });
    const forged = await readFile(file);
    forged.writeUInt8(forged.readUInt8(forged.length - 5) ^ 1, forged.length - 5);
    // Only a signature that holds says that it is of a former one.
    expect(await chosen([files.write('forged', forged)], [signer], renewed)).toMatchObject({
      code: 'signed-by-another-certificate',
    });
  });
});
