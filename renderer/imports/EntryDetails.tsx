import { Button, MessageStrip } from '@ui5/webcomponents-react';
import { useTranslation } from 'react-i18next';
import type { Certificate } from '../../electron/contract/schemas/facts.ts';
import type { EntryUse, ImportEntry } from '../../electron/contract/schemas/imports.ts';
import { CertificateFacts } from '../ui/CertificateFacts.tsx';
import { errorText } from '../ui/errorText.ts';
import { Fact, FactList } from '../ui/FactList.tsx';
import { Fingerprint } from '../ui/Fingerprint.tsx';
import { ForeignText } from '../ui/ForeignText.tsx';
import { Status } from '../ui/Status.tsx';
import { ValidityStatus } from '../ui/ValidityStatus.tsx';
import { certificateOf, chainOf, type KeysAndCertificates } from './contents.ts';

interface EntryDetailsProps {
  readonly contents: KeysAndCertificates;
  readonly entry: ImportEntry;
  readonly uses: readonly EntryUse[];
  readonly onUse: (use: EntryUse) => void;
}

/** An entry in full: what can be done with it, its alias, its key, its certificate and the chain above that. */
export function EntryDetails({ contents, entry, uses, onUse }: EntryDetailsProps) {
  const { t } = useTranslation();
  const certificate = certificateOf(contents, entry);
  return (
    <div className="kt-import-details">
      <Uses uses={uses} onUse={onUse} />
      <FactList>
        {entry.alias !== null && (
          <Fact name={t('keystore.registration.alias')}>
            <ForeignText text={entry.alias} />
          </Fact>
        )}
        {entry.kind === 'private-key' && (
          <Fact name={t('keystore.columns.privateKey')}>
            <KeyStatus entry={entry} />
          </Fact>
        )}
      </FactList>
      {certificate !== null && (
        <>
          <CertificateFacts certificate={certificate} />
          <Chain certificate={certificate} chain={chainOf(contents, entry)} />
        </>
      )}
    </div>
  );
}

function Uses({ uses, onUse }: Pick<EntryDetailsProps, 'uses' | 'onUse'>) {
  const { t, i18n } = useTranslation();
  const possible = uses.filter(({ refusal }) => refusal === null);
  return (
    <>
      {possible.length > 0 && (
        <div className="kt-acts">
          {possible.map((use, index) => (
            <Button key={use.use} design={index === 0 ? 'Emphasized' : 'Default'} onClick={() => onUse(use)}>
              {t(`imports.uses.${use.use}.act`)}
            </Button>
          ))}
        </div>
      )}
      {uses.map(({ use, refusal }) => {
        if (refusal === null) return null;
        const { text, wayOut } = errorText(t, refusal, i18n.language);
        return (
          <MessageStrip key={use} design="Information" hideCloseButton data-refusal={refusal.code}>
            {t(`imports.uses.${use}.not`)} <strong>{text}</strong> {wayOut}
          </MessageStrip>
        );
      })}
    </>
  );
}

function KeyStatus({ entry: { isLocked, keyMatches } }: { readonly entry: ImportEntry }) {
  const { t } = useTranslation();
  if (isLocked) return <Status state="Information">{t('imports.key.locked')}</Status>;
  if (keyMatches === null) return <Status state="None">{t('imports.key.alone')}</Status>;
  return (
    <Status state={keyMatches ? 'Positive' : 'Negative'}>
      {t(keyMatches ? 'imports.key.matches' : 'imports.key.ofAnother')}
    </Status>
  );
}

interface ChainProps {
  readonly certificate: Certificate;
  readonly chain: readonly Certificate[];
}

/** The certificates that lead upwards, each verified to have issued the one before; or why there are none. */
function Chain({ certificate, chain }: ChainProps) {
  const { t } = useTranslation();
  const last = chain.at(-1) ?? certificate;
  const isWhole = last.issuer === last.subject;
  return (
    <FactList>
      <Fact name={t('imports.chain.title')}>
        {chain.length > 0 && (
          <ol className="kt-import-chain">
            {chain.map((issuer) => (
              <li key={issuer.sha256}>
                <span className="kt-status-line">
                  <ForeignText text={issuer.subject} />
                  <ValidityStatus certificate={issuer} />
                </span>
                <Fingerprint sha256={issuer.sha256} />
              </li>
            ))}
          </ol>
        )}
        {chain.length === 0 && isWhole && t('imports.chain.selfSigned')}
        {!isWhole && t('imports.chain.open')}
      </Fact>
    </FactList>
  );
}
