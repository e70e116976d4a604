import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project's root folder. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** The project's package.json, parsed. */
export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** @param {...string} parts @returns {string} an absolute path inside the project */
export const inProject = (...parts) => join(root, ...parts);
