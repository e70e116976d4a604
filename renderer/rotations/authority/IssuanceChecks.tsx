import { useTranslation } from 'react-i18next';
import type { AuthorityResponsePreview } from '../../../electron/contract/schemas/key-pairs.ts';
import { errorText } from '../../ui/errorText.ts';
import { Status } from '../../ui/Status.tsx';

interface IssuanceChecksProps {
  readonly checks: AuthorityResponsePreview['checks'];
}

/** Every check of a response of an authority with its outcome in words; where something was found: what, and what to do. */
export function IssuanceChecks({ checks }: IssuanceChecksProps) {
  const { t, i18n } = useTranslation();
  return (
    <ul className="rotation-checks">
      {checks.map(({ id, finding, blocks }) => {
        const check = t(`authority.check.${id}`);
        if (finding === null) {
          return (
            <li key={id}>
              <Status state="Positive">{t('authority.found.nothing', { check })}</Status>
            </li>
          );
        }
        const { text, wayOut } = errorText(t, finding, i18n.language);
        return (
          <li key={id} data-refusal={finding.code}>
            <Status state={blocks ? 'Negative' : 'Critical'}>
              {t(blocks ? 'authority.found.blocks' : 'authority.found.odd', { check })}
            </Status>
            <p>{text}</p>
            <p>{wayOut}</p>
          </li>
        );
      })}
    </ul>
  );
}
