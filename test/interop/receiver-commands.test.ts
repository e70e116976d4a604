import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { signConfirmation } from '../../electron/exchange/text/commands.ts';
import { createPki } from '../../electron/pki/pki.ts';
import { runPowerShellAsDotnet } from './dotnet.ts';
import { exchange } from './exchange.ts';
import { type Identity, inShell, opensslIdentity, peer, workspace } from './peers.ts';

const pki = createPki();
const CONFIRMATION = '{"confirmedBy":"Zoë"}';

describe('what a receiver types to sign a confirmation', exchange('in', 'confirmation', 'openssl'), () => {
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
    await inShell(files, signConfirmation.openssl('receiver.pem', 'receiver.key'));
    expect(await signedContent()).toBe(CONFIRMATION);
  });

  it('signs it with certtool', exchange('in', 'confirmation', 'certtool', 'openssl'), async () => {
    await inShell(files, signConfirmation.certtool('receiver.pem', 'receiver.key'));
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
