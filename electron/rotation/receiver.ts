import type { Certificate } from './certificate.ts';
import type {
  Channel,
  EventOf,
  FileEvidence,
  ReceiverDetails,
  Recorded,
  SignatureEvidence,
} from './events.ts';
import { recordedOf } from './recorded.ts';

/** Why a signing certificate is believed: its fingerprint was compared, or the one pinned before signed it. */
export type PinProof =
  | { readonly kind: 'compared'; readonly comparedWith: string; readonly comparedBy: Channel }
  | ({ readonly kind: 'signed' } & SignatureEvidence);

/** A signing certificate whose confirmations are believed. */
export interface PinnedSigner extends Recorded {
  readonly certificate: Certificate;
  readonly file: FileEvidence;
  readonly proof: PinProof;
}

/** One that was believed until another took its place. */
export interface FormerSigner extends PinnedSigner {
  readonly replaced: Recorded;
}

/** Whoever forges a certificate forges the fingerprint that comes along the same way. */
export const cameWithTheFile: readonly Channel[] = ['mail', 'usb-stick'];

/** A receiver system that the tenant calls, and whose responses the tenant decrypts. */
export interface Receiver extends ReceiverDetails {
  readonly id: string;
  readonly registered: Recorded;
  readonly signer: PinnedSigner | null;
  /** The newest last. */
  readonly formerSigners: readonly FormerSigner[];
  /** Longer delivery times that held until they were shortened, the newest last. */
  readonly formerDeliveryTimes: readonly FormerDeliveryTime[];
}

/** What was promised of messages that were sent until then: an instant. */
export interface FormerDeliveryTime {
  readonly hours: number;
  readonly until: string;
}

type ReceiverEvent = EventOf<
  'receiver-registered' | 'receiver-changed' | 'signing-certificate-pinned' | 'signing-certificate-replaced'
>;

/** Folds an event of that receiver into its state. */
export function evolveReceiver(receiver: Receiver | undefined, event: ReceiverEvent): Receiver {
  const recorded = recordedOf(event);
  if (event.type === 'receiver-registered') {
    const { details, receiverId: id } = event;
    return { ...details, id, registered: recorded, signer: null, formerSigners: [], formerDeliveryTimes: [] };
  }
  if (receiver === undefined) throw new Error(`${event.type} for a receiver that was never registered`);
  if (event.type === 'receiver-changed') {
    const { guaranteedDeliveryTimeHours: hours, formerDeliveryTimes } = receiver;
    const shortened = event.details.guaranteedDeliveryTimeHours < hours;
    const former = shortened ? [...formerDeliveryTimes, { hours, until: event.at }] : formerDeliveryTimes;
    return { ...receiver, ...event.details, formerDeliveryTimes: former };
  }
  const { certificate, file } = event;
  const signer: PinnedSigner = { ...recorded, certificate, file, proof: proofOf(event) };
  const { signer: before, formerSigners } = receiver;
  // Comparing the same certificate once more replaces nothing.
  if (before === null || before.certificate.sha256 === certificate.sha256) return { ...receiver, signer };
  return { ...receiver, signer, formerSigners: [...formerSigners, { ...before, replaced: recorded }] };
}

function proofOf(event: EventOf<'signing-certificate-pinned' | 'signing-certificate-replaced'>): PinProof {
  if (event.type === 'signing-certificate-replaced') return { kind: 'signed', ...event.signature };
  const { comparedWith, comparedBy } = event;
  return { kind: 'compared', comparedWith, comparedBy };
}
