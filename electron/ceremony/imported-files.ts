import type { AppError } from '../contract/errors.ts';
import type { ImportPreview } from '../contract/schemas/imports.ts';
import type { Certificate } from '../rotation/certificate.ts';
import type { ReadFile } from '../rotation/exchange-port.ts';
import type { FileEntry, FileListing } from '../rotation/file-listing.ts';
import { usesOf } from '../rotation/imports.ts';
import type { KeyPair } from '../rotation/key-pair.ts';
import { receiversForMessages } from '../rotation/messages.ts';
import type { Pki } from '../rotation/ports.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import type { Tenant } from '../rotation/tenant.ts';
import type { ChoiceKind, Choices } from './choices.ts';
import type { RecognisedFile } from './recognised-files.ts';

/** A file that was imported and is not used yet: what was shown of it is what is used. */
export interface ImportedFile {
  readonly file: ReadFile;
  readonly recognised: RecognisedFile;
}

const importChoice: ChoiceKind<ImportedFile> = { name: 'import' };

/** Holds an imported file; what is secret in it is zeroed when it is let go. */
export function holdImported(choices: Choices, imported: ImportedFile): string {
  return choices.hold(importChoice, imported, () => {
    // Under an empty or a known password the file is as good as the key.
    imported.file.bytes.fill(0);
    if (imported.recognised.kind === 'keys-and-certificates') zeroKeys(imported.recognised.listing);
  });
}

export function importedFile(choices: Choices, choice: string): Result<ImportedFile, AppError> {
  return choices.get(importChoice, choice);
}

export function zeroKeys({ entries }: FileListing): void {
  for (const { privateKey } of entries) privateKey?.fill(0);
}

/** One entry of an imported file, by its place in the preview. */
export function importedEntry(
  choices: Choices,
  choice: string,
  index: number,
): Result<{ readonly entry: FileEntry; readonly file: ReadFile }, AppError> {
  const imported = importedFile(choices, choice);
  if (!imported.ok) return imported;
  const { recognised, file } = imported.value;
  const entry = recognised.kind === 'keys-and-certificates' ? recognised.listing.entries[index] : undefined;
  return entry === undefined ? err({ code: 'choice-expired' }) : ok({ entry, file });
}

/** The key pair of the vault that a private key belongs to; null where there is none. */
export function ownerOf(pki: Pki, tenant: Tenant, { certificate, privateKey }: FileEntry): KeyPair | null {
  if (privateKey === null) return null;
  const known = [...tenant.keyPairs.values()].filter(({ state }) => state !== 'removed');
  // A certificate can be renewed for the same key: where the file has one, that one is meant.
  const candidates =
    certificate === null
      ? known
      : known.filter((keyPair) => keyPair.certificate.sha256 === certificate.sha256);
  const own = pki.certificateOfKey(
    privateKey,
    candidates.map((keyPair) => keyPair.certificate),
  );
  return candidates.find((keyPair) => keyPair.certificate === own) ?? null;
}

/** An imported file as screens show it: no key leaves main, and each certificate is there once. */
export function importView(
  pki: Pki,
  tenant: Tenant,
  choice: string,
  { file, recognised }: ImportedFile,
  now: string,
): ImportPreview {
  const { evidence } = file;
  if (recognised.kind === 'message') {
    return { choice, file: evidence, contents: { kind: 'message', subjects: messageSubjects(tenant, now) } };
  }
  if (recognised.kind === 'confirmation') {
    return { choice, file: evidence, contents: confirmationView(tenant, recognised) };
  }
  const { format, isLocked, entries } = recognised.listing;
  const all = entries.flatMap(({ certificate, chain }) =>
    certificate === null ? [] : [certificate, ...chain],
  );
  const certificates = [...new Set(all)];
  const placeOf = new Map(certificates.map((certificate, index) => [certificate, index]));
  const place = (certificate: Certificate) => placeOf.get(certificate) ?? 0;
  const views = entries.map((entry) => ({
    kind: entry.kind,
    alias: entry.alias,
    what: entry.what,
    certificate: entry.certificate === null ? null : place(entry.certificate),
    chain: entry.chain.map(place),
    keyMatches: entry.keyMatches,
    isLocked: entry.kind === 'private-key' && entry.privateKey === null,
    uses: usesOf(tenant, entry, ownerOf(pki, tenant, entry)),
  }));
  const contents = { kind: recognised.kind, format, isLocked, certificates, entries: views };
  return { choice, file: evidence, contents };
}

type Confirmation = Extract<RecognisedFile, { kind: 'confirmation' }>;

function messageSubjects(tenant: Tenant, now: string) {
  return receiversForMessages(tenant, now).map(({ rotation, receiverId }) =>
    subjectView(tenant, rotation.id, receiverId),
  );
}

function subjectView(tenant: Tenant, rotationId: string, receiverId: string) {
  const rotation = tenant.rotations.get(rotationId);
  const aliasOf = (keyId: string | null | undefined) => tenant.keyPairs.get(keyId ?? '')?.alias ?? null;
  return {
    rotationId,
    receiverId,
    receiver: tenant.receivers.get(receiverId)?.systemName ?? receiverId,
    oldAlias: aliasOf(rotation?.oldKeyId) ?? rotationId,
    newAlias: aliasOf(rotation?.newKeyId),
  };
}

const confirmationView = (tenant: Tenant, { kind, rotationId, receiverId }: Confirmation) => ({
  kind,
  ...subjectView(tenant, rotationId, receiverId),
});
