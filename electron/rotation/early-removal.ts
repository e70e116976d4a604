import type { EarlyRemoval } from './events.ts';
import type { EarliestRemoval } from './gates.ts';
import type { KeyPair } from './key-pair.ts';
import type { Refusal } from './refusals.ts';
import { err, ok, type Result } from './result.ts';

/** An act that two people answer for, and every report shows: it says why. */
export interface EarlyRemovalStatement {
  readonly rotationId: string;
  readonly typedAlias: string;
  readonly reason: string;
}

/** An irreversible act wants the alias of the key typed out, so that it is this key that goes. */
export function typedAliasRefusal(keyPair: KeyPair | undefined, typed: string): Refusal | null {
  const expected = keyPair?.alias ?? '';
  return typed === expected ? null : { code: 'typed-alias-differs', expected };
}

/** What has to be answered for says why. Null when it does. */
export const reasonRefusal = (reason: string): Refusal | null =>
  reason.trim() === '' ? { code: 'name-missing' } : null;

/**
 * I8: what is recorded of a key that goes before its time. `removal` is the date by the rules as far as it can be told,
 * and says nothing while a receiver is still to be heard of.
 */
export function earlyRemovalOf(
  keyPair: KeyPair | undefined,
  { typedAlias, reason }: EarlyRemovalStatement,
  unconfirmed: readonly string[],
  removal: EarliestRemoval | null,
): Result<EarlyRemoval, Refusal> {
  const refusal = typedAliasRefusal(keyPair, typedAlias) ?? reasonRefusal(reason);
  if (refusal !== null) return err(refusal);
  const removableFrom = unconfirmed.length > 0 ? null : (removal?.at ?? null);
  return ok({ reason: reason.trim(), removableFrom, unconfirmed });
}
