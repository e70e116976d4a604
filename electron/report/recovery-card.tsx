import type { RecoveryCard } from '../rotation/recovery-port.ts';
import type { CardSource } from '../rotation/report-port.ts';
import { QrCode } from './qr-code.tsx';
import { Facts, useLanguage } from './report-parts.tsx';

const columns = 3;

interface CardProps {
  readonly card: RecoveryCard;
  readonly source: CardSource;
}

/** One card, one page: whose it is, the words by hand and by scanner, and what its holder has to know. */
export function RecoveryCardPage({ card, source }: CardProps) {
  const { texts, when } = useLanguage();
  const words = texts.recoveryCard;
  return (
    <section className="card">
      <h1>
        {words.title}
        <span className="share">
          {words.share} {card.number} {texts.of} {card.shares}
        </span>
      </h1>
      {source.simulatedClock && <p className="warning">{words.simulated}</p>}
      <p className="result">{words.anyOf(card.threshold, card.shares)}</p>
      <Facts
        rows={[
          [texts.tenant, card.tenant],
          [texts.vault, card.vaultId],
          [words.made, `${when(card.madeAt)} ${texts.by} ${card.madeBy} ${texts.with} ${source.version}`],
        ]}
      />
      <h2>{words.words}</h2>
      <p>{words.order}</p>
      <div className="secret">
        <Words text={card.words} />
        <figure>
          <QrCode text={card.words} label={words.qrCode} />
          <figcaption>{words.qrCode}</figcaption>
        </figure>
      </div>
      <div className="advice">
        <div>
          <h3>{words.purposeTitle}</h3>
          <p>{words.purpose(card.threshold)}</p>
          <h3>{words.rehearsalTitle}</h3>
          <p>{words.rehearsal(card.threshold)}</p>
        </div>
        <div>
          <h3>{words.keepingTitle}</h3>
          <ul>
            {words.keeping.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </div>
      </div>
      <h2>{words.holderTitle}</h2>
      <table className="holder">
        <tbody>
          {[
            [words.holder, words.place],
            [words.date, words.signature],
          ].map((row) => (
            <tr key={row[0]}>
              {row.map((name) => (
                <td key={name}>{name}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="foot">
        <span>
          {card.tenant} · {texts.vault} {card.vaultId}
        </span>
        <span>
          {words.share} {card.number} {texts.of} {card.shares}
        </span>
      </p>
    </section>
  );
}

/** Numbered down the columns, so that a finger can follow a column while a hand writes. */
function Words({ text }: { readonly text: string }) {
  const words = text.split(' ').map((word, index) => ({ word, number: index + 1 }));
  const rows = Math.ceil(words.length / columns);
  return (
    <table className="words">
      <tbody>
        {words.slice(0, rows).map((first, row) => (
          <tr key={first.number}>
            {words
              .filter((_, index) => index % rows === row)
              .map(({ word, number }) => (
                <td key={number}>
                  <span className="number">{number}</span>
                  {word}
                </td>
              ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
