import { renderToStaticMarkup } from 'react-dom/server';
import type { ReportDocument, ReportSource, Reports } from '../rotation/report-port.ts';
import type { Rotation } from '../rotation/rotation.ts';
import type { Tenant } from '../rotation/tenant.ts';
import { ReportPage } from './report-page.tsx';
import { InLanguage, type ReportLanguage } from './report-parts.tsx';
import { de } from './text/de.ts';
import { en } from './text/en.ts';

/** Writes reports as HTML pages without scripts; the window that prints them has the stylesheet. */
export const rotationReports: Reports = { rotationReport };

function rotationReport(tenant: Tenant, rotation: Rotation, source: ReportSource): ReportDocument {
  const language = languageOf(source.language);
  const { texts } = language;
  const alias = tenant.keyPairs.get(rotation.oldKeyId)?.alias ?? '';
  const title = `${texts.title}: ${tenant.name}, ${alias}`;
  const page = renderToStaticMarkup(
    <html lang={source.language}>
      <head>
        <meta charSet="utf-8" />
        <title>{title}</title>
        <link rel="stylesheet" href="/report.css" />
      </head>
      <body>
        <InLanguage value={language}>
          <ReportPage tenant={tenant} rotation={rotation} source={source} />
        </InLanguage>
      </body>
    </html>,
  );
  return { title, html: `<!doctype html>${page}`, footer: footer(tenant, rotation, language) };
}

function languageOf(language: 'en' | 'de'): ReportLanguage {
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const instants = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: 'UTC',
  });
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return {
    texts: language === 'de' ? de : en,
    when: (instant) => `${instants.format(new Date(instant))} UTC`,
    civilDate: (date) => dates.format(new Date(date)),
    duration,
  };
}

/** To the minute, and in units that both languages write alike. */
function duration(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  const parts = [
    [Math.floor(minutes / 1440), 'd'],
    [Math.floor(minutes / 60) % 24, 'h'],
    [minutes % 60, 'min'],
  ] as const;
  return parts.flatMap(([count, unit]) => (count === 0 ? [] : [`${count} ${unit}`])).join(' ');
}

/** Chromium gives the foot of a page no stylesheet: it carries its own. */
const footer = (tenant: Tenant, rotation: Rotation, { texts }: ReportLanguage): string =>
  renderToStaticMarkup(
    <div
      style={{
        width: '100%',
        margin: '0 1.8cm',
        font: '7pt Arial, "Liberation Sans", "DejaVu Sans", sans-serif',
        color: '#333',
        display: 'flex',
        justifyContent: 'space-between',
      }}
    >
      <span>
        {tenant.name} · {texts.vault} {tenant.vaultId} · {texts.rotation} {rotation.id}
      </span>
      <span>
        {texts.page} <span className="pageNumber" /> {texts.of} <span className="totalPages" />
      </span>
    </div>,
  );
