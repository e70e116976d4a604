import type { AppError } from '../contract/errors.ts';
import type { Act } from '../rotation/ceremony.ts';
import type { FileEvidence } from '../rotation/events.ts';
import type { Exchange, HandOverFile, ManifestFacts } from '../rotation/exchange-port.ts';
import { ok, type Result } from '../rotation/result.ts';
import { signerNow } from '../rotation/vault-signing-certificate.ts';
import type { OpenSession } from './session.ts';
import {
  type NewSigningCertificateDependencies,
  withSigningCertificate,
} from './vault-signing-certificate.ts';

export interface ManifestDependencies extends NewSigningCertificateDependencies {
  readonly exchange: Exchange;
}

/** What is known of a hand-over before it is signed; the rest the vault knows. */
export type HandOverFacts = Omit<
  ManifestFacts,
  'createdAt' | 'tenant' | 'vaultId' | 'signingCertificateSha256'
>;

/** The files of a hand-over with those by which it is checked, and the check itself. */
export interface SignedHandOver {
  readonly files: readonly HandOverFile[];
  /**
   * Does the manifest, signature and all, say of the files what was read back from the disk? Null when it does. Files
   * that are written are compared with what was to be written: the manifest that is checked here is the one out there.
   */
  fault(written: readonly FileEvidence[]): Promise<AppError | null>;
}

/**
 * Adds the vault's signing certificate, the manifest of all files, and its signature, in this order. The first signing
 * certificate is made here, when it is first needed. Refuses where the vault cannot sign now. Called with no other act
 * under way.
 */
export async function signHandOver(
  dependencies: ManifestDependencies,
  act: (act: Act) => Promise<Result<OpenSession, AppError>>,
  facts: HandOverFacts,
  files: readonly HandOverFile[],
): Promise<Result<SignedHandOver, AppError>> {
  const { session, exchange, pki } = dependencies;
  const ready = await withSigningCertificate(dependencies, act);
  if (!ready.ok) return ready;
  const { vault, tenant } = ready.value;
  // Not before: a signature states its time, which must be within the validity of a certificate just made.
  const createdAt = session.clock.now();
  const signer = signerNow(tenant, createdAt);
  if (!signer.ok) return signer;
  const { keyId, certificate } = signer.value;
  const names = exchange.manifestFiles;
  const listed = [
    ...files,
    { name: names.certificateDer, bytes: Buffer.from(certificate.der, 'base64') },
    { name: names.certificatePem, bytes: Buffer.from(pki.toPem(certificate), 'utf8') },
  ];
  const { name, vaultId } = tenant;
  const manifest = exchange.writeManifest(
    { ...facts, createdAt, tenant: name, vaultId, signingCertificateSha256: certificate.sha256 },
    listed,
  );
  const privateKey = await vault.readPrivateKey(keyId);
  if (!privateKey.ok) return privateKey;
  const signature = await pki
    .signDetached(manifest, { certificate, privateKey: privateKey.value }, createdAt)
    .finally(() => privateKey.value.fill(0));
  const checkedBy = [
    { name: names.manifest, bytes: manifest },
    { name: names.signature, bytes: signature },
  ];
  return ok({ files: [...listed, ...checkedBy], fault });

  async function fault(written: readonly FileEvidence[]): Promise<AppError | null> {
    const verified = await pki.verifySignedData(signature, certificate, manifest);
    if (!verified.ok) return verified.error;
    const said = exchange.readManifest(verified.value.content)?.files ?? [];
    const there = written.filter(({ name: file }) => checkedBy.every((each) => each.name !== file));
    const differs = (left: readonly FileEvidence[], right: readonly FileEvidence[]) =>
      left.find((file) => !right.some((other) => sameFile(file, other)));
    const wrong = differs(there, said) ?? differs(said, there);
    return wrong === undefined ? null : { code: 'file-not-as-written', name: wrong.name };
  }
}

const sameFile = (left: FileEvidence, right: FileEvidence): boolean =>
  left.name === right.name && left.bytes === right.bytes && left.sha256 === right.sha256;
