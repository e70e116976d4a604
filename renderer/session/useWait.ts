import { useEffect, useState } from 'react';
import type { AppError } from '../../electron/contract/errors.ts';

/** The seconds until the next attempt, counted down; 0 once the wait is over, null where nothing was refused. */
export function useWait(error: AppError | null): number | null {
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  useEffect(() => {
    if (error?.code !== 'too-many-attempts') {
      setSecondsLeft(null);
      return;
    }
    const until = performance.now() + error.waitSeconds * 1000;
    const look = () => {
      const left = Math.max(0, Math.ceil((until - performance.now()) / 1000));
      setSecondsLeft(left);
      if (left === 0) clearInterval(timer);
    };
    const timer = setInterval(look, 250);
    look();
    return () => clearInterval(timer);
  }, [error]);
  return secondsLeft;
}
