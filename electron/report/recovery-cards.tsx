import type { RecoveryCard } from '../rotation/recovery-port.ts';
import type { CardSource, ReportDocument } from '../rotation/report-port.ts';
import { htmlPage } from './html-page.tsx';
import { RecoveryCardPage } from './recovery-card.tsx';
import { languageOf } from './report-language.ts';

/**
 * Recovery cards, one page each. Every card has its own foot, for Chromium's says the same on every page and is not there
 * at all on paper: the document's footer is empty.
 */
export function recoveryCards(cards: readonly RecoveryCard[], source: CardSource): ReportDocument {
  const { texts } = languageOf(source.language);
  const title = [texts.recoveryCard.titles, cards[0]?.tenant].filter(Boolean).join(': ');
  const html = htmlPage({
    language: source.language,
    title,
    stylesheets: ['report.css', 'recovery-card.css'],
    body: (
      <main>
        {cards.map((card) => (
          <RecoveryCardPage key={card.number} card={card} source={source} />
        ))}
      </main>
    ),
  });
  return { title, html, footer: '<span></span>' };
}
