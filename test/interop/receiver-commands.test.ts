import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { manifestFiles } from '../../electron/exchange/manifest-files.ts';
import { checkManifest, signConfirmation } from '../../electron/exchange/text/commands.ts';
import { createPki } from '../../electron/pki/pki.ts';
import { runPowerShellAsDotnet } from './dotnet.ts';
import { exchange } from './exchange.ts';
import { type Identity, missing, opensslIdentity, peer, workspace } from './peers.ts';

const pki = createPki();
const CONFIRMATION = '{"confirmedBy":"Zoë"}';

/** Runs what a receiver is told to type, in the shell and in that folder. */
const type = (files: ReturnType<typeof workspace>, commands: string) =>
  peer('sh', ['-ec', `cd '${files.path('.')}'\n${commands}`]);

describe('what a receiver types', exchange('in', 'confirmation', 'openssl'), () => {
  const files = workspace();
  let receiver: Identity;

  beforeAll(async () => {
    receiver = await opensslIdentity(files, 'receiver');
    files.write('confirmation.json', CONFIRMATION);
  });

  const signedContent = async () => {
    const certificate = pki.readCertificate(receiver.der);
    if (!certificate.ok) throw new Error(certificate.error.code);
    const verified = await pki.verifySignedData(
      await readFile(files.path('confirmation.p7m')),
      certificate.value,
    );
    return verified.ok ? Buffer.from(verified.value.content).toString() : verified.error.code;
  };

  it('signs the confirmation with openssl', async () => {
    await type(files, signConfirmation.openssl('receiver.pem', 'receiver.key'));
    expect(await signedContent()).toBe(CONFIRMATION);
  });

  it("signs it with .NET's SignedCms", exchange('in', 'confirmation', 'mono', 'mcs', 'openssl'), async () => {
    // Mono reads no newer PKCS#12 than this; on Windows the key is in the person's store.
    await peer(
      'openssl',
      [
        'pkcs12',
        '-export',
        '-inkey',
        receiver.key,
        '-in',
        receiver.certificate,
        '-out',
        files.path('receiver.p12'),
      ]
        .concat(['-certpbe', 'PBE-SHA1-3DES', '-keypbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'])
        .concat(['-passout', 'pass:secret']),
    );
    const setUp =
      'var certificate = new System.Security.Cryptography.X509Certificates.X509Certificate2("receiver.p12", "secret");';
    await runPowerShellAsDotnet(files, 'Sign', signConfirmation.powerShell('THUMBPRINT'), setUp);
    expect(await signedContent()).toBe(CONFIRMATION);
  });
});

describe.skipIf(missing('openssl'))('what a receiver types to check a manifest', () => {
  const files = workspace();
  /** What the receiver's machine trusts. */
  const authorities = workspace();
  const { manifest, signature, certificatePem } = manifestFiles;
  const MANIFEST = '{"files":[{"name":"letter.txt"}]}';
  let tenant: Identity;
  let stranger: Identity;

  beforeAll(async () => {
    tenant = await opensslIdentity(
      files,
      'tenant',
      ['rsa:2048'],
      ['-addext', 'extendedKeyUsage=emailProtection'],
    );
    stranger = await opensslIdentity(files, 'stranger');
    files.write(certificatePem, await readFile(tenant.certificate));
  });

  const signedBy = async ({ certificate, key }: Identity) => {
    await peer(
      'openssl',
      ['cms', '-sign', '-binary', '-outform', 'DER', '-signer', certificate, '-inkey', key].concat([
        '-in',
        files.write(manifest, MANIFEST),
        '-out',
        files.path(signature),
      ]),
    );
  };
  const fingerprint = async ({ certificate }: Identity) =>
    (await peer('openssl', ['x509', '-in', certificate, '-noout', '-fingerprint', '-sha256'])).split(
      '=',
    )[1] ?? '';

  describe('with openssl', () => {
    it('sees the manifest, that it is signed, by whom, and the digest of every file', async () => {
      await signedBy(tenant);
      const said = await type(files, checkManifest.openssl);
      expect(said).toContain(MANIFEST);
      expect(said).toContain('Verification successful');
      expect(said).toContain(await fingerprint(tenant));
      expect(said).toMatch(new RegExp(`SHA2-256\\(${manifest}\\)= [0-9a-f]{64}`));
    });

    it('hears of a manifest that was changed', async () => {
      await signedBy(tenant);
      files.write(manifest, MANIFEST.replace('letter', 'ladder'));
      await expect(type(files, checkManifest.openssl)).rejects.toThrow('Verification failure');
    });

    it('hears of another signer, even of one whom the machine trusts', async () => {
      await signedBy(stranger);
      const trusting = [
        `export SSL_CERT_DIR='${authorities.path('.')}'`,
        `cp stranger.pem "$SSL_CERT_DIR" && openssl rehash "$SSL_CERT_DIR"`,
      ].join('\n');
      const pinned = type(files, `${trusting}\n${checkManifest.openssl}`);
      await expect(pinned).rejects.toThrow('signer certificate not found');
      const usual = checkManifest.openssl.replace(`-nointern -certfile ${certificatePem} `, '');
      await expect(type(files, `${trusting}\n${usual}`)).resolves.toContain('Verification successful');
    });
  });

  describe.skipIf(missing('mono') || missing('mcs'))("with .NET's SignedCms (needs mono and mcs)", () => {
    const check = () => runPowerShellAsDotnet(files, 'Check', checkManifest.powerShell);

    it('sees by whom it is signed', async () => {
      await signedBy(tenant);
      expect((await check()).trim()).toBe((await fingerprint(tenant)).trim());
    });

    it('hears of a manifest that was changed', async () => {
      await signedBy(tenant);
      files.write(manifest, MANIFEST.replace('letter', 'ladder'));
      await expect(check()).rejects.toThrow('The hash value is not correct');
    });
  });
});
