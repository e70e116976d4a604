/** What could open a connection, or a door: build/lint/offline.grit bans the same in the source. */
const NETWORK =
  /^(?:node:)?(?:http|https|http2|net|tls|dgram|dns|dns\/promises|inspector|inspector\/promises)$/;

/**
 * The library that writes mail drafts could also fetch what is attached, by its address, which is never asked of it: it
 * gets modules with nothing in them.
 */
const WITHOUT_NETWORK = /[\\/]node_modules[\\/]nodemailer[\\/]/;
const NOTHING = '\0no-network';

/**
 * Keeps main's bundle from naming a module that could open a connection, also by way of a library: such a bundle is
 * refused.
 *
 * @returns {import('vite').Plugin}
 */
export function offline() {
  return {
    name: 'offline',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source, importer = '') =>
      NETWORK.test(source) && WITHOUT_NETWORK.test(importer) ? NOTHING : null,
    load: (id) => (id === NOTHING ? 'export default {};' : null),
    generateBundle(_options, bundle) {
      for (const { fileName, imports = [], dynamicImports = [] } of Object.values(bundle)) {
        const found = [...imports, ...dynamicImports].filter((name) => NETWORK.test(name));
        if (found.length > 0)
          this.error(`${fileName} could open a connection: it imports ${found.join(', ')}`);
      }
    },
  };
}
