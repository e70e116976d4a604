import type { InputDomRef } from '@ui5/webcomponents-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError, ErrorCode } from '../../electron/contract/errors.ts';
import type { Answer, SecondPerson } from '../../electron/contract/ipc.ts';
import { UnlockWait } from '../session/UnlockWait.tsx';
import { useWait } from '../session/useWait.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { PersonField } from '../ui/PersonField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useActingPeople } from './useActingPeople.ts';

interface SecondPersonDialogProps {
  /** What is about to be done and by whom. */
  readonly sentence: string;
  readonly callWith: (second: SecondPerson) => Promise<Answer<unknown>>;
  /** What the call answered in the end; `cancelled` where nobody came. */
  readonly onEnd: (answer: Answer<unknown>) => void;
}

/** What is wrong with the second person's entry is set right here; everything else is the act's own affair. */
const mistakes: readonly ErrorCode[] = [
  'wrong-second-passphrase',
  'too-many-attempts',
  'second-person-is-the-first',
];

const nobodyCame: Answer<unknown> = { ok: false, error: { code: 'cancelled' } };

/** Four eyes: says what is about to be done and by whom, and takes the passphrase of somebody else. */
export function SecondPersonDialog({ sentence, callWith, onEnd }: SecondPersonDialogProps) {
  const { t } = useTranslation();
  const { others } = useActingPeople();
  const [chosen, setChosen] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const ended = useRef(nobodyCame);
  const input = useRef<InputDomRef>(null);
  const secondsLeft = useWait(error);
  const second = others.find(({ id }) => id === chosen) ?? others[0];
  const waiting = secondsLeft !== null && secondsLeft > 0;

  const confirm = async () => {
    if (second === undefined) return false;
    setRunning(true);
    setError(null);
    const answer = await callWith({ personId: second.id, passphrase });
    setRunning(false);
    setPassphrase('');
    if (!answer.ok && mistakes.includes(answer.error.code)) {
      setError(answer.error);
      void input.current?.focus();
      return false;
    }
    ended.current = answer;
    return true;
  };

  return (
    <FormDialog
      title={t('secondPerson.title')}
      act={t('secondPerson.act')}
      onAct={confirm}
      onClose={() => onEnd(ended.current)}
      running={running}
      error={secondsLeft === 0 ? null : error}
      disabled={second === undefined || waiting}
    >
      <p>{sentence}</p>
      <p>{t('secondPerson.why')}</p>
      <PersonField
        label={t('secondPerson.who')}
        people={others}
        personId={second?.id ?? null}
        onChange={setChosen}
      />
      <TextField
        label={t('secondPerson.passphrase')}
        hint={t('secondPerson.passphraseHint')}
        type="Password"
        required
        value={passphrase}
        onChange={setPassphrase}
        inputRef={input}
      />
      <UnlockWait secondsLeft={secondsLeft} />
    </FormDialog>
  );
}
