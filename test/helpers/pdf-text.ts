import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The text of a PDF as pdftotext reads it, page by page. */
export async function pdfPages(file: string): Promise<string[]> {
  const { stdout } = await run('pdftotext', ['-layout', file, '-']);
  return stdout.split('\f').filter((page) => page.trim() !== '');
}

/** The numbered words of each recovery card, in their order: what a person would type from it. */
export async function wordsOfCards(file: string): Promise<string[]> {
  return (await pdfPages(file)).map((page) => {
    const [, grid = ''] = page.split(/Read each column .*/);
    const numbered = [...grid.matchAll(/\b(\d{1,2})\.?\s+([a-z]{4,8})\b/g)];
    // The words come before everything else on a card that begins with a number.
    const words = new Map(numbered.reverse().map(([, number, word]) => [Number(number), word]));
    return Array.from({ length: 33 }, (_, index) => words.get(index + 1) ?? '?').join(' ');
  });
}
