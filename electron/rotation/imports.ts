import type { ConfirmationStatement } from './confirmation.ts';
import type { FileEntry } from './file-listing.ts';
import type { KeyPair } from './key-pair.ts';
import type { PinnedSigner, Receiver } from './receiver.ts';
import type { Refusal } from './refusals.ts';
import { keyInUseRefusal, privateKeyRefusal } from './registry.ts';
import { err, ok, type Result } from './result.ts';
import type { Tenant } from './tenant.ts';

/** What an administrator can do with an entry of an imported file; what cannot be done says why not. */
export type EntryUse =
  | {
      readonly use: 'register-key-in-use';
      /** Is its private key there to be taken along? */
      readonly withPrivateKey: boolean;
      readonly refusal: Refusal | null;
    }
  /** The vault knows the key pair, and this is its private key. */
  | {
      readonly use: 'add-private-key';
      readonly keyId: string;
      readonly alias: string;
      readonly refusal: Refusal | null;
    }
  | { readonly use: 'pin-signing-certificate'; readonly refusal: Refusal | null };

/**
 * The uses of an entry, the likelier first; none for what is neither key nor certificate. `owner` is the key pair of
 * this vault whose certificate the private key of the entry belongs to, where there is one: to find it is the PKI's.
 */
export function usesOf(tenant: Tenant, entry: FileEntry, owner: KeyPair | null): readonly EntryUse[] {
  switch (entry.kind) {
    case 'other':
      return [];
    case 'certificate':
      return [registration(tenant, entry), { use: 'pin-signing-certificate', refusal: pinRefusal(tenant) }];
    case 'private-key':
      return [
        owner === null
          ? registration(tenant, entry)
          : {
              use: 'add-private-key',
              keyId: owner.id,
              alias: owner.alias,
              refusal: privateKeyRefusal(owner),
            },
      ];
  }
}

function registration(tenant: Tenant, entry: FileEntry): EntryUse {
  const withPrivateKey = entry.privateKey !== null && entry.keyMatches === true;
  return { use: 'register-key-in-use', withPrivateKey, refusal: registrationRefusal(tenant, entry) };
}

function registrationRefusal(
  tenant: Tenant,
  { kind, certificate, keyMatches, privateKey }: FileEntry,
): Refusal | null {
  if (certificate === null) {
    return { code: privateKey === null ? 'private-key-locked' : 'private-key-alone' };
  }
  if (kind === 'private-key' && keyMatches === false) return { code: 'private-key-of-another-certificate' };
  return keyInUseRefusal(tenant, certificate);
}

/** A certificate is pinned for a receiver, so there has to be one. */
function pinRefusal(tenant: Tenant): Refusal | null {
  return tenant.receivers.size === 0 ? { code: 'no-receivers-registered' } : null;
}

/** The receivers whose confirmations are believed, with the certificates that they are signed with. */
export function pinnedReceivers(tenant: Tenant): (Receiver & { readonly signer: PinnedSigner })[] {
  return [...tenant.receivers.values()].flatMap((receiver) =>
    receiver.signer === null ? [] : [{ ...receiver, signer: receiver.signer }],
  );
}

/**
 * The rotation and the receiver that a confirmation is about, by what it states; `signer` is a receiver with whose
 * certificate its signature holds. Leads people to where it is checked: whether it holds there is not said here.
 */
export function subjectOfConfirmation(
  tenant: Tenant,
  statement: Pick<ConfirmationStatement, 'rotationId' | 'receiverId'>,
  signer: Receiver,
): Result<{ readonly rotationId: string; readonly receiverId: string }, Refusal> {
  const { rotationId } = statement;
  const receivers = tenant.rotations.get(rotationId)?.receivers;
  const receiverId = [statement.receiverId, signer.id].find((id) => receivers?.has(id));
  if (receiverId !== undefined) return ok({ rotationId, receiverId });
  return err({ code: 'confirmation-for-nothing-here', receiver: signer.systemName });
}
