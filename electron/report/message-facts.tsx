import type { MessageEvidence } from '../rotation/message.ts';
import type { KeyName } from '../rotation/message-port.ts';
import { alarmOf } from '../rotation/old-key-use.ts';
import type { ReceiverProgress } from '../rotation/rotation.ts';
import { Digest, Facts, FileFact, useLanguage, Who } from './report-parts.tsx';

/** The messages of a receiver that are evidence, and what was found out about alarms. */
export function Messages({ progress }: { readonly progress: ReceiverProgress }) {
  const { texts, when } = useLanguage();
  const { messages, resolutions } = progress;
  const words = texts.message;
  const alarm = alarmOf(progress);
  return (
    <>
      {messages.map((message) => (
        <section key={message.file.sha256}>
          <h4>{words.title}</h4>
          <Facts
            rows={[
              [words.encryptedFor, words.keys[message.encryptedFor](message.alias ?? '')],
              [words.alarm, message === alarm ? <strong key="alarm">{words.alarmStands}</strong> : null],
              [words.capturedAt, when(message.capturedAt)],
              [words.proof, isTried(message) ? words.proofs[message.proof] : null],
              [words.named, <Names key="names" names={message.names} />],
              [
                words.algorithms,
                `${message.keyTransport}; ${message.contentEncryption}; SOAP ${message.soapVersion}`,
              ],
              [texts.file, <FileFact key="file" file={message.file} />],
              [
                texts.when,
                <span key="when">
                  {when(message.at)} {texts.by} <Who recorded={message} />
                </span>,
              ],
            ]}
          />
        </section>
      ))}
      {resolutions.map((resolution) => (
        <section key={resolution.at}>
          <h4>{words.alarmResolved}</h4>
          <Facts
            rows={[
              [words.notUsedSince, when(resolution.switchedAt)],
              [texts.statedBy, `${resolution.statedBy}, ${texts.channels[resolution.channel]}`],
              [texts.reason, resolution.reason],
              [
                texts.when,
                <span key="when">
                  {when(resolution.at)} {texts.by} <Who recorded={resolution} />
                </span>,
              ],
            ]}
          />
        </section>
      ))}
    </>
  );
}

/** Of a key that is none of this rotation's nothing was tried. */
const isTried = ({ encryptedFor }: MessageEvidence): boolean =>
  encryptedFor === 'old' || encryptedFor === 'new';

function Names({ names }: { readonly names: readonly KeyName[] }) {
  const { texts } = useLanguage();
  const words = texts.message.names;
  if (names.length === 0) return words.none;
  return names.map((name) => (
    <div key={JSON.stringify(name)}>
      {name.by === 'thumbprint' ? `${name.digest} ${words.thumbprint}` : words[name.by]}:{' '}
      <Value name={name} />
    </div>
  ));
}

function Value({ name }: { readonly name: KeyName }) {
  switch (name.by) {
    case 'issuer-serial':
      return (
        <>
          {name.issuer}, <Digest hex={name.serialNumber} />
        </>
      );
    case 'subject-key-identifier':
      return <Digest hex={name.identifier} />;
    case 'thumbprint':
      return <Digest hex={name.value} />;
    case 'certificate':
      return <Digest hex={name.sha256} />;
    case 'key-name':
      return name.name;
  }
}
