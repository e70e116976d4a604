import type { Handlers } from '../contract/ipc.ts';
import type { TravelFiles } from '../rotation/exchange-port.ts';
import { type CertificatePattern, encodedLike, keyPairLike } from '../rotation/key-pair-pattern.ts';
import type { KeyPairRequest, Pki, Random } from '../rotation/ports.ts';
import { err, ok } from '../rotation/result.ts';
import { deployableKeyPair } from '../rotation/steps/add-to-tenant-keystore.ts';
import { type KeyPairChoice, keyPairRefusal } from '../rotation/steps/create-key-pair.ts';
import { recordWithPrivateKey } from './held-keys.ts';
import type { Dialogs } from './ports.ts';
import { viewAfter } from './rotations.ts';
import type { OpenSession, Session } from './session.ts';

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
    'rotations.likeOldKey': ({ rotationId }) => {
      const open = session.require();
      if (!open.ok) return open;
      const pattern = patternOf(open.value, rotationId, true);
      return pattern === null
        ? err({ code: 'not-found', what: 'rotation', id: rotationId })
        : ok(keyPairLike(pattern));
    },
    'rotations.createKeyPair': async ({ likeOldKey, ...choice }) => {
      const open = await session.exclusively(async (act) => {
        const now = session.require();
        if (!now.ok) return now;
        const permitted = session.permitted({ type: 'create-key-pair' }, null);
        if (!permitted.ok) return permitted;
        const refusal = keyPairRefusal(now.value.tenant, choice, session.clock.now());
        if (refusal !== null) return err(refusal);
        const attribute = pki.unencodableAttribute(choice.subject);
        if (attribute !== null) return err({ code: 'subject-attribute-invalid', attribute });
        const pattern = patternOf(now.value, choice.rotationId, likeOldKey);
        const { certificate, privateKey } = await pki.createKeyPair(requestOf(choice, pattern));
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

  /** The certificate of the old key as a pattern; null where it is not wanted, or the rotation is not known. */
  function patternOf(
    { tenant }: OpenSession,
    rotationId: string,
    wanted: boolean | undefined,
  ): CertificatePattern | null {
    if (wanted !== true) return null;
    const rotation = tenant.rotations.get(rotationId);
    const oldKey = rotation === undefined ? undefined : tenant.keyPairs.get(rotation.oldKeyId);
    return oldKey === undefined ? null : pki.certificatePattern(oldKey.certificate);
  }
}

function requestOf(
  { keyBits, subject, notBefore, notAfter }: KeyPairChoice,
  pattern: CertificatePattern | null,
): KeyPairRequest {
  const request = { keyBits, subject, notBefore, notAfter };
  if (pattern === null) return request;
  return { ...request, subject: encodedLike(subject, pattern), extensions: keyPairLike(pattern).extensions };
}
