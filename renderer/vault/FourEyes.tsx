import { useTranslation } from 'react-i18next';
import { useAct } from '../client/useAct.ts';
import { useOpenVault, useTakeSession } from '../session/SessionContext.ts';
import { ActButton } from '../ui/ActButton.tsx';
import { ErrorMessage } from '../ui/ErrorMessage.tsx';
import { Section } from '../ui/Page.tsx';
import { Status } from '../ui/Status.tsx';

/** Whether the acts that weigh most need a second person, which acts these are, and the switch. */
export function FourEyes() {
  const { t } = useTranslation();
  const { fourEyes } = useOpenVault();
  const take = useTakeSession();
  const { run, running, error, clearError } = useAct('people.setFourEyes');
  const set = async () => {
    const session = await run({ required: !fourEyes });
    if (session !== null) take(session);
  };
  const acts = t('people.fourEyes.acts', { returnObjects: true });
  return (
    <Section title={t('people.fourEyes.title')}>
      <p role="status">
        <Status state={fourEyes ? 'Positive' : 'None'}>
          {t(fourEyes ? 'people.fourEyes.on' : 'people.fourEyes.off')}
        </Status>
      </p>
      <div>
        <p id="four-eyes-acts">{t('people.fourEyes.covers')}</p>
        <ul className="kt-consequences" aria-labelledby="four-eyes-acts">
          {acts.map((act) => (
            <li key={act}>{act}</li>
          ))}
        </ul>
      </div>
      <p>{t('people.fourEyes.always')}</p>
      <ErrorMessage error={error} onClose={clearError} />
      <div className="kt-acts">
        <ActButton running={running} onClick={() => void set()}>
          {t(fourEyes ? 'people.fourEyes.switchOff' : 'people.fourEyes.switchOn')}
        </ActButton>
      </div>
    </Section>
  );
}
