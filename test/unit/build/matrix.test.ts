import { describe, expect, test } from 'vitest';
import { formats, peers } from '../../../build/test/exchange-formats.mjs';
import { matrixOf } from '../../../build/test/matrix.mjs';

const tested = (peer: string, status: string, missing: string[] = []) => ({
  status,
  meta: { exchange: { direction: 'in', format: 'certificate', peer, missing } },
});
const file = (...assertionResults: object[]) => ({ status: 'passed', assertionResults });

/** The row of certificates that are read, its cells by peer. */
function cells(...testResults: object[]) {
  const { lines, holes } = matrixOf({ testResults });
  const row = lines.find((line) => line.startsWith('in   certificate')) ?? '';
  const [, ...values] = row.split(/ {2,}/).slice(1);
  return {
    row: Object.fromEntries(Object.keys(peers).map((peer, index) => [peer, values[index]])),
    holes,
    lines,
  };
}

describe('the matrix', () => {
  test('says of each cell what became of its tests, and why there is none', () => {
    const { row, lines } = cells(
      file(tested('openssl', 'passed'), tested('openssl', 'passed'), { status: 'failed', meta: {} }),
      file(tested('keytool', 'passed'), tested('keytool', 'failed')),
      file(tested('NSS', 'skipped', ['certutil', 'cmsutil']), tested('NSS', 'skipped', ['certutil'])),
    );

    expect(row).toMatchObject({
      openssl: 'ok 2',
      keytool: 'FAILED 1',
      NSS: 'skipped: no certutil, cmsutil',
      GnuTLS: 'UNTESTED',
      xmlsec1: '— a',
    });
    expect(lines).toContain(`  a  ${formats.in.certificate.xmlsec1}`);
  });

  test('counts as failed what a broken file kept from running', () => {
    const broken = { status: 'failed', assertionResults: [tested('openssl', 'skipped')] };

    expect(cells(broken).row.openssl).toBe('FAILED 1');
  });

  test('counts the cells that nothing proves and no reason excuses', () => {
    const everything = Object.entries(formats).flatMap(([direction, rows]) =>
      Object.keys(rows).flatMap((format) =>
        Object.keys(peers).map((peer) => ({
          status: 'passed',
          meta: { exchange: { direction, format, peer, missing: [] } },
        })),
      ),
    );

    expect(matrixOf({ testResults: [file(...everything)] }).holes).toBe(0);
    expect(matrixOf({ testResults: [file(...everything.slice(1))] }).holes).toBe(1);
    expect(matrixOf(undefined).holes).toBeGreaterThan(20);
  });
});
