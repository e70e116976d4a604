import type { Letter } from '../../rotation/letter.ts';
import { grouped } from './grouped.ts';

const width = 78;
const wordsInLine = 4;

/** A letter as plain text: lines of at most 78 characters where its words allow, each ended by a line feed. */
export function letterText(letter: Letter): string {
  const { title, warning, head, opening, certificates, words, steps, dates, closing } = letter;
  const rows: string[] = [];
  for (let first = 0; first < words.words.length; first += wordsInLine) {
    const line = words.words.slice(first, first + wordsInLine);
    rows.push(
      `  ${line
        .map((word) => word.padEnd(13))
        .join('')
        .trimEnd()}`,
    );
  }
  const parts = [
    underlined(title, '='),
    ...(warning === null ? [] : [warning]),
    table(head),
    wrapped(opening),
    ...certificates.map((certificate) =>
      [
        underlined(certificate.title, '-'),
        table(certificate.lines),
        ...certificate.numbers.map(({ name, hex }) => `${name}\n${grouped(hex)}`),
      ].join('\n'),
    ),
    [underlined(words.title, '-'), wrapped(words.hint), '', ...rows].join('\n'),
    [
      underlined(steps.title, '-'),
      ...steps.steps.map((step, index) => wrapped(`${index + 1}. ${step}`, '   ')),
    ].join('\n'),
    [underlined(dates.title, '-'), table(dates.dates)].join('\n'),
    wrapped(closing),
  ];
  return `${parts.join('\n\n')}\n`;
}

const underlined = (text: string, by: string): string => `${text}\n${by.repeat(text.length)}`;

function table(lines: readonly (readonly [string, string])[]): string {
  const indent = Math.max(...lines.map(([name]) => name.length)) + 2;
  return lines
    .map(([name, value]) => wrapped(`${name.padEnd(indent)}${value}`, ' '.repeat(indent)))
    .join('\n');
}

/** Breaks at spaces; lines after the first begin with `indent`. A word longer than a line stays whole. */
function wrapped(text: string, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\S) /)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line.trim() !== '' && longer.length > width) {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = longer;
  }
  return [...lines, line].join('\n');
}
