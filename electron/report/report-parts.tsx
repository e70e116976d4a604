import { createContext, type ReactNode, useContext } from 'react';
import type { Certificate } from '../rotation/certificate.ts';
import type { FileEvidence, Recorded } from '../rotation/events.ts';
import type { ReportTexts } from './text/en.ts';

/** The words and the manners of one report. */
export interface ReportLanguage {
  readonly texts: ReportTexts;
  /** An instant as people of that language write it: UTC, to the second. */
  readonly when: (instant: string) => string;
  /** A civil date, `2027-03-04`, as people of that language write it. */
  readonly civilDate: (date: string) => string;
  /** A stretch of time as days, hours and minutes: `91 d`, `1 d 12 h`. */
  readonly duration: (milliseconds: number) => string;
}

const LanguageContext = createContext<ReportLanguage | null>(null);
export const InLanguage = LanguageContext.Provider;

/** The language of the report that is being written. Throws outside of one. */
export function useLanguage(): ReportLanguage {
  const language = useContext(LanguageContext);
  if (language === null) throw new Error('a part of a report outside of a report');
  return language;
}

/** A digest in groups of four, which wraps between the groups and is never cut. */
export function Digest({ hex }: { readonly hex: string }) {
  return <span className="digest">{(hex.match(/.{1,4}/g) ?? []).join(' ')}</span>;
}

/** A digest with its name, which is never broken at its hyphen. */
export function Sha256({ hex }: { readonly hex: string }) {
  return (
    <>
      <span className="algorithm">SHA-256</span> <Digest hex={hex} />
    </>
  );
}

/** A reason as a sentence of its own, however whoever gave it ended it. */
export function Reason({ text }: { readonly text: string }) {
  const { texts } = useLanguage();
  return (
    <>
      {texts.reason}: {text.trim()}
      {/[.!?…]$/.test(text.trim()) ? '' : '.'}
    </>
  );
}

/** Names and values; a row without a value is left out. */
export function Facts({ rows }: { readonly rows: readonly (readonly [string, ReactNode])[] }) {
  const shown = rows.filter(([, value]) => value !== null && value !== '');
  return (
    <table className="facts">
      <tbody>
        {shown.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A file that left or came: name, size, digest. */
export function FileFact({ file }: { readonly file: FileEvidence }) {
  const { texts } = useLanguage();
  return (
    <div className="file">
      {file.name} · {file.bytes} {texts.bytes} · <Sha256 hex={file.sha256} />
    </div>
  );
}

/** Who recorded it, and who was the second person. */
export function Who({ recorded: { by, witness } }: { readonly recorded: Recorded }) {
  const { texts } = useLanguage();
  return witness === undefined ? by.name : `${by.name}, ${texts.together} ${witness.name}`;
}

/** Everything about a certificate that an auditor compares. */
export function CertificateFact({ alias, certificate }: { alias?: string; certificate: Certificate }) {
  const { texts, when } = useLanguage();
  return (
    <Facts
      rows={[
        [texts.alias, alias ?? null],
        [texts.subject, certificate.subject],
        [texts.issuer, certificate.issuer],
        [texts.serialNumber, <Digest key="serial" hex={certificate.serialNumber} />],
        [texts.validity, `${when(certificate.notBefore)} ${texts.until} ${when(certificate.notAfter)}`],
        [texts.key, `${certificate.keyType} ${certificate.keyBits} ${texts.bits}`],
        [
          texts.subjectKeyIdentifier,
          certificate.subjectKeyIdentifier && <Digest key="ski" hex={certificate.subjectKeyIdentifier} />,
        ],
        [texts.sha256, <Digest key="sha256" hex={certificate.sha256} />],
        [texts.sha1, <Digest key="sha1" hex={certificate.sha1} />],
      ]}
    />
  );
}
