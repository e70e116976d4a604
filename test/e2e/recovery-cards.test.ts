import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recoveryShares } from '../../electron/recovery/recovery-shares.ts';
import { rotationReports } from '../../electron/report/rotation-report.tsx';
import { type LaunchedApp, launchApp } from '../helpers/launch.ts';
import { printPage } from '../helpers/print-page.ts';

const run = promisify(execFile);
const hasScanner = await run('zbarimg', ['--version']).then(
  () => true,
  () => false,
);

describe('printed recovery cards', () => {
  let keyturn: LaunchedApp;
  let folder: string;
  let words: readonly string[];
  const path = (name: string) => join(folder, name);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'keyturn-cards-'));
    words = await recoveryShares.split(randomBytes(32), { threshold: 3, shares: 5 });
    keyturn = await launchApp();
    for (const language of ['en', 'de'] as const) {
      const cards = words.map((text, index) => ({
        tenant: 'Österreichische Länderbank Aktiengesellschaft, Produktion',
        vaultId: '7d0f2ad1-6a8e-4a46-9f0a-0f7e4b1c2d3e',
        number: index + 1,
        threshold: 3,
        shares: 5,
        madeAt: '2026-11-22T14:03:07Z',
        madeBy: 'Maximiliane Şahin-Schwarzenbacher',
        words: text,
      }));
      const source = { version: '0.1.0', language, simulatedClock: true };
      await printPage(
        keyturn.app,
        rotationReports.recoveryCards(cards, source).html,
        path(`${language}.pdf`),
      );
    }
  });
  afterAll(async () => {
    await keyturn?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(['en', 'de'])('take one A4 page each, with everything on it (%s)', async (language) => {
    const file = path(`${language}.pdf`);
    const { stdout: facts } = await run('pdfinfo', [file]);
    expect(facts).toMatch(/Pages:\s+5\n/);
    expect(facts).toMatch(/Page size:.*A4/);
    expect(facts).toMatch(/JavaScript:\s+no/);
    for (const [index, text] of words.entries()) {
      const page = String(index + 1);
      const { stdout } = await run('pdftotext', ['-f', page, '-l', page, '-raw', file, '-']);
      for (const word of text.split(' ')) expect(stdout).toMatch(new RegExp(`\\b${word}\\b`));
      const share = language === 'de' ? `Karte ${page} von 5` : `Card ${page} of 5`;
      // In the heading and at the foot: the foot is on the same page.
      expect(stdout.split(share)).toHaveLength(3);
    }
  });

  it.each(['en', 'de'])('are set in fonts of their own, whatever the machine has (%s)', async (language) => {
    const { stdout } = await run('pdffonts', [path(`${language}.pdf`)]);
    const fonts = stdout.trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+(Arimo|Cousine)\S* .* yes yes yes /);
  });

  it.skipIf(!hasScanner)(
    'say the same by QR code, which zbarimg reads (skipped where there is no zbarimg)',
    async () => {
      await run('pdftoppm', ['-r', '150', '-gray', '-png', path('en.pdf'), path('page')]);
      for (const [index, text] of words.entries()) {
        const { stdout } = await run('zbarimg', ['--quiet', '--raw', path(`page-${index + 1}.png`)]);
        expect(stdout.trim()).toBe(text);
      }
    },
  );
});
