import {
  Set as Asn1Set,
  BmpString,
  IA5String,
  ObjectIdentifier,
  PrintableString,
  Sequence,
  TeletexString,
  UniversalString,
  Utf8String,
} from 'asn1js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBer } from '../../../electron/pki/asn1.ts';
import { escapeValue, readName } from '../../../electron/pki/distinguished-names.ts';

type AnyString =
  | Utf8String
  | BmpString
  | PrintableString
  | IA5String
  | TeletexString
  | UniversalString
  | Sequence;

function nameOf(...rdns: [string, AnyString][][]) {
  const attribute = ([type, value]: [string, AnyString]) =>
    new Sequence({ value: [new ObjectIdentifier({ value: type }), value] });
  const der = new Sequence({ value: rdns.map((rdn) => new Asn1Set({ value: rdn.map(attribute) })) }).toBER();
  const node = parseBer(new Uint8Array(der));
  if (node === null) throw new Error('not encoded');
  return readName(node);
}

/** RFC 4514, 3, read back the way a receiver would. */
function unescapeValue(text: string): string {
  const bytes: Buffer[] = [];
  for (const [token] of text.matchAll(/(?:\\[0-9a-f]{2})+|\\.|[^\\]/gsu)) {
    const hex = /^(?:\\[0-9a-f]{2})+$/.test(token);
    bytes.push(hex ? Buffer.from(token.replaceAll('\\', ''), 'hex') : Buffer.from(token.replace(/^\\/, '')));
  }
  return Buffer.concat(bytes).toString();
}

describe('a distinguished name', () => {
  it('is written most specific attribute first, its attributes kept in the order of the encoding', () => {
    const name = nameOf(
      [['2.5.4.6', new PrintableString({ value: 'DE' })]],
      [['2.5.4.10', new Utf8String({ value: 'Acme, Inc.' })]],
      [
        ['2.5.4.3', new Utf8String({ value: 'dec' })],
        ['0.9.2342.19200300.100.1.1', new Utf8String({ value: 'u' })],
      ],
    );
    expect(name.text).toBe('CN=dec+UID=u, O=Acme\\, Inc., C=DE');
    expect(name.attributes).toEqual([
      { type: 'C', value: 'DE' },
      { type: 'O', value: 'Acme, Inc.' },
      { type: 'CN', value: 'dec' },
      { type: 'UID', value: 'u' },
    ]);
  });

  it.each<[string, AnyString]>([
    ['UTF8String', new Utf8String({ value: 'Grüße 東京' })],
    ['BMPString', new BmpString({ value: 'Grüße 東京' })],
    ['UniversalString', new UniversalString({ value: 'Grüße 東京' })],
  ])('in %s is decoded', (_type, value) => {
    expect(nameOf([['2.5.4.3', value]]).text).toBe('CN=Grüße 東京');
  });

  it('in T61String is decoded as Latin-1', () => {
    expect(nameOf([['2.5.4.3', new TeletexString({ value: 'Grüße' })]]).text).toBe('CN=Grüße');
  });

  it('that is empty is empty', () => {
    expect(nameOf()).toEqual({ text: '', attributes: [] });
  });

  it('with an unknown type keeps the object identifier and shows the value', () => {
    expect(nameOf([['1.2.3.4', new Utf8String({ value: 'x' })]]).text).toBe('1.2.3.4=x');
  });

  it('with a value that is no string shows its encoding, unescaped', () => {
    const value = new Sequence({ value: [new IA5String({ value: 'a' })] });
    expect(nameOf([['2.5.4.3', value]]).text).toBe('CN=#3003160161');
  });
});

describe('the escaping of RFC 4514', () => {
  it.each([
    ['a, b', String.raw`a\, b`],
    ['#1', String.raw`\#1`],
    ['a#1', 'a#1'],
    [' x ', String.raw`\ x\ `],
    [' ', String.raw`\ `],
    ['  ', String.raw`\ \ `],
    ['"+;<>\\', String.raw`\"\+\;\<\>\\`],
    ['a\u0000b', String.raw`a\00b`],
    ['a\nb', String.raw`a\0ab`],
    // A right-to-left override would show "gro.live" as "evil.org".
    ['\u202egro.live', String.raw`\e2\80\aegro.live`],
    ['Müller', 'Müller'],
  ])('writes %j as %s', (value, expected) => {
    expect(escapeValue(value)).toBe(expected);
  });

  const special = fc.string({ unit: fc.constantFrom(' ', '#', '\\', ',', '\u202e', 'a'), maxLength: 6 });

  it('loses nothing and leaves no separator bare', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), special), (value) => {
        const escaped = escapeValue(value);
        expect(unescapeValue(escaped)).toBe(value);
        expect(escaped.replaceAll(/\\./g, 'x')).not.toMatch(/^[ #]|[,+"<>;\p{Cc}\p{Cf}]/u);
      }),
    );
  });
});
