import { useTranslation } from 'react-i18next';
import type { RotationView } from '../../../electron/contract/schemas/rotations.ts';
import { FileList } from './FileList.tsx';

/** The files in which the key pair left, each with its form, and whether its certificate is still the one of today. */
export function ExportedFiles({ exports }: { readonly exports: RotationView['exports'] }) {
  const { t } = useTranslation();
  const detail = ({ form, isCurrent }: RotationView['exports'][number]) => {
    const name = t(`keyPairForms.names.${form}`);
    return isCurrent ? name : `${name}. ${t('authority.replaced')}`;
  };
  return (
    <>
      <FileList files={exports} detail={detail} />
      {exports.some(({ isCurrent }) => !isCurrent) && <p>{t('authority.replacedHint')}</p>}
    </>
  );
}
