import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentTypeOf, readEntity } from '../../../electron/pki/mime-entity.ts';
import { partsOf } from '../../../electron/pki/multipart.ts';

const parts = (body: string, boundary = 'b') =>
  partsOf(Buffer.from(body), boundary)?.map((part) => part.toString()) ?? null;

describe('the parts of a multipart body', () => {
  it.each<[string, string, string[] | null]>([
    ['with CRLF', '--b\r\none\r\n--b\r\ntwo\r\n\r\n--b--\r\n', ['one', 'two\r\n']],
    ['with LF', '--b\none\n--b\ntwo\n--b--', ['one', 'two']],
    ['with blanks after the boundary', '--b \t\r\none\r\n--b--  \r\n', ['one']],
    ['with text before and after', 'x\r\n--b\r\none\r\n--b--\r\n--b\r\nlater\r\n--b--', ['one']],
    ['that are empty', '--b\r\n--b\r\n\r\n--b--', ['', '']],
    [
      'with a boundary inside a line',
      '--b\r\nx --b\r\n--bc\r\n--b-\r\n--b\r\n--b--',
      ['x --b\r\n--bc\r\n--b-', ''],
    ],
    ['with a no-break space after the boundary', '--b\r\none\r\n--b\u00a0\r\n--b--', ['one\r\n--b\u00a0']],
    ['without an end', '--b\r\none\r\n--b\r\ntwo', null],
    ['without a beginning', 'one\r\n', null],
  ])('are the exact bytes between its delimiters: %s', (_title, body, expected) => {
    expect(parts(body)).toEqual(expected);
  });

  it('come out as they went in, whatever they hold', () => {
    const part = fc.string({ unit: fc.constantFrom('-', 'b', 'x', '\r', '\n', ' '), maxLength: 30 });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), (given) => {
        const boundary = 'a boundary that is in none of them';
        const body = `${given.map((one) => `--${boundary}\r\n${one}\r\n`).join('')}--${boundary}--`;
        expect(parts(body, boundary)).toEqual(given);
      }),
    );
  });

  it('are none under a boundary that is none', () => {
    for (const boundary of ['', 'x'.repeat(71), 'a\nb'])
      expect(parts(`--${boundary}\n--${boundary}--`, boundary)).toBeNull();
  });

  it('of a hostile body are found in bounded time', () => {
    const started = performance.now();
    expect(parts('--b x\n'.repeat(170_000))).toBeNull();
    expect(parts('--b'.repeat(340_000))).toBeNull();
    expect(parts('--b\n'.repeat(250_000))).toBeNull();
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('a MIME entity', () => {
  const entity = (text: string) => readEntity(Buffer.from(text));
  const type = (value: string) => {
    const read = entity(`Content-Type: ${value}\r\n\r\n`);
    return read === null ? null : contentTypeOf(read);
  };

  it('has fields, unfolded and in any case, and its body untouched', () => {
    const read = entity(
      'MIME-VERSION: 1.0\r\nX-Long: a\r\n b\r\n\tc\r\ncontent-type : text/plain\r\n\r\n\r\nbody\n',
    );
    expect(read?.field('x-long')).toBe('a b\tc');
    expect(read?.field('content-type')).toBe('text/plain');
    expect(read?.field('absent')).toBeNull();
    expect(read?.body.toString()).toBe('\r\nbody\n');
  });

  it.each([
    '{"format": "keyturn-confirmation",\n\n"a": 1}',
    '',
    'Content-Type: text/plain',
    'Hello: you\n\nbody',
    'Content-Type: text/plain\nno field\n\nbody',
    '-----BEGIN CMS-----\n\nContent-Type: x\n\n',
  ])('is not: %j', (text) => {
    expect(entity(text)).toBeNull();
  });

  it('has parameters, quoted or not', () => {
    const read = type('Multipart/SIGNED; Protocol="a/b"; boundary="x\\"; y=1" ;micalg=sha-256;');
    expect(read?.type).toBe('multipart/signed');
    expect(read?.parameter('protocol')).toBe('a/b');
    expect(read?.parameter('boundary')).toBe('x"; y=1');
    expect(read?.parameter('micalg')).toBe('sha-256');
    expect(read?.parameter('y')).toBeNull();
  });

  it('that says two things says none: twice a field, twice a parameter', () => {
    expect(type('a/b; x=1; X=2')?.parameter('x')).toBeNull();
    expect(entity('Content-Type: a/b\r\nContent-type: c/d\r\n\r\n')?.field('content-type')).toBeNull();
  });

  it('that is hostile is read in bounded time', () => {
    const started = performance.now();
    for (const piece of ['; ', ';x="\\"', ';x=', 'x;\t', '=";']) type(piece.repeat(30_000));
    entity('a:\n '.repeat(300_000));
    entity('\r\n'.repeat(300_000));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
