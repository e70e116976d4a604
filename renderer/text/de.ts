import { authority } from './de/authority.ts';
import { cards } from './de/cards.ts';
import { clock } from './de/clock.ts';
import { earlyRemoval } from './de/earlyRemoval.ts';
import { errors } from './de/errors.ts';
import { frame } from './de/frame.ts';
import { imports } from './de/imports.ts';
import { keyPairForms } from './de/keyPairForms.ts';
import { keystore } from './de/keystore.ts';
import { messages } from './de/messages.ts';
import { passphrase } from './de/passphrase.ts';
import { people } from './de/people.ts';
import { receivers } from './de/receivers.ts';
import { rotations } from './de/rotations.ts';
import { secondPerson } from './de/secondPerson.ts';
import { session } from './de/session.ts';
import { settings } from './de/settings.ts';
import { signing } from './de/signing.ts';
import { terms } from './de/terms.ts';
import { vault } from './de/vault.ts';
import type { en } from './en.ts';

/** Every text of the application, in German. A text that is missing here does not compile. */
export const de: typeof en = {
  frame,
  session,
  people,
  passphrase,
  cards,
  secondPerson,
  clock,
  receivers,
  keystore,
  keyPairForms,
  imports,
  vault,
  signing,
  settings,
  rotations,
  messages,
  earlyRemoval,
  authority,
  errors,
  terms,
};
