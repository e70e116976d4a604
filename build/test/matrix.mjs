import { formats, peers } from './exchange-formats.mjs';

/**
 * What came of the tests in which a file passes between Keyturn and a peer: a table of formats and peers.
 * A cell says `ok` and how many tests say so, `FAILED`, `skipped` with the programs that are missing, `—` where
 * a peer has no part in a format (a note says why), or `UNTESTED` where no test ran and no reason is known.
 *
 * @param {any} results vitest's JSON report of the interoperability tests; undefined where it left none
 * @returns {{ lines: string[], holes: number }} the table with its notes, and its number of `UNTESTED` cells
 */
export function matrixOf(results) {
  const cells = cellsOf(results);
  const notes = [];
  const rows = rowsOf(cells, (reason) => noteOf(reason, notes));
  const head = ['', ...Object.keys(peers)];
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column].length)));
  const line = (row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd();
  return {
    lines: [line(head), ...rows.map(line), ...notes.map((note, index) => `  ${letter(index)}  ${note}`)],
    holes: rows.flat().filter((cell) => cell === 'UNTESTED').length,
  };
}

const rowsOf = (cells, note) =>
  Object.entries(formats).flatMap(([direction, inDirection]) =>
    Object.entries(inDirection).map(([format, without]) => [
      `${direction.padEnd(3)}  ${format}`,
      ...Object.keys(peers).map((peer) => {
        const tests = cells.get(cellOf({ direction, format, peer }));
        if (tests !== undefined) return outcomeOf(tests);
        return without[peer] === undefined ? 'UNTESTED' : `— ${note(without[peer])}`;
      }),
    ]),
  );

const cellOf = ({ direction, format, peer }) => [direction, format, peer].join('\n');

/** The tests of each cell. One that did not run for another reason than a missing program counts as failed. */
function cellsOf(results) {
  const cells = new Map();
  for (const { assertionResults, status } of results?.testResults ?? []) {
    for (const test of assertionResults.filter(({ meta }) => meta?.exchange !== undefined)) {
      const cell = cellOf(test.meta.exchange);
      const { missing } = test.meta.exchange;
      const broken = status === 'failed' && test.status !== 'passed' && missing.length === 0;
      const outcome = broken ? 'failed' : test.status;
      cells.set(cell, [...(cells.get(cell) ?? []), { outcome, missing }]);
    }
  }
  return cells;
}

function outcomeOf(tests) {
  const count = (wanted) => tests.filter(({ outcome }) => outcome === wanted).length;
  if (count('failed') > 0) return `FAILED ${count('failed')}`;
  if (count('passed') > 0) return `ok ${count('passed')}`;
  const missing = [...new Set(tests.flatMap((test) => test.missing))];
  return missing.length === 0 ? 'skipped' : `skipped: no ${missing.join(', ')}`;
}

function noteOf(reason, notes) {
  if (!notes.includes(reason)) notes.push(reason);
  return letter(notes.indexOf(reason));
}

const letter = (index) => String.fromCharCode('a'.charCodeAt(0) + index);
