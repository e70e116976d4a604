import type { Letter, LetterCertificate, LetterLine } from '../rotation/letter.ts';
import type { ReportDocument } from '../rotation/report-port.ts';
import { htmlPage } from './html-page.tsx';
import { QrCode } from './qr-code.tsx';
import { Digest } from './report-parts.tsx';

/** The letter of a hand-over on one page: its words are given, and long names are cut off where their room ends. */
export function handOverLetter(letter: Letter): ReportDocument {
  const { language, title } = letter;
  const html = htmlPage({
    language,
    title,
    stylesheets: ['report.css', 'hand-over-letter.css'],
    body: <LetterPage letter={letter} />,
  });
  return { title, html, footer: '<span></span>' };
}

function LetterPage({ letter }: { readonly letter: Letter }) {
  const { words, qrCode, steps, dates } = letter;
  return (
    <main className="letter">
      <h1>{letter.title}</h1>
      {letter.warning !== null && <p className="warning">{letter.warning}</p>}
      <Lines lines={letter.head} />
      <p className="opening">{letter.opening}</p>
      {letter.certificates.map((certificate) => (
        <Certificate key={certificate.title} certificate={certificate} />
      ))}
      <h2>{words.title}</h2>
      <div className="words-and-code">
        <div>
          <p>{words.hint}</p>
          <Words words={words.words} />
        </div>
        <figure>
          <QrCode text={qrCode.text} label={qrCode.label} />
          <figcaption>{qrCode.label}</figcaption>
        </figure>
      </div>
      <h2>{steps.title}</h2>
      <ol>
        {steps.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h2>{dates.title}</h2>
      <Lines lines={dates.dates} />
      <p className="closing">{letter.closing}</p>
    </main>
  );
}

function Lines({ lines }: { readonly lines: readonly LetterLine[] }) {
  return (
    <table className="facts">
      <tbody>
        {lines.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              <div className="name">{value}</div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Certificate({ certificate }: { readonly certificate: LetterCertificate }) {
  return (
    <section className="certificate">
      <h2>{certificate.title}</h2>
      <Lines lines={certificate.lines} />
      <table className="facts">
        <tbody>
          {certificate.numbers.map(({ name, hex }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="number">
                <Digest hex={hex} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const wordsInRow = 4;

/** Read line by line: two bytes are a word of two syllables and one of three. */
function Words({ words }: { readonly words: readonly string[] }) {
  const rows = Array.from({ length: Math.ceil(words.length / wordsInRow) }, (_, row) => ({
    first: row * wordsInRow,
    words: words.slice(row * wordsInRow, (row + 1) * wordsInRow),
  }));
  return (
    <table className="words">
      <tbody>
        {rows.map((row) => (
          <tr key={row.first}>
            {row.words.map((word, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a finished page, whose words never move.
              <td key={column}>{word}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
