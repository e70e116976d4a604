import { Button, type InputDomRef } from '@ui5/webcomponents-react';
import { type Ref, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultFrontView } from '../../electron/contract/schemas/vaults.ts';
import { CardFields } from '../cards/CardFields.tsx';
import { NewPassphrase } from '../passphrase/NewPassphrase.tsx';
import { PersonField } from '../ui/PersonField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { type KeyDraft, peopleFor, personOf } from './vaultKey.ts';

interface VaultKeyFieldsProps {
  readonly front: VaultFrontView;
  readonly draft: KeyDraft;
  readonly onChange: (draft: KeyDraft) => void;
  /** By name, where that is known: is proposed as the one who is here. */
  readonly lastOpenedBy: string | null;
  /** What somebody would try first as a passphrase, beside the name of the person. */
  readonly tenant: string;
  readonly passphraseHint?: string;
  readonly passphraseRef?: Ref<InputDomRef>;
}

/** Who is here, and what opens the vault: a passphrase, or recovery cards and a new passphrase. */
export function VaultKeyFields(props: VaultKeyFieldsProps) {
  const { front, draft, onChange, lastOpenedBy, tenant, passphraseHint, passphraseRef } = props;
  const { t } = useTranslation();
  const { recovery } = front;
  const person = personOf(front, draft, lastOpenedBy);
  const change = (part: Partial<KeyDraft>) => onChange({ ...draft, ...part });
  const recovering = draft.by === 'recovery' && recovery !== null;
  const fields = useRef<HTMLDivElement>(null);
  const [switched, setSwitched] = useState(false);

  // The other fields stand before the button that shows them: the way on is not to be searched for.
  useEffect(() => {
    if (switched) fields.current?.querySelector<HTMLElement>('[ui5-textarea], [ui5-input]')?.focus();
    setSwitched(false);
  }, [switched]);

  return (
    <div className="kt-form" ref={fields}>
      {recovering && (
        <p>
          {t('session.recover.what', { count: recovery.threshold, shares: recovery.shares })}{' '}
          {t('session.recover.afterwards')}
        </p>
      )}
      <PersonField
        label={t('people.you')}
        people={peopleFor(front, draft)}
        personId={person?.id ?? null}
        onChange={(personId) => change({ personId })}
      />
      {recovering ? (
        <>
          <CardFields
            threshold={recovery.threshold}
            cards={draft.cards}
            onChange={(cards) => change({ cards })}
          />
          <NewPassphrase
            kind="new"
            value={draft.renewed}
            onChange={(renewed) => change({ renewed })}
            names={[tenant, person?.name ?? '']}
          />
        </>
      ) : (
        <TextField
          label={t('session.unlock.passphrase')}
          hint={passphraseHint}
          type="Password"
          required
          value={draft.passphrase}
          onChange={(passphrase) => change({ passphrase })}
          {...(passphraseRef === undefined ? {} : { inputRef: passphraseRef })}
        />
      )}
      {recovery !== null && (
        <div>
          <Button
            design="Transparent"
            onClick={() => {
              change({ by: recovering ? 'passphrase' : 'recovery', personId: null });
              setSwitched(true);
            }}
          >
            {t(recovering ? 'session.recover.back' : 'session.recover.open')}
          </Button>
        </div>
      )}
    </div>
  );
}
