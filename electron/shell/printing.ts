import { randomUUID } from 'node:crypto';
import { BrowserWindow } from 'electron';
import type { PrintedDocuments } from './app-protocol.ts';

interface PrintableDocument {
  readonly html: string;
  readonly footer: string;
}

const centimetresToInches = (centimetres: number): number => centimetres / 2.54;

/** Turns documents into PDF or paper, in a window that nobody sees and that runs no script. */
export function systemPrinter(documents: PrintedDocuments) {
  return {
    pdf({ html, footer }: PrintableDocument): Promise<Buffer> {
      return inHiddenWindow(html, (window) =>
        window.webContents.printToPDF({
          pageSize: 'A4',
          printBackground: true,
          displayHeaderFooter: true,
          headerTemplate: '<span></span>',
          footerTemplate: footer,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
          margins: {
            top: centimetresToInches(1.8),
            bottom: centimetresToInches(2),
            left: centimetresToInches(1.8),
            right: centimetresToInches(1.8),
          },
        }),
      );
    },
    async print({ html }: PrintableDocument) {
      const reason = await inHiddenWindow(
        html,
        (window) =>
          new Promise<string | null>((resolve) => {
            window.webContents.print({ printBackground: true }, (printed, failure) =>
              resolve(printed ? null : failure),
            );
          }),
      );
      if (reason === null) return { ok: true as const, value: null };
      // Chromium's word for a dialog that was closed without printing.
      if (/cancel/i.test(reason)) return { ok: false as const, error: { code: 'cancelled' as const } };
      return { ok: false as const, error: { code: 'print-failed' as const, reason } };
    },
  };

  async function inHiddenWindow<Value>(
    html: string,
    work: (window: BrowserWindow) => Promise<Value>,
  ): Promise<Value> {
    const page = documents.serve(randomUUID(), html);
    const window = new BrowserWindow({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
    });
    try {
      await window.loadURL(page.url);
      return await work(window);
    } finally {
      window.destroy();
      page.done();
    }
  }
}
