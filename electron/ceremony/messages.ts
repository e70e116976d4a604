import type { AppError } from '../contract/errors.ts';
import type { Handlers } from '../contract/ipc.ts';
import { assessMessage } from '../rotation/message.ts';
import type { ExaminedMessage, MessageExaminer, MessageKey } from '../rotation/message-port.ts';
import { rotationForMessage } from '../rotation/messages.ts';
import { switchStatedAt } from '../rotation/old-key-use.ts';
import { receiverNames } from '../rotation/order.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import { progressOf, type Rotation } from '../rotation/rotation.ts';
import type { ChoiceKind, Choices } from './choices.ts';
import type { Dialogs } from './ports.ts';
import { viewAfter } from './rotations.ts';
import type { OpenSession, Session } from './session.ts';

const messageChoice: ChoiceKind<ExaminedMessage> = { name: 'message' };
const underWay: ChoiceKind<null> = { name: 'examination under way' };

export interface MessageDependencies {
  readonly session: Session;
  readonly choices: Choices;
  readonly dialogs: Dialogs;
  readonly examiner: MessageExaminer;
}

/** What a message shows that was captured at the tenant: which key its sender encrypts with. */
export function messageCalls({ session, choices, dialogs, examiner }: MessageDependencies) {
  return {
    'rotations.chooseMessage': async ({ rotationId, receiverId }) => {
      const permitted = permittedFor(rotationId, receiverId);
      if (!permitted.ok) return permitted;
      const path = await dialogs.chooseFile('message');
      if (path === null) return err({ code: 'cancelled' });
      const message = await examined(path, rotationId, receiverId);
      if (!message.ok) return message;
      const still = permittedFor(rotationId, receiverId);
      if (!still.ok) return still;
      const { tenant } = still.value.open;
      const assessment = assessMessage(tenant, still.value.rotation, message.value);
      if (assessment === null) return err({ code: 'message-not-encrypted' });
      const [receiver = ''] = receiverNames(tenant, [receiverId]);
      return ok({
        ...assessment,
        choice: choices.hold(messageChoice, message.value),
        receiver,
        switchStatedAt: switchStatedAt(progressOf(still.value.rotation, receiverId)),
      });
    },
    'rotations.recordMessage': async ({ rotationId, receiverId, choice, capturedAt }) => {
      const message = choices.get(messageChoice, choice);
      if (!message.ok) return message;
      const statement = { rotationId, receiverId, message: message.value, capturedAt };
      const open = await session.act({ type: 'record-message', statement });
      if (open.ok) choices.letGo(choice);
      return viewAfter(session, open, rotationId);
    },
    'rotations.resolveAlarm': async (resolution, second) =>
      viewAfter(
        session,
        await session.act({ type: 'resolve-alarm', resolution }, second),
        resolution.rotationId,
      ),
  } satisfies Partial<Handlers>;

  function permittedFor(
    rotationId: string,
    receiverId: string,
  ): Result<{ open: OpenSession; rotation: Rotation }, AppError> {
    const open = session.permitted({ type: 'record-message' }, null);
    if (!open.ok) return open;
    const rotation = rotationForMessage(open.value.tenant, rotationId, receiverId, session.clock.now());
    return rotation.ok ? ok({ open: open.value, rotation: rotation.value }) : rotation;
  }

  /** Examines the file off the event loop, and ends as soon as the vault is locked: then nothing is held any more. */
  async function examined(
    path: string,
    rotationId: string,
    receiverId: string,
  ): Promise<Result<ExaminedMessage, AppError>> {
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const examination = choices.hold(underWay, null, () => end());
    const permitted = permittedFor(rotationId, receiverId);
    const keys = permitted.ok ? await keysOf(permitted.value.open, permitted.value.rotation) : permitted;
    try {
      if (!keys.ok) return keys;
      const message = await examiner.examine(path, keys.value, ended);
      return choices.get(underWay, examination).ok ? message : err({ code: 'examination-ended' });
    } finally {
      if (keys.ok) for (const { privateKey } of keys.value) privateKey?.fill(0);
      choices.letGo(examination);
    }
  }
}

/** All keys that a message may name; the private keys of this rotation, the new one first, as far as they are held. */
async function keysOf(
  { vault, tenant }: OpenSession,
  { newKeyId, oldKeyId }: Rotation,
): Promise<Result<MessageKey[], AppError>> {
  const keys: MessageKey[] = [];
  const ofRotation = [newKeyId, oldKeyId];
  const rank = (id: string) => (ofRotation.includes(id) ? ofRotation.indexOf(id) : ofRotation.length);
  const known = [...tenant.keyPairs.values()].sort((left, right) => rank(left.id) - rank(right.id));
  for (const { id, alias, certificate, privateKeyHeld } of known) {
    if (!privateKeyHeld || !ofRotation.includes(id)) {
      keys.push({ id, alias, certificate, privateKey: null });
      continue;
    }
    const privateKey = await vault.readPrivateKey(id);
    if (!privateKey.ok) {
      for (const key of keys) key.privateKey?.fill(0);
      return privateKey;
    }
    keys.push({ id, alias, certificate, privateKey: privateKey.value });
  }
  return ok(keys);
}
