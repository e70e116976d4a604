import { authority } from './en/authority.ts';
import { cards } from './en/cards.ts';
import { clock } from './en/clock.ts';
import { earlyRemoval } from './en/earlyRemoval.ts';
import { errors } from './en/errors.ts';
import { frame } from './en/frame.ts';
import { imports } from './en/imports.ts';
import { keyPairForms } from './en/keyPairForms.ts';
import { keystore } from './en/keystore.ts';
import { messages } from './en/messages.ts';
import { passphrase } from './en/passphrase.ts';
import { people } from './en/people.ts';
import { receivers } from './en/receivers.ts';
import { rotations } from './en/rotations.ts';
import { secondPerson } from './en/secondPerson.ts';
import { session } from './en/session.ts';
import { settings } from './en/settings.ts';
import { signing } from './en/signing.ts';
import { terms } from './en/terms.ts';
import { vault } from './en/vault.ts';

/** Every text of the application, in English: the shape that the other languages must have. */
export const en = {
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
