import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type Session } from 'electron';

const scheme = 'app';

/** Where the renderer lives. No other origin is ever loaded. */
export const appOrigin = 'app://keyturn';

/** A page with nothing in it, of a site of its own. */
export const emptyPage = 'app://empty/';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Nothing is allowed but the application's own files; no `unsafe-`, no connections, no plug-ins, no frames. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const headers = (contentType: string): Record<string, string> => ({
  'content-type': contentType,
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
});

/** Declares the scheme; before the application is ready, as Electron demands. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true } }]);
}

/** Pages made in main, for printing: served under `app://keyturn/document/` as long as they are needed. */
export class PrintedDocuments {
  readonly #pages = new Map<string, string>();

  get(path: string): string | undefined {
    return this.#pages.get(path);
  }

  /** Serves a page until `done` is called. */
  serve(id: string, html: string): { readonly url: string; readonly done: () => void } {
    const path = `/document/${id}`;
    this.#pages.set(path, html);
    return { url: `${appOrigin}${path}`, done: () => this.#pages.delete(path) };
  }
}

/** Answers `app://keyturn/…` from the renderer's folder and the printed documents, and nothing else. */
export function serveApp(session: Session, folder: string, documents: PrintedDocuments): void {
  session.protocol.handle(scheme, async (request) => {
    if (request.url === emptyPage) return new Response('', { headers: headers('text/html; charset=utf-8') });
    const { host, pathname } = new URL(request.url);
    if (host !== 'keyturn' || request.method !== 'GET') return refused();
    const page = documents.get(pathname);
    if (page !== undefined) return new Response(page, { headers: headers('text/html; charset=utf-8') });
    const path = normalize(join(folder, decodeURIComponent(pathname === '/' ? '/index.html' : pathname)));
    const contentType = contentTypes[extname(path)];
    if (!path.startsWith(folder + sep) || contentType === undefined) return refused();
    try {
      return new Response(new Uint8Array(await readFile(path)), { headers: headers(contentType) });
    } catch {
      return refused();
    }
  });
}

const refused = (): Response => new Response(null, { status: 404 });
