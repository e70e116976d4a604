import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ReportSource } from '../rotation/report-port.ts';
import { languageOf } from './report-language.ts';
import { InLanguage } from './report-parts.tsx';

/** The application's own fonts: a page breaks its lines the same way on every machine. */
const fonts = 'printed-fonts.css';

interface Page {
  readonly language: ReportSource['language'];
  readonly title: string;
  /** The names of stylesheets that the window which prints the page can load. */
  readonly stylesheets: readonly string[];
  readonly body: ReactNode;
}

/** A whole HTML page without scripts. */
export function htmlPage({ language, title, stylesheets, body }: Page): string {
  const page = renderToStaticMarkup(
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <title>{title}</title>
        {[fonts, ...stylesheets].map((name) => (
          <link key={name} rel="stylesheet" href={`/${name}`} />
        ))}
      </head>
      <body>
        <InLanguage value={languageOf(language)}>{body}</InLanguage>
      </body>
    </html>,
  );
  return `<!doctype html>${page}`;
}
