import type { InputDomRef } from '@ui5/webcomponents-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../electron/contract/ipc.ts';
import { useAct } from '../client/useAct.ts';
import { ActButton } from '../ui/ActButton.tsx';
import { ErrorMessage } from '../ui/ErrorMessage.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useTakeSession } from './SessionContext.ts';
import { UnlockWait } from './UnlockWait.tsx';
import { useWait } from './useWait.ts';

interface UnlockFormProps {
  readonly vault: CallInput<'vault.open'>['vault'];
  /** What else can be done with this vault, beside the button that unlocks it. */
  readonly children?: ReactNode;
}

/** Asks for the passphrase of a vault and opens it. The passphrase is forgotten here as soon as it was used. */
export function UnlockForm({ vault, children }: UnlockFormProps) {
  const { t } = useTranslation();
  const take = useTakeSession();
  const open = useAct('vault.open');
  const [passphrase, setPassphrase] = useState('');
  const input = useRef<InputDomRef>(null);
  const secondsLeft = useWait(open.error);
  const waiting = secondsLeft !== null && secondsLeft > 0;

  useEffect(() => {
    void input.current?.focus();
  }, []);

  const unlock = async () => {
    const session = await open.run({ vault, passphrase });
    setPassphrase('');
    if (session === null) await input.current?.focus();
    else take(session);
  };

  return (
    <form
      className="kt-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!open.running && !waiting) void unlock();
      }}
    >
      <TextField
        label={t('session.unlock.passphrase')}
        type="Password"
        required
        value={passphrase}
        onChange={setPassphrase}
        inputRef={input}
      />
      <ErrorMessage error={secondsLeft === 0 ? null : open.error} />
      <UnlockWait secondsLeft={secondsLeft} />
      <div className="kt-acts">
        <ActButton design="Emphasized" submits running={open.running} disabled={waiting}>
          {t('session.unlock.act')}
        </ActButton>
        {children}
      </div>
    </form>
  );
}
