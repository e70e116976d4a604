import type { AppError } from '../contract/errors.ts';
import type { Handlers } from '../contract/ipc.ts';
import type { Session as SessionView } from '../contract/schemas/session.ts';
import type { Act } from '../rotation/ceremony.ts';
import type { Certificate } from '../rotation/certificate.ts';
import type { TravelFiles } from '../rotation/exchange-port.ts';
import type { Pki, Random } from '../rotation/ports.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import {
  currentSigningCertificate,
  exportableSigningCertificate,
  newSigningCertificateRefusal,
} from '../rotation/vault-signing-certificate.ts';
import { fileName } from './file-name.ts';
import { recordWithPrivateKey } from './held-keys.ts';
import type { Dialogs } from './ports.ts';
import type { OpenSession, Session } from './session.ts';

export interface NewSigningCertificateDependencies {
  readonly session: Session;
  readonly pki: Pki;
  readonly random: Random;
}

export interface SigningCertificateDependencies extends NewSigningCertificateDependencies {
  readonly dialogs: Dialogs;
  readonly files: TravelFiles;
  readonly view: () => SessionView;
}

/** The vault's own signing certificate: made and renewed, and given to receivers as a file. */
export function vaultSigningCertificateCalls(dependencies: SigningCertificateDependencies) {
  const { session, pki, dialogs, files, view } = dependencies;
  return {
    'vault.makeSigningCertificate': async (_input, second) => {
      const witness = await session.witness(second);
      if (!witness.ok) return witness;
      const permitted = session.permitted({ type: 'make-vault-signing-certificate' }, witness.value);
      if (!permitted.ok) return permitted;
      const made = await session.exclusively(
        (act) => newSigningCertificate(dependencies, act),
        witness.value,
      );
      return made.ok ? ok(view()) : made;
    },
    'vault.exportSigningCertificate': async ({ form }) => {
      const before = session.permitted({ type: 'record-vault-signing-certificate-export' }, null);
      if (!before.ok) return before;
      const { tenant } = before.value;
      const signer = exportableSigningCertificate(tenant);
      if (!signer.ok) return signer;
      const { certificate } = signer.value;
      const ending = form === 'der' ? 'cer' : 'pem';
      const name = `keyturn-${fileName(tenant.name)}-signing-certificate.${ending}`;
      const path = await dialogs.chooseNewFile('vault-signing-certificate', name);
      if (path === null) return err({ code: 'cancelled' });
      const exported = await session.exclusively(async (act) => {
        const bytes = form === 'der' ? Buffer.from(certificate.der, 'base64') : textOf(certificate);
        const written = await files.write(path, bytes, async (readBack) => fault(readBack, certificate));
        if (!written.ok) return written;
        const recorded = await act({ type: 'record-vault-signing-certificate-export', file: written.value });
        if (!recorded.ok) await files.discard(path);
        return recorded;
      });
      return exported.ok ? ok(view()) : exported;
    },
  } satisfies Partial<Handlers>;

  function textOf(certificate: Certificate): Buffer {
    return Buffer.from(pki.toPem(certificate), 'utf8');
  }

  function fault(readBack: Uint8Array, { sha256 }: Certificate): AppError | null {
    const certificate = pki.readCertificate(readBack);
    if (!certificate.ok) return certificate.error;
    return certificate.value.sha256 === sha256
      ? null
      : { code: 'certificate-is-another', expected: sha256, found: certificate.value.sha256 };
  }
}

/** The open vault, once it has a signing certificate: the first is made when it is first needed. */
export function withSigningCertificate(
  dependencies: NewSigningCertificateDependencies,
  act: (act: Act) => Promise<Result<OpenSession, AppError>>,
): Promise<Result<OpenSession, AppError>> {
  const open = dependencies.session.require();
  if (!open.ok || currentSigningCertificate(open.value.tenant) !== null) return Promise.resolve(open);
  return newSigningCertificate(dependencies, act);
}

/**
 * Makes the vault's first signing certificate, or the next one; the private key of the one before is destroyed. Called
 * with no other act under way.
 */
export async function newSigningCertificate(
  { session, pki, random }: NewSigningCertificateDependencies,
  act: (act: Act) => Promise<Result<OpenSession, AppError>>,
): Promise<Result<OpenSession, AppError>> {
  const open = session.require();
  if (!open.ok) return open;
  const { tenant, vault } = open.value;
  const notBefore = session.clock.now();
  const refusal = newSigningCertificateRefusal(tenant, notBefore);
  if (refusal !== null) return err(refusal);
  const before = currentSigningCertificate(tenant);
  const { certificate, privateKey } = await pki.createSigningCertificate({ tenant: tenant.name, notBefore });
  const keyId = random.id();
  try {
    const made = await recordWithPrivateKey(open.value, keyId, privateKey, () =>
      act({ type: 'make-vault-signing-certificate', keyId, certificate }),
    );
    // Recorded is recorded: where this fails, it is done when the vault is opened the next time.
    if (made.ok && before !== null) await vault.destroyPrivateKey(before.keyId);
    return made;
  } finally {
    privateKey.fill(0);
  }
}
