import type { Act } from './ceremony.ts';
import type { Person } from './events.ts';
import type { PeopleRefusal } from './refusals.ts';
import type { Tenant } from './tenant.ts';

/** An act as far as it decides who may do it: known before its evidence is. */
export interface IntendedAct {
  readonly type: Act['type'];
  readonly rotationId?: string;
}

/** What a witness may do alone: nothing but what concerns the own passphrase, and what no person decides. */
const openToWitnesses: ReadonlySet<Act['type']> = new Set([
  'renew-key-slot',
  'record-restore',
  'note-clock-departure',
]);

/** When an act needs a second person's passphrase at that moment. */
type Rule =
  | 'always'
  | 'under-four-eyes'
  | 'under-four-eyes-if-key-is-held'
  /** The first certificate changes nothing that receivers trust; every other one does. */
  | 'under-four-eyes-if-there-is-one';

/** I8 always does; the rest where the vault asks for four eyes. Whoever changes that rule shows that there are two. */
const rules: Readonly<Partial<Record<Act['type'], Rule>>> = {
  'remove-old-key-early': 'always',
  'remove-kept-key-early': 'always',
  'set-four-eyes': 'always',
  'set-waiting-policy': 'under-four-eyes',
  'record-export': 'under-four-eyes',
  'remove-old-key': 'under-four-eyes-if-key-is-held',
  'remove-kept-key': 'under-four-eyes',
  'accept-older-copy': 'under-four-eyes',
  'add-person': 'under-four-eyes',
  'remove-person': 'under-four-eyes',
  'record-recovery-shares': 'under-four-eyes',
  'confirm-date': 'under-four-eyes',
  'make-vault-signing-certificate': 'under-four-eyes-if-there-is-one',
  'resolve-alarm': 'under-four-eyes',
};

/** Does this act need a second person now? */
export function needsSecondPerson(tenant: Tenant, { type, rotationId }: IntendedAct): boolean {
  switch (rules[type]) {
    case 'always':
      return true;
    case 'under-four-eyes':
      return tenant.fourEyes;
    case 'under-four-eyes-if-key-is-held': {
      const oldKeyId = tenant.rotations.get(rotationId ?? '')?.oldKeyId ?? '';
      return tenant.fourEyes && (tenant.keyPairs.get(oldKeyId)?.privateKeyHeld ?? false);
    }
    case 'under-four-eyes-if-there-is-one':
      return tenant.fourEyes && tenant.signingCertificates.length > 0;
    default:
      return false;
  }
}

/** May this person do this, with this second person? Null when it may. */
export function actorRefusal(
  tenant: Tenant,
  act: IntendedAct,
  by: Person,
  witness: Person | null,
): PeopleRefusal | null {
  const role = tenant.people.get(by.id)?.role;
  if (role !== 'administrator' && !openToWitnesses.has(act.type)) return { code: 'witness-may-not-act' };
  if (!needsSecondPerson(tenant, act)) return null;
  if (witness?.id === by.id) return { code: 'second-person-is-the-first' };
  if (witness !== null && tenant.people.has(witness.id)) return null;
  return { code: tenant.people.size < 2 ? 'no-second-person' : 'second-person-needed' };
}
