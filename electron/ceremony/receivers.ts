import type { Handlers } from '../contract/ipc.ts';
import type { Receiver as ReceiverView } from '../contract/schemas.ts';
import type { Certificate } from '../rotation/certificate.ts';
import type { FileEvidence, ReceiverDetails } from '../rotation/events.ts';
import type { TravelFiles } from '../rotation/exchange-port.ts';
import type { Pki, Random } from '../rotation/ports.ts';
import { err, ok } from '../rotation/result.ts';
import type { Tenant } from '../rotation/tenant.ts';
import type { ChoiceKind, Choices } from './choices.ts';
import type { Dialogs } from './ports.ts';
import type { Session } from './session.ts';

const signerChoice: ChoiceKind<{ certificate: Certificate; file: FileEvidence }> = { name: 'signer' };

export interface ReceiverDependencies {
  readonly session: Session;
  readonly choices: Choices;
  readonly dialogs: Dialogs;
  readonly files: TravelFiles;
  readonly pki: Pki;
  readonly random: Random;
}

/** Receivers and the signing certificates whose confirmations are believed. */
export function receiverCalls({ session, choices, dialogs, files, pki, random }: ReceiverDependencies) {
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
    'receivers.chooseSigningCertificate': async ({ receiverId }) => {
      const open = session.require();
      if (!open.ok) return open;
      if (!open.value.tenant.receivers.has(receiverId)) {
        return err({ code: 'not-found', what: 'receiver', id: receiverId });
      }
      const path = await dialogs.chooseFile('signing-certificate');
      if (path === null) return err({ code: 'cancelled' });
      const file = await files.read(path);
      if (!file.ok) return file;
      const certificate = pki.readCertificate(file.value.bytes);
      if (!certificate.ok) return certificate;
      const held = { certificate: certificate.value, file: file.value.evidence };
      return ok({ choice: choices.hold(signerChoice, held), ...held });
    },
    'receivers.pinSigningCertificate': async ({ choice, ...statement }) => {
      const held = choices.get(signerChoice, choice);
      if (!held.ok) return held;
      const open = await session.act({
        type: 'pin-signing-certificate',
        statement: { ...statement, ...held.value },
      });
      if (!open.ok) return open;
      choices.letGo(choice);
      return ok(receiverView(open.value.tenant, statement.receiverId));
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

function receiverView(tenant: Tenant, id: string): ReceiverView {
  const receiver = tenant.receivers.get(id);
  if (receiver === undefined) throw new Error('a receiver that was just recorded is known');
  return receiver;
}
