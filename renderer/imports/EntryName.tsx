import { Icon } from '@ui5/webcomponents-react';
import '@ui5/webcomponents-icons/dist/badge.js';
import '@ui5/webcomponents-icons/dist/document.js';
import '@ui5/webcomponents-icons/dist/key.js';
import { useTranslation } from 'react-i18next';
import type { ImportEntry } from '../../electron/contract/schemas/imports.ts';
import type { Translate } from '../text/language.ts';
import { ValidityStatus } from '../ui/ValidityStatus.tsx';
import { foreignName } from '../ui/visibleText.ts';
import { certificateOf, type KeysAndCertificates } from './contents.ts';

const icons: Readonly<Record<ImportEntry['kind'], string>> = {
  'private-key': 'key',
  certificate: 'badge',
  other: 'document',
};

interface EntryNameProps {
  readonly contents: KeysAndCertificates;
  readonly entry: ImportEntry;
}

/** An entry in one line: its alias, what it is, whose it is, and how long it is valid. */
export function EntryName({ contents, entry }: EntryNameProps) {
  const { t } = useTranslation();
  const certificate = certificateOf(contents, entry);
  return (
    <span className="kt-import-entry">
      <Icon name={icons[entry.kind]} mode="Decorative" />
      <span className="kt-import-entry-name">
        <bdi>{entry.alias === null ? t('imports.entry.unnamed') : foreignName(entry.alias)}</bdi>
      </span>
      <span className="kt-import-entry-kind">{kindOf(t, entry)}</span>
      {certificate !== null && (
        <>
          <span className="kt-import-entry-subject">
            <bdi>{foreignName(certificate.subject)}</bdi>
          </span>
          <ValidityStatus certificate={certificate} />
        </>
      )}
    </span>
  );
}

/** What an entry is, in words. */
function kindOf(t: Translate, { kind, certificate, keyMatches, isLocked, what }: ImportEntry): string {
  if (kind === 'certificate') return t('imports.entry.certificate');
  if (kind === 'other') {
    return what === null
      ? t('imports.entry.other')
      : t('imports.entry.otherNamed', { what: foreignName(what) });
  }
  if (isLocked) return t('imports.entry.lockedKey');
  if (certificate === null) return t('imports.entry.keyAlone');
  return t(keyMatches === false ? 'imports.entry.keyOfAnother' : 'imports.entry.keyPair');
}
