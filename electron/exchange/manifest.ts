import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { HandOverFile, Manifest, ManifestFacts } from '../rotation/exchange-port.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A name in the folder of the hand-over, and never a path. */
const fileName = z.string().regex(/^[^/\\]{1,255}$/);

/**
 * What a hand-over holds and what it is about (docs/formats.md). Fields that this version does not know are passed
 * over: whatever changes the meaning of a known one gets a new version.
 */
const manifest = z.object({
  format: z.literal('keyturn-handover-manifest'),
  version: z.literal(1),
  createdAt: z.iso.datetime(),
  tenant: z.string(),
  vaultId: z.uuid(),
  rotationId: z.uuid(),
  receiverId: z.uuid(),
  receiver: z.string(),
  oldCertificateSha256: sha256,
  newCertificateSha256: sha256,
  signingCertificateSha256: sha256,
  files: z
    .array(z.object({ name: fileName, bytes: z.int().nonnegative(), sha256 }))
    .min(1)
    .refine((files) => new Set(files.map(({ name }) => name)).size === files.length),
});

/**
 * The manifest of a hand-over that holds these files: UTF-8 JSON without a byte-order mark, the fields in the order of
 * the format, indented by two spaces, line feeds, one at the end. Throws where a fact does not fit the format.
 */
export function writeManifest(facts: ManifestFacts, files: readonly HandOverFile[]): Buffer {
  const fields: z.input<typeof manifest> = {
    format: 'keyturn-handover-manifest',
    version: 1,
    createdAt: facts.createdAt,
    tenant: facts.tenant,
    vaultId: facts.vaultId,
    rotationId: facts.rotationId,
    receiverId: facts.receiverId,
    receiver: facts.receiver,
    oldCertificateSha256: facts.oldCertificateSha256,
    newCertificateSha256: facts.newCertificateSha256,
    signingCertificateSha256: facts.signingCertificateSha256,
    files: files.map(({ name, bytes }) => ({
      name,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
  };
  return Buffer.from(`${JSON.stringify(manifest.parse(fields), null, 2)}\n`, 'utf8');
}

/** Reads a manifest whose signature holds; null where it is none, or one of a newer version. */
export function readManifest(content: Uint8Array): Manifest | null {
  try {
    return manifest.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content)));
  } catch {
    return null;
  }
}
