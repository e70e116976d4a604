import { type InputDomRef, MessageStrip } from '@ui5/webcomponents-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../electron/contract/schemas/imports.ts';
import { useAct } from '../client/useAct.ts';
import { ActButton } from '../ui/ActButton.tsx';
import { ErrorMessage } from '../ui/ErrorMessage.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { KeysAndCertificates } from './contents.ts';

interface UnlockFileProps {
  readonly choice: string;
  readonly contents: KeysAndCertificates;
  readonly onUnlocked: (preview: ImportPreview) => void;
}

/** Asks for the password of a file; it is forgotten here as soon as it was used. */
export function UnlockFile({ choice, contents, onUnlocked }: UnlockFileProps) {
  const { t } = useTranslation();
  const { run, running, error } = useAct('imports.unlock');
  const [password, setPassword] = useState('');
  const field = useRef<InputDomRef>(null);
  const open = async () => {
    const opened = await run({ choice, password });
    setPassword('');
    if (opened !== null) onUnlocked(opened);
    else void field.current?.focus();
  };
  const someOpened = contents.entries.some(({ kind, isLocked }) => kind === 'private-key' && !isLocked);
  return (
    <form
      className="kt-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!running) void open();
      }}
    >
      <MessageStrip design="Information" hideCloseButton>
        {t(someOpened ? 'imports.unlock.partly' : 'imports.unlock.locked')}
      </MessageStrip>
      <div className="kt-import-unlock">
        <TextField
          label={t('imports.unlock.password')}
          type="Password"
          value={password}
          onChange={setPassword}
          inputRef={field}
        />
        <ActButton submits design="Emphasized" running={running}>
          {t('imports.unlock.act')}
        </ActButton>
      </div>
      <p role="status" className="kt-hint kt-quiet">
        {running && t('imports.unlock.running')}
      </p>
      <ErrorMessage error={error} />
    </form>
  );
}
