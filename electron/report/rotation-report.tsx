import { renderToStaticMarkup } from 'react-dom/server';
import type { ReportDocument, ReportSource, Reports } from '../rotation/report-port.ts';
import type { Rotation } from '../rotation/rotation.ts';
import type { Tenant } from '../rotation/tenant.ts';
import { handOverLetter } from './hand-over-letter.tsx';
import { htmlPage } from './html-page.tsx';
import { qrCode } from './qr-code.tsx';
import { recoveryCards } from './recovery-cards.tsx';
import { languageOf } from './report-language.ts';
import { ReportPage } from './report-page.tsx';
import type { ReportLanguage } from './report-parts.tsx';

/** Writes reports as HTML pages without scripts; the window that prints them has the stylesheet. */
export const rotationReports: Reports = { rotationReport, handOverLetter, qrCode, recoveryCards };

function rotationReport(tenant: Tenant, rotation: Rotation, source: ReportSource): ReportDocument {
  const language = languageOf(source.language);
  const { texts } = language;
  const alias = tenant.keyPairs.get(rotation.oldKeyId)?.alias ?? '';
  const title = `${texts.title}: ${tenant.name}, ${alias}`;
  const html = htmlPage({
    language: source.language,
    title,
    stylesheets: ['report.css'],
    body: <ReportPage tenant={tenant} rotation={rotation} source={source} />,
  });
  return { title, html, footer: footer(tenant, rotation, language) };
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
