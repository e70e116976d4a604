import { join } from 'node:path';
import type { ElectronApplication } from 'playwright-core';
import { appFolderOf } from '../../build/bundle.mjs';

/**
 * Prints a page of main's making to a PDF as shell/printing.ts does: in a window without scripts, with the stylesheets
 * and fonts of the bundled renderer. It needs no vault, so that a page can be looked at by itself.
 */
export async function printPage(app: ElectronApplication, html: string, pdf: string): Promise<void> {
  await app.evaluate(
    async ({ BrowserWindow, session }, [page, folder, file]) => {
      const { readFile, writeFile } = process.getBuiltinModule('node:fs/promises');
      const partition = `print-${file}`;
      session.fromPartition(partition).protocol.handle('app', async (request) => {
        const { pathname } = new URL(request.url);
        const type = /\.(css|woff2)$/.exec(pathname)?.[1];
        const body = type === undefined ? page : new Uint8Array(await readFile(folder + pathname));
        return new Response(body, {
          headers: {
            'content-type': type === 'woff2' ? 'font/woff2' : `text/${type ?? 'html'}; charset=utf-8`,
            'content-security-policy': "default-src 'none'; style-src 'self'; font-src 'self'",
          },
        });
      });
      const window = new BrowserWindow({
        show: false,
        webPreferences: { partition, sandbox: true, javascript: false },
      });
      try {
        await window.loadURL('app://keyturn/page');
        const margins = { top: 1.8 / 2.54, bottom: 2 / 2.54, left: 1.8 / 2.54, right: 1.8 / 2.54 };
        const options = { pageSize: 'A4', printBackground: true, generateTaggedPDF: true, margins } as const;
        await writeFile(file, await window.webContents.printToPDF(options));
      } finally {
        window.destroy();
      }
    },
    [html, join(appFolderOf('test'), 'dist', 'renderer'), pdf] as const,
  );
}
