import { existsSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../../../shared/vectors/', import.meta.url);

/**
 * Are the published vectors there? They stand beside the project and are no part of it; where they are absent, the
 * line that is printed says which tests are skipped.
 */
export function missingVectors(name: string): boolean {
  const isMissing = !existsSync(new URL(name, FOLDER));
  if (isMissing) console.log(`skipped: the vectors ../shared/vectors/${name} are not there`);
  return isMissing;
}

/** One file of vectors as text. */
export function vectors(path: string): string {
  return readFileSync(new URL(path, FOLDER), 'utf8');
}
