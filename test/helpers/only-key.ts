import type { Certificate } from '../../electron/rotation/certificate.ts';
import type { FileListing } from '../../electron/rotation/file-listing.ts';
import type { FileFault, KeyPairMaterial } from '../../electron/rotation/ports.ts';
import type { Result } from '../../electron/rotation/result.ts';

export interface ListedKeyPair extends KeyPairMaterial {
  readonly alias: string | null;
  readonly chain: readonly Certificate[];
}

/**
 * The one key pair of a file that was listed. Throws where the file was refused, where it has no private key or several,
 * and where the key was not opened or has no certificate of its own.
 */
export function onlyKeyOf(listing: Result<FileListing, FileFault>): ListedKeyPair {
  if (!listing.ok) throw new Error(JSON.stringify(listing.error));
  const keys = listing.value.entries.filter(({ kind }) => kind === 'private-key');
  const [key] = keys;
  if (key === undefined || keys.length > 1) throw new Error(`the file has ${keys.length} private keys`);
  const { alias, certificate, chain, keyMatches, privateKey } = key;
  if (privateKey === null) throw new Error('the private key was not opened');
  if (certificate === null || keyMatches !== true) throw new Error('the key has no certificate of its own');
  return { alias, certificate, chain, privateKey };
}
