import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { trimAssetList } from '../../../build/bundle/ui5-trim.mjs';
import { inProject } from '../../../build/project.mjs';

const lists = [
  '@ui5/webcomponents/dist/generated/json-imports/i18n.js',
  '@ui5/webcomponents/dist/generated/json-imports/Themes.js',
  '@ui5/webcomponents-fiori/dist/generated/json-imports/i18n.js',
  '@ui5/webcomponents-fiori/dist/generated/json-imports/Themes.js',
  '@ui5/webcomponents-icons/dist/generated/json-imports/i18n.js',
  '@ui5/webcomponents-localization/dist/generated/json-imports/LocaleData.js',
  '@ui5/webcomponents-react/dist/json-imports/i18n.js',
  '@ui5/webcomponents-theming/dist/generated/json-imports/Themes.js',
].map((name) => inProject('node_modules', name));

const namesIn = (code: string, form: RegExp) => [...code.matchAll(form)].map(([, name]) => name).sort();
const offered = (path: string) =>
  path.endsWith('Themes.js')
    ? ['sap_horizon', 'sap_horizon_dark', 'sap_horizon_hcb', 'sap_horizon_hcw']
    : ['de', 'en'];

describe("UI5's lists of assets", () => {
  test.each(lists)('%s keeps what is offered, to load and to announce', (path) => {
    const trimmed = trimAssetList(readFileSync(path, 'utf8'), path);

    expect(namesIn(trimmed, /case "(\w+)"/g)).toEqual(offered(path));
    const [, announced] = /(\["[^\]]*\])/.exec(trimmed) ?? [];
    expect(JSON.parse(announced ?? '[]').sort()).toEqual(offered(path));
  });

  test('a list of another shape stops the build instead of passing untrimmed', () => {
    expect(() => trimAssetList('load((name) => import(`./${name}.json`));', 'i18n.js')).toThrow('no list');
  });

  test('a module that imports nothing is left alone', () => {
    expect(trimAssetList('export {};', 'i18n.js')).toBe('export {};');
  });
});
