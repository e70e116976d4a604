import { describe, expect, it } from 'vitest';
import { fingerprintWords } from '../../../electron/exchange/fingerprint-words.ts';
import { receiverExchange } from '../../../electron/exchange/hand-over.ts';
import type { HandOverContents } from '../../../electron/rotation/exchange-port.ts';
import { handOverContents } from '../../helpers/hand-over-samples.ts';

const pdf = Buffer.from('%PDF letter');
const filesOf = async (change: Partial<HandOverContents> = {}) => {
  const files = await receiverExchange.handOverFiles(handOverContents(change), pdf);
  return new Map(files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('utf8')]));
};
const fileOf = async (name: string, change: Partial<HandOverContents> = {}): Promise<string> => {
  const text = (await filesOf(change)).get(name);
  if (text === undefined) throw new Error(`no ${name}`);
  return text;
};
const digitsOf = (text: string): string => text.replaceAll(/[:\s]/g, '').toLowerCase();

describe('a hand-over', () => {
  it('goes into a folder whose name every file system takes', () => {
    const contents = handOverContents();
    const sha256 = contents.newCertificate.sha256.slice(0, 8);
    expect(receiverExchange.handOverFolder(contents)).toBe(`keyturn-handover-SWIFT-Bru-ssel-${sha256}`);
    for (const systemName of ['..', 'CON:', '東京', 'a/b\\c', ' .hidden ', 'x'.repeat(200)]) {
      const folder = receiverExchange.handOverFolder({ ...contents, receiver: { systemName } });
      expect(folder).toMatch(/^keyturn-handover-[A-Za-z0-9][A-Za-z0-9-]{0,59}-[0-9a-f]{8}$/);
    }
  });

  it('holds every file once, under a name that every file system takes', async () => {
    const names = [...(await filesOf()).keys()];
    expect(names).toEqual([
      'letter.pdf',
      'letter.txt',
      'instructions.txt',
      'new-certificate.cer',
      'new-certificate.pem',
      'new-certificate.p7b',
      'confirmation.json',
      'dates.ics',
      'mail-draft.eml',
    ]);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z-]*\.[a-z0-9]{3,4}$/);
    expect(await fileOf('new-certificate.cer')).toBe('new');
    expect(await fileOf('letter.pdf')).toBe(String(pdf));
  });

  it('is the same, byte for byte, when it is made again of the same facts', async () => {
    expect(await filesOf()).toEqual(await filesOf());
  });
});

describe.each(['en', 'de'] as const)('the texts of a hand-over (%s)', (language) => {
  it('name both certificates by number and fingerprints, and the new one in words', async () => {
    const letter = await fileOf('letter.txt', { language });
    const { oldCertificate, newCertificate } = handOverContents();
    for (const { sha256, sha1, subject } of [oldCertificate, newCertificate]) {
      expect(digitsOf(letter)).toContain(sha256);
      expect(digitsOf(letter)).toContain(sha1);
      expect(letter).toContain(subject);
    }
    const words = fingerprintWords(newCertificate.sha256).join(' ');
    expect(letter.replaceAll(/\s+/g, ' ')).toContain(words);
    expect(letter).toContain(language === 'de' ? '15. Januar 2027' : '15 January 2027');
    expect(letter).toContain(language === 'de' ? '15. April 2027' : '15 April 2027');
  });

  it('say how to compare and how to sign, with every program', async () => {
    const instructions = await fileOf('instructions.txt', { language });
    expect(digitsOf(instructions)).toContain(handOverContents().newCertificate.sha256);
    for (const part of [
      'openssl x509 -in new-certificate.pem -noout -fingerprint -sha256',
      'keytool -printcert',
      'Get-FileHash new-certificate.cer',
      'openssl cms -sign -binary -nodetach -md sha256 -in confirmation.json',
      'certtool --p7-sign --p7-time',
      'SignedCms',
      'S/MIME',
      'openssl cms -verify -binary -inform DER -in manifest.json.p7s',
    ]) {
      expect(instructions).toContain(part);
    }
  });

  it('keep to lines that an old editor shows whole, each ended as Windows ends it', async () => {
    for (const name of ['letter.txt', 'instructions.txt']) {
      const lines = (await fileOf(name, { language })).split('\r\n');
      for (const line of lines) {
        expect(line).not.toContain('\n');
        expect(line.length, line).toBeLessThanOrEqual(78);
      }
      expect(lines.at(-1)).toBe('');
    }
  });

  it('say that the clock was moved, and only then', async () => {
    const warning = language === 'de' ? 'Testversion' : 'test build';
    expect(await fileOf('letter.txt', { language })).not.toContain(warning);
    expect(await fileOf('letter.txt', { language, simulatedClock: true })).toContain(warning);
  });
});

describe('the dates of a hand-over as a calendar', () => {
  const unfolded = async (change: Partial<HandOverContents> = {}) =>
    (await fileOf('dates.ics', change)).replaceAll('\r\n ', '');

  it('are whole days with the identifiers of rotation and receiver', async () => {
    const calendar = await unfolded();
    const { rotationId, receiver } = handOverContents();
    for (const [what, day] of [
      ['handOver', '20261201'],
      ['switchBy', '20270115'],
      ['earliestRemoval', '20270415'],
    ]) {
      const event = calendar
        .split('BEGIN:VEVENT')
        .find((part) => part.includes(`UID:${rotationId}-${receiver.id}-${what}@keyturn`));
      expect(event).toContain(`DTSTART;VALUE=DATE:${day}\r\n`);
      expect(event).toContain('DTSTAMP:20261201T120000Z\r\n');
    }
  });

  it('change the same entries when they are made again: the same identifiers, a higher sequence', async () => {
    const again = await unfolded({ madeBefore: 2 });
    expect(again.match(/SEQUENCE:2\r\n/g)).toHaveLength(3);
    const uids = (text: string) => [...text.matchAll(/UID:\S+/g)].map(([uid]) => uid);
    expect(uids(again)).toEqual(uids(await unfolded()));
  });

  it('name nothing of the machine that made them', async () => {
    const { hostname, userInfo } = await import('node:os');
    for (const name of ['dates.ics', 'mail-draft.eml']) {
      expect(await fileOf(name)).not.toContain(hostname());
      expect(await fileOf(name)).not.toContain(userInfo().homedir);
    }
  });
});
