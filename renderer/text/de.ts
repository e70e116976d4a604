import { clock } from './de/clock.ts';
import { errors } from './de/errors.ts';
import { frame } from './de/frame.ts';
import { keystore } from './de/keystore.ts';
import { receivers } from './de/receivers.ts';
import { rotations } from './de/rotations.ts';
import { session } from './de/session.ts';
import { settings } from './de/settings.ts';
import { terms } from './de/terms.ts';
import type { en } from './en.ts';

/** Every text of the application, in German. A text that is missing here does not compile. */
export const de: typeof en = {
  frame,
  session,
  clock,
  receivers,
  keystore,
  settings,
  rotations,
  errors,
  terms,
};
