import type { Receiver, ReceiverDetails } from '../../electron/contract/schemas/receivers.ts';
import { type DeliveryTimeEntry, entryOf, hoursOf } from './deliveryTime.ts';

/** The details of a receiver as they stand in the form. */
export interface ReceiverDraft {
  readonly systemName: string;
  readonly contactName: string;
  readonly email: string;
  readonly phone: string;
  /** One per line. */
  readonly integrationFlows: string;
  readonly deliveryTime: DeliveryTimeEntry;
}

/** The draft to begin with: what is recorded, or empty for a new receiver. */
export function draftOf(receiver: Receiver | null): ReceiverDraft {
  return {
    systemName: receiver?.systemName ?? '',
    contactName: receiver?.contact.name ?? '',
    email: receiver?.contact.email ?? '',
    phone: receiver?.contact.phone ?? '',
    integrationFlows: receiver?.integrationFlows.join('\n') ?? '',
    deliveryTime:
      receiver === null ? { figure: '', unit: 'days' } : entryOf(receiver.guaranteedDeliveryTimeHours),
  };
}

/** The details as the contract wants them; nothing is checked here. */
export function detailsOf(draft: ReceiverDraft): ReceiverDetails {
  return {
    systemName: draft.systemName.trim(),
    contact: {
      name: draft.contactName.trim(),
      email: draft.email.trim(),
      phone: draft.phone.trim(),
    },
    integrationFlows: draft.integrationFlows
      .split('\n')
      .map((flow) => flow.trim())
      .filter((flow) => flow !== ''),
    guaranteedDeliveryTimeHours: hoursOf(draft.deliveryTime),
  };
}
