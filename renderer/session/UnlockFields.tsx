import type { InputDomRef } from '@ui5/webcomponents-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../electron/contract/ipc.ts';
import type { VaultFrontView } from '../../electron/contract/schemas/vaults.ts';
import { useAct } from '../client/useAct.ts';
import { PassphrasesDiffer } from '../passphrase/NewPassphrase.tsx';
import { noPassphrases } from '../passphrase/passphrases.ts';
import { ActButton } from '../ui/ActButton.tsx';
import { ErrorMessage } from '../ui/ErrorMessage.tsx';
import { useTakeSession } from './SessionContext.ts';
import { UnlockWait } from './UnlockWait.tsx';
import { useWait } from './useWait.ts';
import { VaultKeyFields } from './VaultKeyFields.tsx';
import { emptyKey, personOf, vaultKeyOf } from './vaultKey.ts';

interface UnlockFieldsProps {
  readonly vault: CallInput<'vault.open'>['vault'];
  readonly front: VaultFrontView;
  readonly known?: { readonly tenant: string; readonly lastOpenedBy: string };
  readonly children?: ReactNode;
}

/**
 * Opens a vault, by a passphrase or by recovery cards. The passphrase is forgotten here as soon as it was used; the
 * words of cards stay until the vault is open, because nobody types them twice gladly.
 */
export function UnlockFields({ vault, front, known, children }: UnlockFieldsProps) {
  const { t } = useTranslation();
  const take = useTakeSession();
  const open = useAct('vault.open');
  const [draft, setDraft] = useState(emptyKey);
  const [differ, setDiffer] = useState(false);
  const input = useRef<InputDomRef>(null);
  const secondsLeft = useWait(open.error);
  const waiting = secondsLeft !== null && secondsLeft > 0;
  const lastOpenedBy = known?.lastOpenedBy ?? null;

  useEffect(() => {
    void input.current?.focus();
  }, []);

  const unlock = async () => {
    const person = personOf(front, draft, lastOpenedBy);
    if (person === undefined) return;
    const { first, second } = draft.renewed;
    const differs = draft.by === 'recovery' && first !== second;
    setDiffer(differs);
    if (differs) {
      open.clearError();
      return setDraft({ ...draft, renewed: noPassphrases });
    }
    const session = await open.run({ vault, key: vaultKeyOf(draft, person) });
    setDraft((current) => ({ ...current, passphrase: '' }));
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
      <VaultKeyFields
        front={front}
        draft={draft}
        onChange={setDraft}
        lastOpenedBy={lastOpenedBy}
        tenant={known?.tenant ?? ''}
        passphraseRef={input}
      />
      <PassphrasesDiffer differ={differ} />
      <ErrorMessage error={secondsLeft === 0 ? null : open.error} />
      <UnlockWait secondsLeft={secondsLeft} />
      <div className="kt-acts">
        <ActButton design="Emphasized" submits running={open.running} disabled={waiting}>
          {t(draft.by === 'recovery' ? 'session.recover.act' : 'session.unlock.act')}
        </ActButton>
        {children}
      </div>
    </form>
  );
}
