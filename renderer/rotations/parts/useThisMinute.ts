import { useEffect } from 'react';
import { useRead } from '../../client/useRead.ts';
import { useNow } from '../../session/SessionContext.ts';

const halfMinute = 30_000;

/**
 * The minute that it is, by the workstation's clock. It goes on while the page is open: a date that is proposed as
 * `now` and recorded hours later must not be the one at which the page was opened.
 */
export function useThisMinute(): string {
  const opened = useNow();
  const { value, reload } = useRead('session.read', undefined);
  useEffect(() => {
    const timer = setInterval(reload, halfMinute);
    return () => clearInterval(timer);
  }, [reload]);
  return `${(value?.now ?? opened).slice(0, 17)}00.000Z`;
}
