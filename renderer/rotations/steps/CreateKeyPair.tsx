import { Option, Select } from '@ui5/webcomponents-react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../client/useAct.ts';
import { useRead } from '../../client/useRead.ts';
import { DateTimeField } from '../../ui/DateTimeField.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useDraft } from '../page/drafts.ts';
import type { StepFormProps } from '../page/step-form.ts';
import { ActForm } from '../parts/ActForm.tsx';
import { StepExplanation } from '../parts/StepExplanation.tsx';
import { LikeOldKey } from './LikeOldKey.tsx';
import { SubjectFields, type SubjectRow, subjectOf, subjectRows } from './SubjectFields.tsx';

const keySizes = [3072, 2048, 4096] as const;

interface Draft {
  readonly alias: string;
  /** Null until one was chosen: as proposed. */
  readonly keyBits: (typeof keySizes)[number] | null;
  readonly likeOldKey: boolean;
  readonly subject: readonly SubjectRow[];
  readonly notBefore: string | null;
  readonly notAfter: string | null;
}

/** Step 1: alias, size, subject and validity of the new key pair, proposed from the old one. */
export function CreateKeyPair({ view, onActed }: StepFormProps) {
  const { t } = useTranslation();
  const { alias, subject, notBefore, notAfter } = view.proposal;
  const [draft, setDraft] = useDraft<Draft>('create-key-pair', {
    alias,
    keyBits: null,
    likeOldKey: true,
    subject: subjectRows(subject),
    notBefore,
    notAfter,
  });
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const { run, running, error } = useAct('rotations.createKeyPair');
  const like = useRead('rotations.likeOldKey', { rotationId: view.id }).value;
  const keyBits = draft.keyBits ?? (draft.likeOldKey ? like?.keyBits : undefined) ?? keySizes[0];

  const create = async () => {
    const { likeOldKey, notBefore: from, notAfter: to } = draft;
    if (from === null || to === null) return;
    const choice = {
      alias: draft.alias,
      keyBits,
      likeOldKey,
      subject: subjectOf(draft.subject),
      notBefore: from,
      notAfter: to,
    };
    const after = await run({ rotationId: view.id, ...choice });
    if (after !== null) onActed(after, t('rotations.create.done', { alias: draft.alias }));
  };

  return (
    <>
      <StepExplanation step="create-key-pair" />
      <ActForm
        act={t('rotations.create.act')}
        onAct={() => void create()}
        running={running}
        error={error}
        disabled={draft.notBefore === null || draft.notAfter === null}
      >
        <TextField
          label={t('rotations.create.alias')}
          hint={t('rotations.create.aliasHint')}
          required
          value={draft.alias}
          onChange={(value) => change({ alias: value })}
        />
        <Field label={t('rotations.create.keySize')}>
          {(links) => (
            <Select
              {...links}
              value={String(keyBits)}
              onChange={(event) => {
                const chosen = keySizes.find((bits) => String(bits) === event.detail.selectedOption.value);
                if (chosen !== undefined) change({ keyBits: chosen });
              }}
            >
              {keySizes.map((bits) => (
                <Option key={bits} value={String(bits)}>
                  {t('rotations.create.keySizeBits', { bits })}
                </Option>
              ))}
            </Select>
          )}
        </Field>
        <SubjectFields rows={draft.subject} onChange={(rows) => change({ subject: rows })} />
        <div className="kt-form-row">
          <DateTimeField
            label={t('terms.certificate.validFrom')}
            required
            value={draft.notBefore}
            onChange={(value) => change({ notBefore: value })}
          />
          <DateTimeField
            label={t('terms.certificate.validUntil')}
            required
            value={draft.notAfter}
            onChange={(value) => change({ notAfter: value })}
          />
        </div>
        <p className="kt-hint">{t('rotations.create.validityHint')}</p>
        {like !== null && (
          <LikeOldKey
            alias={view.oldKeyPair.alias}
            like={like}
            chosen={draft.likeOldKey}
            onChange={(likeOldKey) => change({ likeOldKey })}
          />
        )}
      </ActForm>
      <p role="status" className="kt-hint">
        {running && t('rotations.create.running')}
      </p>
    </>
  );
}
