import { describe, expect, it } from 'vitest';
import { rotationReports } from '../../../electron/report/rotation-report.tsx';
import type { RecoveryCard } from '../../../electron/rotation/recovery-port.ts';
import type { CardSource } from '../../../electron/rotation/report-port.ts';
import vectors from '../recovery/slip-0039-vectors.json' with { type: 'json' };

// Two shares of 33 words that everybody knows.
const shares = vectors.vectors.find(({ name }) => name.startsWith('23.'))?.mnemonics ?? [];
const source: CardSource = { version: '1.2.3', language: 'en', simulatedClock: false };

const cards = (changes: Partial<RecoveryCard> = {}): RecoveryCard[] =>
  shares.map((words, index) => ({
    tenant: 'acme-prod',
    vaultId: 'vault-1',
    number: index + 1,
    threshold: 2,
    shares: 3,
    madeAt: '2026-11-22T14:03:07Z',
    madeBy: 'Ada Admin',
    words,
    ...changes,
  }));

const write = (changes: Partial<CardSource> = {}, ofCards = cards()) =>
  rotationReports.recoveryCards(ofCards, { ...source, ...changes });

/** The cards of a document, each as its markup. */
const cardsIn = (html: string): string[] => html.split('<section class="card">').slice(1);
const textOf = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

describe('recovery cards', () => {
  it('are one for each share, with number, scheme, tenant, vault, maker and time', () => {
    const written = cardsIn(write().html);
    expect(written).toHaveLength(2);
    for (const [index, card] of written.entries()) {
      const text = textOf(card);
      for (const part of [
        'Recovery card',
        `Card ${index + 1} of 3`,
        'Any 2 of these 3 cards open the vault.',
        'acme-prod',
        'vault-1',
        '22 Nov 2026, 14:03:07 UTC by Ada Admin with Keyturn 1.2.3',
        'Signature',
        'Rehearsal',
      ]) {
        expect(text).toContain(part);
      }
    }
  });

  it('bear their words under their numbers, down three columns', () => {
    for (const [index, card] of cardsIn(write().html).entries()) {
      const cells = [...card.matchAll(/<td><span class="number">(\d+)<\/span>([a-z]+)<\/td>/g)];
      expect(cells).toHaveLength(33);
      expect(cells.slice(0, 4).map(([, number]) => number)).toEqual(['1', '12', '23', '2']);
      const byNumber = [...cells].sort((one, other) => Number(one[1]) - Number(other[1]));
      expect(byNumber.map(([, , word]) => word).join(' ')).toBe(shares[index]);
    }
  });

  it('bear them as a QR code, too: the same for the same words, another for others', () => {
    const codes = (html: string) => [...html.matchAll(/<svg .*?<\/svg>/g)].map(([code]) => code);
    const [one, other, ...more] = codes(write().html);
    expect(more).toEqual([]);
    expect(one).not.toBe(other);
    expect(codes(write().html)).toEqual([one, other]);
  });

  it('are in the language of whoever prints them', () => {
    const { title, html } = write({ language: 'de' });
    expect(title).toBe('Wiederherstellungskarten: acme-prod');
    expect(html).toContain('<html lang="de">');
    for (const part of [
      'Karte 1 von 3',
      'Je 2 dieser 3 Karten öffnen den Tresor.',
      'Unterschrift',
      'Probe',
    ]) {
      expect(textOf(html)).toContain(part);
    }
    expect(textOf(html)).not.toMatch(/Card|vault is|Rehearsal/);
  });

  it('say on each card that the clock was moved, and only then', () => {
    const warning = 'Made by a test build with a moved clock: not for a real vault.';
    expect(write().html).not.toContain('test build');
    for (const card of cardsIn(write({ simulatedClock: true }).html)) expect(card).toContain(warning);
  });

  it('are a page without scripts, handlers, inline styles and anything from elsewhere', () => {
    const { html } = write(
      {},
      cards({ tenant: '<script>alert(1)</script>', madeBy: '"><img src=x onerror=y>' }),
    );
    expect(html).toMatch(/^<!doctype html><html /);
    expect(html).not.toMatch(/<script|<img|<style|\sstyle=|<[^>]*\son\w+=|javascript:|https?:/i);
    expect([...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      '/printed-fonts.css',
      '/report.css',
      '/recovery-card.css',
    ]);
    expect(textOf(html)).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('leave the foot that Chromium prints empty: every card has its own', () => {
    const { html, footer } = write();
    expect(textOf(footer).trim()).toBe('');
    for (const card of cardsIn(html)) expect(card).toContain('<p class="foot">');
  });
});
