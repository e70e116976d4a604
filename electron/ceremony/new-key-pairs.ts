import type { Handlers } from '../contract/ipc.ts';
import type { TravelFiles } from '../rotation/exchange-port.ts';
import type { Pki, Random } from '../rotation/ports.ts';
import { err } from '../rotation/result.ts';
import { deployableKeyPair } from '../rotation/steps/add-to-tenant-keystore.ts';
import { keyPairRefusal } from '../rotation/steps/create-key-pair.ts';
import { recordWithPrivateKey } from './held-keys.ts';
import type { Dialogs } from './ports.ts';
import { viewAfter } from './rotations.ts';
import type { Session } from './session.ts';

export interface NewKeyPairDependencies {
  readonly session: Session;
  readonly dialogs: Dialogs;
  readonly files: TravelFiles;
  readonly pki: Pki;
  readonly random: Random;
}

/** Step 1, and the proof of step 2: the new key pair, created here and found in the tenant keystore. */
export function newKeyPairCalls({ session, dialogs, files, pki, random }: NewKeyPairDependencies) {
  return {
    'rotations.createKeyPair': async (choice) => {
      const { keyBits, subject, notBefore, notAfter } = choice;
      const open = await session.exclusively(async (act) => {
        const now = session.require();
        if (!now.ok) return now;
        const permitted = session.permitted({ type: 'create-key-pair' }, null);
        if (!permitted.ok) return permitted;
        const refusal = keyPairRefusal(now.value.tenant, choice, session.clock.now());
        if (refusal !== null) return err(refusal);
        const attribute = pki.unencodableAttribute(subject);
        if (attribute !== null) return err({ code: 'subject-attribute-invalid', attribute });
        const { certificate, privateKey } = await pki.createKeyPair({
          keyBits,
          subject,
          notBefore,
          notAfter,
        });
        const keyId = random.id();
        try {
          return await recordWithPrivateKey(now.value, keyId, privateKey, () =>
            act({ type: 'create-key-pair', choice, keyId, certificate }),
          );
        } finally {
          privateKey.fill(0);
        }
      });
      return viewAfter(session, open, choice.rotationId);
    },
    'rotations.proveAddition': async ({ rotationId }) => {
      const before = session.require();
      if (!before.ok) return before;
      const exportable = deployableKeyPair(before.value.tenant, rotationId);
      if (!exportable.ok) return exportable;
      const path = await dialogs.chooseFile('downloaded-certificate');
      if (path === null) return err({ code: 'cancelled' });
      const file = await files.read(path);
      if (!file.ok) return file;
      const certificate = pki.readCertificate(file.value.bytes);
      if (!certificate.ok) return certificate;
      const open = await session.act({
        type: 'prove-addition',
        rotationId,
        certificate: certificate.value,
        file: file.value.evidence,
      });
      return viewAfter(session, open, rotationId);
    },
  } satisfies Partial<Handlers>;
}
