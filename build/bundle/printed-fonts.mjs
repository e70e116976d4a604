import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { inProject } from '../project.mjs';

/** Arimo has the widths of Arial, Cousine those of Courier New. */
const STYLESHEETS = ['arimo/400.css', 'arimo/700.css', 'cousine/400.css', 'cousine/700.css'];
const WOFF2 = /url\(\.\/files\/([\w-]+\.woff2)\) format\('woff2'\)/;

/**
 * Gives printed pages fonts of their own: a page has the same lines and the same number of pages on every machine,
 * whatever is installed there. Emits `printed-fonts.css` and the fonts beside it, for the scripts and weights of
 * Fontsource's stylesheets, in the one format that Chromium prefers.
 *
 * @returns {import('vite').Plugin}
 */
export function printedFonts() {
  return {
    name: 'printed-fonts',
    apply: 'build',
    async generateBundle() {
      const rules = [];
      for (const stylesheet of STYLESHEETS) {
        const path = inProject('node_modules', '@fontsource', stylesheet);
        for (const rule of (await readFile(path, 'utf8')).match(/@font-face \{[^}]*\}/g) ?? []) {
          const name = WOFF2.exec(rule)?.[1];
          if (name === undefined) throw new Error(`no WOFF2 font in a rule of ${stylesheet}`);
          const source = await readFile(join(dirname(path), 'files', name));
          this.emitFile({ type: 'asset', fileName: `fonts/${basename(name)}`, source });
          rules.push(rule.replace(/src: [^;]*;/, `src: url(fonts/${name}) format('woff2');`));
        }
      }
      this.emitFile({ type: 'asset', fileName: 'printed-fonts.css', source: rules.join('\n') });
    },
  };
}
