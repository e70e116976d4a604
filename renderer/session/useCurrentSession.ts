import { useCallback, useEffect, useState } from 'react';
import type { Session } from '../../electron/contract/schemas/session.ts';
import { keyturn } from '../client/keyturn.ts';

/**
 * The session as main has it: read again when it changes, when something is recorded (the journal's head moves),
 * and when the window gets the focus back (days may have passed, and dates on the screen depend on today).
 */
export function useCurrentSession(first: Session) {
  const [session, take] = useState(first);

  const reload = useCallback(() => {
    void keyturn.call('session.read', undefined).then((answer) => {
      if (answer.ok) take(answer.value);
    });
  }, []);

  useEffect(() => {
    const ends = [keyturn.on('session.changed', reload), keyturn.on('state.changed', reload)];
    window.addEventListener('focus', reload);
    return () => {
      for (const end of ends) end();
      window.removeEventListener('focus', reload);
    };
  }, [reload]);

  return { session, take };
}
