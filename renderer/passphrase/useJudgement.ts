import { useEffect, useState } from 'react';
import type { PassphraseJudgement } from '../../electron/contract/schemas/vaults.ts';
import { keyturn } from '../client/keyturn.ts';

/** So long nothing must have been typed before a passphrase is judged. */
const pause = 200;

/** How hard a passphrase is to guess, judged while it is typed; null where none is, and until the first answer. */
export function useJudgement(passphrase: string, names: readonly string[]): PassphraseJudgement | null {
  const [judgement, setJudgement] = useState<PassphraseJudgement | null>(null);
  const known = JSON.stringify(names.filter((name) => name !== ''));
  useEffect(() => {
    if (passphrase === '') {
      setJudgement(null);
      return;
    }
    let current = true;
    const timer = setTimeout(() => {
      void keyturn.call('passphrase.judge', { passphrase, names: JSON.parse(known) }).then((answer) => {
        // The passphrase may be another one by now: an answer to an older question says nothing about it.
        if (current) setJudgement(answer.ok ? answer.value : null);
      });
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [passphrase, known]);
  return judgement;
}
