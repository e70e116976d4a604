import { beforeAll, describe, expect, it } from 'vitest';
import { manifestFiles } from '../../electron/exchange/manifest-files.ts';
import { checkManifest } from '../../electron/exchange/text/commands.ts';
import { createPki } from '../../electron/pki/pki.ts';
import type { KeyPairMaterial } from '../../electron/rotation/ports.ts';
import { runPowerShellAsDotnet } from './dotnet.ts';
import { exchange } from './exchange.ts';
import { inShell, peer, workspace } from './peers.ts';

const pki = createPki();
const files = workspace();
const { manifest, signature, certificateDer, certificatePem } = manifestFiles;
const MANIFEST = Buffer.from('{\n  "tenant": "Acme Köln",\n  "files": []\n}\n');
const now = new Date().toISOString();
let signer: KeyPairMaterial;
let stranger: KeyPairMaterial;

/** As a hand-over holds them: the manifest, its signature, and the certificate to check it by. */
const write = async (by: KeyPairMaterial, content = MANIFEST) => {
  files.write(manifest, content);
  files.write(signature, await pki.signDetached(content, by, now));
};

const changed = () => files.write(manifest, MANIFEST.toString().replace('Acme', 'Acne'));

const fingerprint = ({ certificate }: KeyPairMaterial) =>
  certificate.sha256.toUpperCase().match(/../g)?.join(':') ?? '';

beforeAll(async () => {
  signer = await pki.createSigningCertificate({ tenant: 'acme-prod', notBefore: now });
  stranger = await pki.createSigningCertificate({ tenant: 'somebody else', notBefore: now });
  files.write(certificateDer, Buffer.from(signer.certificate.der, 'base64'));
  files.write(certificatePem, pki.toPem(signer.certificate));
});

describe('a receiver with openssl', exchange('out', 'hand-over manifest', 'openssl'), () => {
  it('sees the manifest, that it is signed, by whom, and the digest of every file', async () => {
    await write(signer);
    const said = await inShell(files, checkManifest.openssl);
    expect(said).toContain(MANIFEST.toString());
    expect(said).toContain('Verification successful');
    expect(said).toContain(`Fingerprint=${fingerprint(signer)}`);
    expect(said).toMatch(new RegExp(`SHA2-256\\(${manifest}\\)= [0-9a-f]{64}`));
  });

  it('needs no option beside the certificate: its usage is what CMS programs ask for', async () => {
    await write(signer);
    const plain = `openssl cms -verify -binary -inform DER -in ${signature} -content ${manifest} -CAfile ${certificatePem}`;
    expect(await inShell(files, plain)).toContain('Verification successful');
    expect(await inShell(files, `${plain} -x509_strict -purpose smimesign`)).toContain(
      'Verification successful',
    );
  });

  it('hears of a manifest that was changed', async () => {
    await write(signer);
    changed();
    await expect(inShell(files, checkManifest.openssl)).rejects.toThrow('Verification failure');
  });

  it('hears of another signer, even of one whom the machine trusts', async () => {
    const authorities = workspace();
    authorities.write('stranger.pem', pki.toPem(stranger.certificate));
    const trusting = `export SSL_CERT_DIR='${authorities.path('.')}'\nopenssl rehash "$SSL_CERT_DIR"`;
    await write(stranger);
    const typed = inShell(files, `${trusting}\n${checkManifest.openssl}`);
    await expect(typed).rejects.toThrow('signer certificate not found');
    // Without the two options that name the certificate openssl is content: that is what they are for.
    const usual = checkManifest.openssl.replace(`-nointern -certfile ${certificatePem} `, '');
    expect(usual).not.toBe(checkManifest.openssl);
    await expect(inShell(files, `${trusting}\n${usual}`)).resolves.toContain('Verification successful');
  });

  it('reads DER: what openssl writes of it again is the same', async () => {
    await write(signer);
    await inShell(files, `openssl cms -cmsout -inform DER -in ${signature} -outform DER -out again.p7s`);
    expect(await inShell(files, `cmp again.p7s ${signature}`)).toBe('');
  });

  it('sees a certificate for signatures alone, of the tenant, for three years', async () => {
    const text = await inShell(files, `openssl x509 -in ${certificatePem} -noout -text`);
    expect(text).toMatch(/Subject: OU = Keyturn hand-overs, CN = acme-prod/);
    expect(text).toMatch(/CA:FALSE/);
    expect(text).toMatch(/X509v3 Key Usage: critical\s+Digital Signature\n/);
    expect(text).toMatch(/X509v3 Extended Key Usage:\s+E-mail Protection\n/);
    expect(text).toMatch(/Public-Key: \(3072 bit\)/);
    const { notBefore, notAfter } = signer.certificate;
    expect(Date.parse(notAfter) - Date.parse(notBefore)).toBe(3 * 365 * 86_400_000);
  });
});

describe("a receiver with .NET's SignedCms", exchange('out', 'hand-over manifest', 'mono', 'mcs'), () => {
  const check = () => runPowerShellAsDotnet(files, 'Check', checkManifest.powerShell);

  it('sees by whom it is signed', async () => {
    await write(signer);
    expect((await check()).trim()).toBe(fingerprint(signer));
  });

  it('hears of a manifest that was changed', async () => {
    await write(signer);
    changed();
    await expect(check()).rejects.toThrow('The hash value is not correct');
  });
});

describe('a receiver with NSS', exchange('out', 'hand-over manifest', 'cmsutil', 'certutil'), () => {
  const verify = () =>
    peer('cmsutil', [
      ...['-D', '-d', `sql:${files.path('nss')}`, '-h', '1'],
      ...['-c', files.path(manifest), '-i', files.path(signature)],
    ]);

  beforeAll(async () => {
    await inShell(files, 'mkdir nss');
    await peer('certutil', ['-N', '-d', `sql:${files.path('nss')}`, '--empty-password']);
    const trusted = ['-A', '-n', 'keyturn', '-t', ',P,', '-i', files.path(certificateDer)];
    await peer('certutil', [...trusted, '-d', `sql:${files.path('nss')}`]);
  });

  it('sees a good signature', async () => {
    await write(signer);
    expect(await verify()).toContain('signer0.status=GoodSignature');
  });

  it('hears of a manifest that was changed, and of another signer', async () => {
    await write(signer);
    changed();
    expect(await verify()).toContain('signer0.status=DigestMismatch');
    await write(stranger);
    expect(await verify()).toContain('signer0.status=SigningCertNotTrusted');
  });
});

describe('a receiver with GnuTLS', exchange('out', 'hand-over manifest', 'certtool'), () => {
  const verify = () =>
    peer('certtool', [
      ...['--p7-verify', '--inder', '--infile', files.path(signature)],
      ...['--load-data', files.path(manifest), '--load-certificate', files.path(certificatePem)],
    ]);

  it('sees a good signature', async () => {
    await write(signer);
    expect(await verify()).toContain('Signature status: ok');
  });

  it('hears of a manifest that was changed, and of another signer', async () => {
    await write(signer);
    changed();
    await expect(verify()).rejects.toThrow('verification failed');
    await write(stranger);
    await expect(verify()).rejects.toThrow('verification failed');
  });
});
