import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { offline } from './offline.mjs';
import { printedFonts } from './printed-fonts.mjs';
import { trimUi5Assets } from './ui5-trim.mjs';

/**
 * The three Vite builds of the application. Each takes the same plan and returns a Vite
 * configuration that reads no file besides.
 *
 * @typedef {object} Plan
 * @property {'production' | 'test'} mode
 * @property {import('../bundle.mjs').Sources} sources
 * @property {string} folder absolute: where main/, preload/ and renderer/ go
 */

/** What the main process loads at run time instead of carrying it along: a native module cannot be bundled. */
const EXTERNAL = ['electron', '@node-rs/argon2'];

/** @param {Plan} plan */
export function mainConfiguration({ mode, sources, folder }) {
  return nodeConfiguration(mode, {
    input: { main: sources.main, ...sources.threads },
    folder: join(folder, 'main'),
    output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
  });
}

/**
 * A sandboxed preload script can load no file besides itself, so it is one, and CommonJS.
 *
 * @param {Plan} plan
 */
export function preloadConfiguration({ mode, sources, folder }) {
  return nodeConfiguration(mode, {
    input: { preload: sources.preload },
    folder: join(folder, 'preload'),
    output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
  });
}

/** @param {Plan} plan */
export function rendererConfiguration({ mode, sources, folder }) {
  return {
    ...common(mode),
    root: sources.renderer,
    base: './',
    plugins: [react(), trimUi5Assets(), printedFonts()],
    build: {
      ...commonBuild(mode),
      outDir: join(folder, 'renderer'),
      target: 'chrome130',
      // The content security policy allows neither data: fonts nor inline scripts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4096,
    },
  };
}

function nodeConfiguration(mode, { input, folder, output }) {
  return {
    ...common(mode),
    publicDir: false,
    plugins: [offline()],
    ssr: { noExternal: true, external: EXTERNAL, target: 'node' },
    build: {
      ...commonBuild(mode),
      ssr: true,
      outDir: folder,
      target: 'node20',
      // Nobody downloads it, and whoever audits it or reads a stack trace wants names.
      minify: false,
      rolldownOptions: { input, output },
    },
  };
}

function common(mode) {
  return {
    configFile: false,
    envDir: false,
    mode: 'production',
    logLevel: 'warn',
    define: {
      __SIMULATED_CLOCK__: JSON.stringify(mode === 'test'),
      'process.env.NODE_ENV': JSON.stringify('production'),
    },
  };
}

const commonBuild = (mode) => ({
  emptyOutDir: true,
  sourcemap: mode === 'test',
  reportCompressedSize: false,
});
