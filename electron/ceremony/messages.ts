import type { AppError } from '../contract/errors.ts';
import type { Handlers } from '../contract/ipc.ts';
import type { MessagePreview } from '../contract/schemas/messages.ts';
import { assessMessage } from '../rotation/message.ts';
import type {
  ExaminedMessage,
  MessageExaminer,
  MessageKey,
  MessageSource,
} from '../rotation/message-port.ts';
import { rotationForMessage } from '../rotation/messages.ts';
import { switchStatedAt } from '../rotation/old-key-use.ts';
import { receiverNames } from '../rotation/order.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import { progressOf, type Rotation } from '../rotation/rotation.ts';
import type { ChoiceKind, Choices } from './choices.ts';
import { importedFile } from './imported-files.ts';
import type { Dialogs } from './ports.ts';
import { viewAfter } from './rotations.ts';
import type { OpenSession, Session } from './session.ts';

const messageChoice: ChoiceKind<ExaminedMessage> = { name: 'message' };
const underWay: ChoiceKind<null> = { name: 'examination under way' };

interface Subject {
  readonly rotationId: string;
  readonly receiverId: string;
}

interface Permitted {
  readonly open: OpenSession;
  readonly rotation: Rotation;
}

export interface MessageDependencies {
  readonly session: Session;
  readonly choices: Choices;
  readonly dialogs: Dialogs;
  readonly examiner: MessageExaminer;
}

/** What a message shows that was captured at the tenant: which key its sender encrypts with. */
export function messageCalls({ session, choices, dialogs, examiner }: MessageDependencies) {
  return {
    'rotations.chooseMessage': async (subject) => {
      const permitted = permittedFor(subject);
      if (!permitted.ok) return permitted;
      const path = await dialogs.chooseFile('message');
      return path === null ? err({ code: 'cancelled' }) : preview(subject, { path });
    },
    'rotations.openMessage': ({ choice, ...subject }) => {
      const imported = importedFile(choices, choice);
      if (!imported.ok) return imported;
      const { bytes, evidence } = imported.value.file;
      return preview(subject, { name: evidence.name, bytes });
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

  async function preview(subject: Subject, source: MessageSource): Promise<Result<MessagePreview, AppError>> {
    const message = await examined(subject, source);
    if (!message.ok) return message;
    const permitted = permittedFor(subject);
    if (!permitted.ok) return permitted;
    const { rotation, open } = permitted.value;
    const assessment = assessMessage(open.tenant, rotation, message.value);
    if (assessment === null) return err({ code: 'message-not-encrypted' });
    const [receiver = ''] = receiverNames(open.tenant, [subject.receiverId]);
    return ok({
      ...assessment,
      choice: choices.hold(messageChoice, message.value),
      receiver,
      switchStatedAt: switchStatedAt(progressOf(rotation, subject.receiverId)),
    });
  }

  function permittedFor({ rotationId, receiverId }: Subject): Result<Permitted, AppError> {
    const open = session.permitted({ type: 'record-message' }, null);
    if (!open.ok) return open;
    const rotation = rotationForMessage(open.value.tenant, rotationId, receiverId, session.clock.now());
    return rotation.ok ? ok({ open: open.value, rotation: rotation.value }) : rotation;
  }

  /** Examines it off the event loop, and ends as soon as the vault is locked: then nothing is held any more. */
  async function examined(
    subject: Subject,
    source: MessageSource,
  ): Promise<Result<ExaminedMessage, AppError>> {
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const examination = choices.hold(underWay, null, () => end());
    const permitted = permittedFor(subject);
    const keys = permitted.ok ? await keysOf(permitted.value) : permitted;
    try {
      if (!keys.ok) return keys;
      const message = await examiner.examine(source, keys.value, ended);
      return choices.get(underWay, examination).ok ? message : err({ code: 'examination-ended' });
    } finally {
      if (keys.ok) for (const { privateKey } of keys.value) privateKey?.fill(0);
      choices.letGo(examination);
    }
  }
}

/** All keys that a message may name; the private keys of this rotation, the new one first, as far as they are held. */
async function keysOf({ open, rotation }: Permitted): Promise<Result<MessageKey[], AppError>> {
  const { vault, tenant } = open;
  const keys: MessageKey[] = [];
  const ofRotation = [rotation.newKeyId, rotation.oldKeyId];
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
