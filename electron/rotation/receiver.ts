import type { Certificate } from './certificate.ts';
import type { Channel, EventOf, FileEvidence, ReceiverDetails, Recorded } from './events.ts';

/** The signing certificate whose confirmations are believed, and how its fingerprint was compared. */
export interface PinnedSigner extends Recorded {
  readonly certificate: Certificate;
  readonly file: FileEvidence;
  readonly comparedWith: string;
  readonly comparedBy: Channel;
}

/** A receiver system that the tenant calls, and whose responses the tenant decrypts. */
export interface Receiver extends ReceiverDetails {
  readonly id: string;
  readonly registered: Recorded;
  readonly signer: PinnedSigner | null;
}

type ReceiverEvent = EventOf<'receiver-registered' | 'receiver-changed' | 'signing-certificate-pinned'>;

/** Folds an event of that receiver into its state. */
export function evolveReceiver(receiver: Receiver | undefined, event: ReceiverEvent): Receiver {
  const recorded = { at: event.at, by: event.by };
  if (event.type === 'receiver-registered') {
    return { ...event.details, id: event.receiverId, registered: recorded, signer: null };
  }
  if (receiver === undefined) throw new Error(`${event.type} for a receiver that was never registered`);
  if (event.type === 'receiver-changed') return { ...receiver, ...event.details };
  const { certificate, file, comparedWith, comparedBy } = event;
  return { ...receiver, signer: { ...recorded, certificate, file, comparedWith, comparedBy } };
}
