import type { NameAttribute } from './certificate.ts';
import type { Rotation } from './rotation.ts';
import type { Tenant } from './tenant.ts';
import { sameAlias } from './tenant-keystore.ts';
import { plusDays, toInstant } from './time.ts';

export interface KeyPairProposal {
  readonly alias: string;
  readonly subject: readonly NameAttribute[];
  readonly notBefore: string;
  readonly notAfter: string;
}

/** Two years: long enough for a rotation a year with its 90 days, short enough to stay in practice. */
const validityDays = 730;

/**
 * What step 1 is pre-filled with: the old certificate's subject, a new alias made from the old one and the
 * year, and a validity from today.
 */
export function keyPairProposal(tenant: Tenant, rotation: Rotation, now: string): KeyPairProposal {
  const oldKey = tenant.keyPairs.get(rotation.oldKeyId);
  const notBefore = toInstant(`${now.slice(0, 10)}T00:00:00Z`);
  return {
    alias: freeAlias(tenant, oldKey?.alias ?? '', now.slice(0, 4)),
    subject: oldKey?.certificate.subjectAttributes ?? [],
    notBefore,
    notAfter: plusDays(notBefore, validityDays),
  };
}

function freeAlias(tenant: Tenant, oldAlias: string, year: string): string {
  const stem = oldAlias.replace(/[_-]?\d{4}(?:[_-]\d+)?$/, '');
  const taken = [...tenant.keyPairs.values()].map((keyPair) => keyPair.alias);
  const free = (candidate: string) => !taken.some((alias) => sameAlias(alias, candidate));
  const first = `${stem}_${year}`;
  if (free(first)) return first;
  let count = 2;
  while (!free(`${first}_${count}`)) count += 1;
  return `${first}_${count}`;
}
