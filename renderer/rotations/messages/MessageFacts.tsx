import { useTranslation } from 'react-i18next';
import type { KeyName, MessageAssessment } from '../../../electron/contract/schemas/messages.ts';
import { Fact, FactList } from '../../ui/FactList.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { FileList } from '../parts/FileList.tsx';

/** Which key a message is for, how it names it, what was tried, and with which algorithms. */
export function MessageFacts({ message }: { readonly message: MessageAssessment }) {
  const { t } = useTranslation();
  const { encryptedFor, alias, proof, names, file } = message;
  return (
    <FactList>
      <Fact name={t('messages.encryptedFor')}>{t(`messages.keys.${encryptedFor}`, { alias })}</Fact>
      {encryptedFor !== 'another' && encryptedFor !== 'unknown' && (
        <Fact name={t('messages.proof')}>{t(`messages.proofs.${proof}`)}</Fact>
      )}
      <Fact name={t('messages.named')}>
        {names.length === 0 && t('messages.names.none')}
        {names.map((name) => (
          <div key={JSON.stringify(name)}>
            <Naming name={name} />
          </div>
        ))}
      </Fact>
      <Fact name={t('messages.keyTransport')}>{message.keyTransport}</Fact>
      <Fact name={t('messages.contentEncryption')}>{message.contentEncryption}</Fact>
      <Fact name={t('messages.soap')}>
        {t('messages.soapVersion', { version: message.soapVersion })}
        <FileList files={[file]} />
      </Fact>
    </FactList>
  );
}

function Naming({ name }: { readonly name: KeyName }) {
  const { t } = useTranslation();
  const digest = name.by === 'thumbprint' ? name.digest : '';
  const by = <span className="rotation-quiet">{t(`messages.names.${name.by}`, { digest })}</span>;
  switch (name.by) {
    case 'issuer-serial':
      return (
        <>
          {by} {name.issuer}
          <div>
            <Fingerprint sha256={name.serialNumber} />
          </div>
        </>
      );
    case 'key-name':
      return (
        <>
          {by} {name.name}
        </>
      );
    default:
      return (
        <>
          {by} <Fingerprint sha256={digitsOf(name)} />
        </>
      );
  }
}

function digitsOf(name: Exclude<KeyName, { by: 'issuer-serial' | 'key-name' }>): string {
  if (name.by === 'certificate') return name.sha256;
  return name.by === 'thumbprint' ? name.value : name.identifier;
}
