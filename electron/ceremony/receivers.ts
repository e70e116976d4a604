import type { Handlers } from '../contract/ipc.ts';
import type { Receiver as ReceiverView } from '../contract/schemas/receivers.ts';
import type { ReceiverDetails } from '../rotation/events.ts';
import type { Random } from '../rotation/ports.ts';
import { ok } from '../rotation/result.ts';
import type { Tenant } from '../rotation/tenant.ts';
import type { Session } from './session.ts';

export interface ReceiverDependencies {
  readonly session: Session;
  readonly random: Random;
}

/** The receiver systems that are known, and what is known of them. */
export function receiverCalls({ session, random }: ReceiverDependencies) {
  return {
    'receivers.list': () => {
      const open = session.require();
      return open.ok ? ok(receiverViews(open.value.tenant)) : open;
    },
    'receivers.register': async (input) => {
      const receiverId = random.id();
      const details = tidied(input);
      const open = await session.act({ type: 'register-receiver', receiverId, details });
      return open.ok ? ok(receiverView(open.value.tenant, receiverId)) : open;
    },
    'receivers.change': async ({ receiverId, details }) => {
      const open = await session.act({ type: 'change-receiver', receiverId, details: tidied(details) });
      return open.ok ? ok(receiverView(open.value.tenant, receiverId)) : open;
    },
  } satisfies Partial<Handlers>;
}

/** Spaces around what was typed mean nothing, and an empty line is no integration flow. */
function tidied(details: ReceiverDetails): ReceiverDetails {
  const { contact } = details;
  return {
    ...details,
    systemName: details.systemName.trim(),
    contact: { name: contact.name.trim(), email: contact.email.trim(), phone: contact.phone.trim() },
    integrationFlows: details.integrationFlows.map((flow) => flow.trim()).filter((flow) => flow !== ''),
  };
}

const receiverViews = (tenant: Tenant): ReceiverView[] =>
  [...tenant.receivers.values()].sort((left, right) => left.systemName.localeCompare(right.systemName));

/** A receiver as screens show it. */
export function receiverView(tenant: Tenant, id: string): ReceiverView {
  const receiver = tenant.receivers.get(id);
  if (receiver === undefined) throw new Error('a receiver that was just recorded is known');
  return receiver;
}
