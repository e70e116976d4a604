import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fingerprintWords } from '../../electron/exchange/fingerprint-words.ts';
import { letterOf } from '../../electron/exchange/letter.ts';
import { rotationReports } from '../../electron/report/rotation-report.tsx';
import type { HandOverContents } from '../../electron/rotation/exchange-port.ts';
import { certificateOf } from '../helpers/ceremony-samples.ts';
import { handOverContents } from '../helpers/hand-over-samples.ts';
import { type LaunchedApp, launchApp } from '../helpers/launch.ts';
import { printPage } from '../helpers/print-page.ts';

const run = promisify(execFile);
const hasScanner = await run('zbarimg', ['--version']).then(
  () => true,
  () => false,
);

const serialNumber = 'f'.repeat(40);
const usual = {
  oldCertificate: { ...certificateOf('old'), serialNumber },
  newCertificate: { ...certificateOf('new'), serialNumber },
};
/** The longest that can be entered, in the widest letters, and certificates that say more than fits on a page. */
const widest = 'W'.repeat(200);
const longest = {
  tenant: widest,
  preparedBy: widest,
  simulatedClock: true,
  receiver: { id: 'x', systemName: widest, contact: { name: widest, email: '' } },
  oldCertificate: { ...usual.oldCertificate, subject: `CN=${'Wörterbuch '.repeat(400)}` },
  newCertificate: { ...usual.newCertificate, subject: `CN=${widest.repeat(20)}` },
};

const letters = (['en', 'de'] as const).flatMap((language) => [
  { name: `usual-${language}`, contents: handOverContents({ language, ...usual }) },
  { name: `longest-${language}`, contents: handOverContents({ language, ...longest }) },
]);

describe('the printed letter of a hand-over', () => {
  let keyturn: LaunchedApp;
  let folder: string;
  const path = (name: string) => join(folder, name);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'keyturn-letter-'));
    keyturn = await launchApp();
    for (const { name, contents } of letters) {
      const { html } = rotationReports.handOverLetter(letterOf(contents));
      await printPage(keyturn.app, html, path(`${name}.pdf`));
    }
  });
  afterAll(async () => {
    await keyturn?.close();
    await rm(folder, { recursive: true, force: true });
  });

  describe.each(letters)('$name', ({ name, contents }: { name: string; contents: HandOverContents }) => {
    const file = () => path(`${name}.pdf`);

    it('is one tagged A4 page with a title, a language and its own fonts', async () => {
      const { stdout: facts } = await run('pdfinfo', [file()]);
      expect(facts).toMatch(/Pages:\s+1\n/);
      expect(facts).toMatch(/Page size:.*A4/);
      expect(facts).toMatch(/Tagged:\s+yes/);
      expect(facts).toMatch(/JavaScript:\s+no/);
      expect(facts).toContain(`Title:           ${letterOf(contents).title}`);
      expect(await readFile(file(), 'latin1')).toContain(`/Lang (${contents.language})`);
      const { stdout: fonts } = await run('pdffonts', [file()]);
      const rows = fonts.trim().split('\n').slice(2);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toMatch(/(Arimo|Cousine).*\byes yes yes\b/);
    });

    it('shows every fingerprint whole, the words in their order, the dates, and the last line', async () => {
      const { stdout } = await run('pdftotext', ['-layout', file(), '-']);
      const { oldCertificate, newCertificate } = contents;
      for (const { sha256, sha1, serialNumber: number } of [oldCertificate, newCertificate]) {
        for (const hex of [sha256, sha1, number]) expect(stdout).toContain(hex.match(/.{4}/g)?.join(' '));
      }
      const words = [...stdout.matchAll(/\b[A-Z]?[a-z]{3,11}\b/g)].map(([word]) => word);
      const expected = fingerprintWords(newCertificate.sha256);
      expect(words.filter((word) => expected.includes(word)).join(' ')).toContain(expected.join(' '));
      const compact = stdout.replaceAll(/\s+/g, '');
      const { dates, closing, steps } = letterOf(contents);
      for (const text of [...dates.dates.flat(), ...steps.steps, closing]) {
        expect(compact).toContain(text.replaceAll(/\s+/g, ''));
      }
    });

    it.skipIf(!hasScanner)(
      'has the new fingerprint as a QR code, which zbarimg reads (skipped where there is no zbarimg)',
      async () => {
        await run('pdftoppm', ['-r', '150', '-gray', '-png', '-singlefile', file(), path(name)]);
        const { stdout } = await run('zbarimg', ['--quiet', '--raw', path(`${name}.png`)]);
        expect(stdout.trim().toLowerCase()).toBe(contents.newCertificate.sha256);
      },
    );
  });
});
