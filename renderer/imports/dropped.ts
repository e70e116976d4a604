import type { AppError } from '../../electron/contract/errors.ts';
import { importMaximumBytes } from '../../electron/contract/options.ts';

/** Why what was dropped is not looked at; the words are in the language files. */
export type DropRefusal = 'several' | 'folder' | 'nothing' | 'dialog-open' | 'no-vault';

export type Dropped =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'refused'; readonly why: DropRefusal };

/** One thing that was dropped, as the browser describes it. */
export interface DroppedItem {
  readonly kind: string;
  readonly isFolder: boolean;
  readonly file: File | null;
}

/** The one file that was dropped, or why none is looked at. */
export function droppedFile(items: readonly DroppedItem[]): Dropped {
  const files = items.filter(({ kind }) => kind === 'file');
  if (files.some(({ isFolder }) => isFolder)) return { kind: 'refused', why: 'folder' };
  if (files.length > 1) return { kind: 'refused', why: 'several' };
  const file = files[0]?.file ?? null;
  return file === null ? { kind: 'refused', why: 'nothing' } : { kind: 'file', file };
}

/** What a browser's drop brings. To be asked for while the event lasts: it is empty afterwards. */
export function itemsOf(transfer: DataTransfer): DroppedItem[] {
  return [...transfer.items].map((item) => ({
    kind: item.kind,
    isFolder: item.webkitGetAsEntry()?.isDirectory === true,
    file: item.getAsFile(),
  }));
}

/** A file that is too large is refused by its size, before anything of it is read. */
export function sizeRefusal({ size }: Pick<File, 'size'>): AppError | null {
  return size <= importMaximumBytes
    ? null
    : { code: 'file-too-large', bytes: size, limit: importMaximumBytes };
}
