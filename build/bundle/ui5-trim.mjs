import { parseSync } from 'vite';

/** The languages and themes of UI5 that the application offers; English is UI5's own fallback. */
const LANGUAGES = ['en', 'de'];
const THEMES = ['sap_horizon', 'sap_horizon_dark', 'sap_horizon_hcb', 'sap_horizon_hcw'];

/** The modules in which UI5's packages list their translations, themes and date formats. */
const ASSET_LIST = /\/@ui5\/[^?]+\/json-imports\/(i18n|Themes|LocaleData)\.js$/;

/**
 * A Vite plugin: leaves out of the bundle the languages and themes of UI5 that nobody can choose
 * (15 MB become 3 MB). UI5 loads each by an `import()` in a `switch` over its name and registers
 * the names from an array; both lose the same entries, so that UI5 falls back as it does for any
 * name that it does not know.
 *
 * @returns {import('vite').Plugin}
 */
export function trimUi5Assets() {
  return {
    name: 'trim-ui5-assets',
    enforce: 'pre',
    transform: {
      filter: { id: ASSET_LIST },
      handler: (code, id) => ({ code: trimAssetList(code, id), map: null }),
    },
  };
}

/**
 * Returns the source of an asset list without the entries that are not offered. Throws where it
 * finds none to remove in a list: a new release of UI5 with another shape must not slip through
 * as a bundle that is five times as large.
 *
 * @param {string} code the module's source
 * @param {string} id its path
 */
export function trimAssetList(code, id) {
  if (code.trim() === '' || !code.includes('import(')) return code;
  const offered = new Set(/Themes\.js$/.test(id) ? THEMES : LANGUAGES);
  const { cases, lists } = find(parseSync(id, code).program);
  const cuts = [
    ...cases.filter((node) => !offered.has(node.test.value)).map((node) => replace(node, '')),
    ...lists.map((node) => replace(node, JSON.stringify(namesIn(node).filter((name) => offered.has(name))))),
  ];
  if (lists.length === 0 || cuts.length === lists.length)
    throw new Error(`${id} has no list of UI5 assets to trim`);
  return cuts
    .sort((one, other) => other.start - one.start)
    .reduce((text, { start, end, by }) => text.slice(0, start) + by + text.slice(end), code);
}

function find(program) {
  const cases = [];
  const lists = [];
  visit(program, (node) => {
    if (node.type === 'SwitchCase' && typeof node.test?.value === 'string') cases.push(node);
    if (node.type === 'ArrayExpression' && node.elements.length > 1 && namesIn(node).every(isName))
      lists.push(node);
  });
  return { cases, lists };
}

function visit(node, see) {
  if (typeof node.type === 'string') see(node);
  for (const value of Object.values(node)) {
    if (value !== null && typeof value === 'object') visit(value, see);
  }
}

const namesIn = (list) => list.elements.map((element) => element?.value);
const isName = (value) => typeof value === 'string' && /^[a-z]{2,3}(_\w+)*$/.test(value);
const replace = ({ start, end }, by) => ({ start, end, by });
