import type { Event, Happening, Person, Recorded } from './events.ts';
import { type OwnMaps, withEntry } from './fold.ts';
import { recordedOf } from './recorded.ts';
import type { Refusal } from './refusals.ts';
import { err, ok, type Result } from './result.ts';
import type { Tenant } from './tenant.ts';

/** What a person may do in a vault: an administrator acts; a witness looks, and is the second person of others' acts. */
export type Role = 'administrator' | 'witness';

/** A person who has a key slot of the vault. */
export interface PersonOfVault extends Person {
  readonly role: Role;
  /** The one key slot that counts; any other in the header is a leftover. */
  readonly keySlotId: string;
  readonly since: Recorded;
}

type People = ReadonlyMap<string, PersonOfVault>;

const administratorsOf = (people: People): PersonOfVault[] =>
  [...people.values()].filter(({ role }) => role === 'administrator');

/** A name tells people apart in every record: no two persons of a vault have the same. */
export function addPerson(
  tenant: Tenant,
  { person, role, keySlotId }: { person: Person; role: Role; keySlotId: string },
): Result<Happening[], Refusal> {
  const refusal = nameRefusal(tenant, person.name);
  return refusal === null ? ok([{ type: 'person-added', person, role, keySlotId }]) : err(refusal);
}

/** May a person of this name be added? Null when it may. */
export function nameRefusal(tenant: Tenant, name: string): Refusal | null {
  if (name.trim() === '') return { code: 'name-missing' };
  const same = [...tenant.people.values()].find((other) => other.name.toLowerCase() === name.toLowerCase());
  return same === undefined ? null : { code: 'person-name-taken', name: same.name };
}

/** Somebody else removes a person, and an administrator is left; under four eyes two people are. */
export function removePerson(
  tenant: Tenant,
  personId: string,
  typedName: string,
  by: Person,
): Result<Happening[], Refusal> {
  const person = tenant.people.get(personId);
  if (person === undefined) return err({ code: 'not-found', what: 'person', id: personId });
  if (person.id === by.id) return err({ code: 'removing-oneself' });
  const { id, name } = person;
  const left = new Map([...tenant.people].filter(([other]) => other !== id));
  if (administratorsOf(left).length === 0) return err({ code: 'last-administrator', name });
  if (tenant.fourEyes && left.size < 2) return err({ code: 'four-eyes-need-two-people' });
  if (typedName !== name) return err({ code: 'typed-name-differs', expected: name });
  return ok([{ type: 'person-removed', person: { id, name } }]);
}

/** From here on the acts of `four-eyes.ts` need a second person, or no longer do. */
export function setFourEyes(tenant: Tenant, required: boolean): Result<Happening[], Refusal> {
  if (required && tenant.people.size < 2) return err({ code: 'four-eyes-need-two-people' });
  return ok([{ type: 'four-eyes-set', required }]);
}

export type PeopleEvent = Extract<
  Event,
  { type: 'vault-created' | 'person-added' | 'person-removed' | 'key-slot-renewed' | 'vault-recovered' }
>;

/** The people after an event that changes them. */
export function evolvePeople(people: People, event: PeopleEvent, own: OwnMaps): People {
  const since = recordedOf(event);
  switch (event.type) {
    case 'vault-created': {
      const { keySlotId, by } = event;
      return withEntry(people, by.id, { ...by, role: 'administrator' as const, keySlotId, since }, own);
    }
    case 'person-added': {
      const { person, role, keySlotId } = event;
      return withEntry(people, person.id, { ...person, role, keySlotId, since }, own);
    }
    case 'person-removed':
      return new Map([...people].filter(([id]) => id !== event.person.id));
    case 'key-slot-renewed':
    case 'vault-recovered': {
      const person = people.get(event.by.id);
      if (person === undefined) throw new Error(`${event.type} for somebody who has no key slot`);
      return withEntry(people, person.id, { ...person, keySlotId: event.keySlotId }, own);
    }
  }
}
