import type { Certificate } from '../../electron/contract/schemas/facts.ts';
import type { EntryUse, ImportEntry, ImportPreview } from '../../electron/contract/schemas/imports.ts';
import type { ImportPurpose } from './importContext.ts';

/** The contents of a file with keys and certificates. */
export type KeysAndCertificates = Extract<ImportPreview['contents'], { kind: 'keys-and-certificates' }>;

/** The certificate of an entry; null where it has none. */
export function certificateOf({ certificates }: KeysAndCertificates, entry: ImportEntry): Certificate | null {
  return entry.certificate === null ? null : (certificates[entry.certificate] ?? null);
}

/** The certificates above that of an entry. */
export function chainOf({ certificates }: KeysAndCertificates, { chain }: ImportEntry): Certificate[] {
  return chain.flatMap((place) => certificates[place] ?? []);
}

/** What can be done with an entry, as far as the file is wanted for it. */
export function usesFor({ uses }: ImportEntry, { purpose }: ImportPurpose): readonly EntryUse[] {
  switch (purpose) {
    case 'any':
      return uses;
    case 'pin-signing-certificate':
      return uses.filter(({ use }) => use === 'pin-signing-certificate');
    case 'register-key-in-use':
      return uses.filter(({ use }) => use !== 'pin-signing-certificate');
  }
}
