import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { receiverExchange } from '../../electron/exchange/hand-over.ts';
import { createPki } from '../../electron/pki/pki.ts';
import { example } from '../helpers/formats-document.ts';
import { exchange } from './exchange.ts';
import { type Identity, inShell, opensslIdentity, workspace } from './peers.ts';

const pki = createPki();

describe('the commands of docs/formats.md, in the real shell', () => {
  describe('on its manifest', exchange('out', 'hand-over manifest', 'openssl'), () => {
    const files = workspace();

    it('say that it was signed by the certificate beside it', async () => {
      const manifest = example('json manifest.json');
      files.write('manifest.json', manifest);
      files.write('manifest.json.p7s', Buffer.from(example('base64 manifest.json.p7s'), 'base64'));
      files.write('signing-certificate.pem', example('pem signing-certificate.pem'));
      const { createdAt } = JSON.parse(manifest) as { createdAt: string };
      // The page stays as it is while its certificate grows old.
      const then = `openssl cms -verify -attime ${Math.ceil(Date.parse(createdAt) / 1000)}`;
      const commands = example('sh check-manifest').replace('openssl cms -verify', then);
      const said = await inShell(files, commands);
      expect(said).toContain('Verification successful');
      expect(said).toContain(manifest);
    });
  });

  describe('of a receiver', exchange('in', 'confirmation', 'openssl'), () => {
    const files = workspace();
    let signer: Identity;
    const verify = async (file: string) => {
      const pinned = pki.readCertificate(signer.der);
      if (!pinned.ok) throw new Error(pinned.error.code);
      const verified = await pki.verifySignedData(await readFile(files.path(file)), pinned.value);
      if (!verified.ok) throw new Error(verified.error.code);
      return verified.value.content;
    };

    beforeAll(async () => {
      signer = await opensslIdentity(files, 'signer');
      files.write('your-signing-certificate.pem', await readFile(signer.certificate));
      files.write('your-signing-key.pem', await readFile(signer.key));
    });

    it('sign its confirmation as Keyturn wants it', async () => {
      files.write('confirmation.json', example('json confirmation.json filled in'));
      await inShell(files, example('sh sign-confirmation'));
      const statement = receiverExchange.readConfirmation(await verify('confirmation.p7m'));
      expect(statement).toMatchObject({ ok: true, value: { confirmedBy: 'Ray Receiver' } });
    });

    it('sign a new certificate that Keyturn takes out again', async () => {
      const next = await opensslIdentity(files, 'next');
      files.write('new-signing-certificate.pem', await readFile(next.certificate));
      await inShell(files, example('sh sign-new-certificate'));
      const certificate = pki.readCertificate(await verify('new-signing-certificate.p7m'));
      expect(certificate).toEqual(pki.readCertificate(next.der));
    });
  });
});
