import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuthorityResponsePreview as Preview } from '../../../electron/contract/schemas/key-pairs.ts';
import { useAct } from '../../client/useAct.ts';
import { toggleId } from '../page/openStep.ts';
import type { StepFormProps } from '../page/step-form.ts';
import { ActForm } from '../parts/ActForm.tsx';
import { AuthorityResponsePreview } from './AuthorityResponsePreview.tsx';

/** The response of the authority: chosen, looked at with its checks, and then accepted or not. */
export function AuthorityResponse({ view, onActed }: StepFormProps) {
  const { t } = useTranslation();
  const [preview, setPreview] = useState<Preview | null>(null);
  const { run, running, error } = useAct('rotations.chooseAuthorityResponse');

  const choose = async () => {
    const chosen = await run({ rotationId: view.id });
    if (chosen !== null) setPreview(chosen);
  };
  const close = () => {
    setPreview(null);
    document.getElementById(toggleId({ step: 'add-to-tenant-keystore', receiverId: null }))?.focus();
  };

  if (preview !== null) {
    return (
      <AuthorityResponsePreview
        view={view}
        preview={preview}
        onClose={close}
        onActed={(after, outcome) => {
          setPreview(null);
          onActed(after, outcome);
        }}
      />
    );
  }
  return (
    <ActForm
      act={t('authority.importAct')}
      design={
        view.authority.requests.length > 0 && view.authority.responses.length === 0 ? 'Emphasized' : 'Default'
      }
      onAct={() => void choose()}
      running={running}
      error={error}
    >
      <p>{t('authority.responseHint')}</p>
    </ActForm>
  );
}
