import { Option, Select } from '@ui5/webcomponents-react';
import { useTranslation } from 'react-i18next';
import { lockMinutes } from '../../electron/contract/options.ts';
import { useAct } from '../client/useAct.ts';
import { useSession, useTakeSession } from '../session/SessionContext.ts';
import { ErrorMessage } from '../ui/ErrorMessage.tsx';
import { Field } from '../ui/Field.tsx';

/** After how long without input the vault locks itself. It always does. */
export function LockPreference() {
  const { t } = useTranslation();
  const { preferences } = useSession();
  const take = useTakeSession();
  const change = useAct('session.setPreferences');
  const set = async (chosen: string | undefined) => {
    const lockAfterMinutes = lockMinutes.find((minutes) => String(minutes) === chosen);
    if (lockAfterMinutes === undefined) return;
    const changed = await change.run({ ...preferences, lockAfterMinutes });
    if (changed !== null) take(changed);
  };
  return (
    <div className="kt-form">
      <Field label={t('settings.lockAfter')} hint={t('settings.lockHint')}>
        {(links) => (
          <Select
            {...links}
            value={String(preferences.lockAfterMinutes)}
            onChange={(event) => void set(event.detail.selectedOption.value)}
          >
            {lockMinutes.map((minutes) => (
              <Option key={minutes} value={String(minutes)}>
                {t('terms.minutes', { count: minutes })}
              </Option>
            ))}
          </Select>
        )}
      </Field>
      <ErrorMessage error={change.error} />
    </div>
  );
}
