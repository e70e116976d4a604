import { describe, expect, it } from 'vitest';
import { importMaximumBytes } from '../../../electron/contract/options.ts';
import { type DroppedItem, droppedFile, sizeRefusal } from '../../../renderer/imports/dropped.ts';
import { beginningOf, foreignName, visibleText } from '../../../renderer/ui/visibleText.ts';

const item = (change: Partial<DroppedItem> = {}): DroppedItem => ({
  kind: 'file',
  isFolder: false,
  file: new File(['x'], 'a.cer'),
  ...change,
});

describe('what is dropped on the window', () => {
  it('is looked at where it is one file, whatever text comes with it', () => {
    expect(droppedFile([item(), item({ kind: 'string', file: null })])).toMatchObject({
      kind: 'file',
      file: { name: 'a.cer' },
    });
  });

  it.each<[string, DroppedItem[], string]>([
    ['two files', [item(), item()], 'several'],
    ['a folder', [item({ isFolder: true })], 'folder'],
    ['a folder beside a file', [item(), item({ isFolder: true })], 'folder'],
    ['a text', [item({ kind: 'string', file: null })], 'nothing'],
    ['a file that the browser does not give out', [item({ file: null })], 'nothing'],
  ])('is refused with a reason: %s', (_title, items, why) => {
    expect(droppedFile(items)).toEqual({ kind: 'refused', why });
  });

  it('is refused by its size before it is read', () => {
    expect(sizeRefusal({ size: importMaximumBytes })).toBeNull();
    expect(sizeRefusal({ size: importMaximumBytes + 1 })).toEqual({
      code: 'file-too-large',
      bytes: importMaximumBytes + 1,
      limit: importMaximumBytes,
    });
  });
});

describe('a text that comes from a file', () => {
  it('shows what would not be seen, or would turn the writing around', () => {
    expect(visibleText('dec\u202e_4202\u0000\u200b\ud800')).toBe('dec‹U+202E›_4202‹U+0000›‹U+200B›‹U+D800›');
    expect(visibleText('Schlüssel 東京 🔑, Ω')).toBe('Schlüssel 東京 🔑, Ω');
  });

  it('is cut between two characters, however long it is', () => {
    expect(beginningOf('abc', 3)).toBeNull();
    expect(beginningOf('🔑🔑🔑🔑', 3)).toBe('🔑🔑🔑');
    expect(foreignName('x'.repeat(1_000_000), 5)).toBe('xxxxx…');
  });
});
