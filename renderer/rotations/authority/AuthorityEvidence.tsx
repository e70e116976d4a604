import { useTranslation } from 'react-i18next';
import type { RotationView } from '../../../electron/contract/schemas/rotations.ts';
import { errorText } from '../../ui/errorText.ts';
import { Fact, FactList } from '../../ui/FactList.tsx';
import { useRecordedBy } from '../../ui/recordedBy.ts';
import { FileList } from '../parts/FileList.tsx';

/** What was requested of an authority and accepted from it, and in spite of what; nothing where nothing was. */
export function AuthorityEvidence({ view }: { readonly view: RotationView }) {
  const { t, i18n } = useTranslation();
  const recordedBy = useRecordedBy();
  const { requests, responses } = view.authority;
  if (requests.length + responses.length === 0) return null;
  const oddities = responses.flatMap((response) => response.oddities);
  return (
    <FactList>
      {requests.length > 0 && (
        <Fact name={t('authority.requestedTitle')}>
          <FileList files={requests} detail={recordedBy} />
        </Fact>
      )}
      {responses.length > 0 && (
        <Fact name={t('authority.acceptedTitle')}>
          <FileList files={responses} detail={recordedBy} />
        </Fact>
      )}
      {oddities.length > 0 && (
        <Fact name={t('authority.oddities')}>
          <ul>
            {oddities.map((oddity) => (
              <li key={JSON.stringify(oddity)}>{errorText(t, oddity, i18n.language).text}</li>
            ))}
          </ul>
        </Fact>
      )}
    </FactList>
  );
}
