import { clock } from './en/clock.ts';
import { errors } from './en/errors.ts';
import { frame } from './en/frame.ts';
import { keystore } from './en/keystore.ts';
import { receivers } from './en/receivers.ts';
import { rotations } from './en/rotations.ts';
import { session } from './en/session.ts';
import { settings } from './en/settings.ts';
import { terms } from './en/terms.ts';

/** Every text of the application, in English: the shape that the other languages must have. */
export const en = { frame, session, clock, receivers, keystore, settings, rotations, errors, terms };
