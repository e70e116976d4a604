/** A source file as it must not be, with a part of the complaint that it must cause, or one that is fine. */
export interface Specimen {
  readonly path: string;
  readonly source: string;
  readonly complaint?: string;
}

const value = (from: string) => `import { thing } from '${from}';\n\nexport const used = thing;\n`;
const type = (from: string) => `import type { Thing } from '${from}';\n\nexport type Used = Thing;\n`;
const dynamic = (from: string) => `export const load = () => import('${from}');\n`;
const typeOf = (from: string) => `export type Used = import('${from}').Thing;\n`;
const reexport = (from: string) => `export { thing } from '${from}';\n`;
const expression = (code: string) => `export const used = ${code};\n`;

const everyForm = [value, type, dynamic, typeOf, reexport];
const adapters = ['vault', 'pki', 'exchange', 'wss', 'report', 'recovery', 'passphrases'];

let count = 0;
const pathIn = (place: string) => {
  count += 1;
  return place.includes('.') ? place : `${place}/specimen-${count}.ts`;
};

/** `place` is a folder, or a file where the name matters. */
const fine = (place: string, ...sources: string[]): Specimen[] =>
  sources.map((source) => ({ path: pathIn(place), source }));

const wrong = (place: string, complaint: string, ...sources: string[]): Specimen[] =>
  fine(place, ...sources).map((specimen) => ({ ...specimen, complaint }));

const mustNotImport = (folder: string, names: readonly string[], forms = everyForm): Specimen[] =>
  names.flatMap((name) => wrong(folder, `must not import '${name}'`, ...forms.map((form) => form(name))));

const directions: readonly Specimen[] = [
  ...mustNotImport('electron/rotation', [
    'node:crypto',
    'zod',
    'electron',
    '../contract/ipc.ts',
    '../vault/journal.ts',
  ]),
  ...mustNotImport('electron/rotation', ['../../renderer/app.tsx', '../main.ts']),
  ...mustNotImport('electron/rotation/steps', ['../../pki/pki.ts']),
  ...wrong(
    'electron/rotation',
    'one plain literal',
    value('./../vault/journal.ts'),
    value('./steps/../../pki/pki.ts'),
  ),
  ...wrong('electron/vault', 'one plain literal', 'export const load = (name: string) => import(name);\n'),
  ...wrong(
    'electron/vault',
    'one plain literal',
    'export const load = (to: string) => import(`./${to}.ts`);\n',
  ),

  ...mustNotImport('electron/contract', [
    'electron',
    'node:path',
    'pkijs',
    '../ceremony/session.ts',
    '../vault/vault.ts',
  ]),
  ...wrong(
    'electron/contract',
    'only types from electron/rotation',
    value('../rotation/gates.ts'),
    dynamic('../rotation/gates.ts'),
    reexport('../rotation/gates.ts'),
    "import { type Thing } from '../rotation/gates.ts';\n\nexport type Used = Thing;\n",
    "import '../rotation/gates.ts';\n",
  ),

  ...adapters.flatMap((adapter) => {
    const others = [...adapters.filter((other) => other !== adapter), 'ceremony', 'contract', 'shell'];
    const modules = others.map((other) => `../${other}/module.ts`);
    return mustNotImport(`electron/${adapter}`, [...modules, '../main.ts', 'electron'], [value, type]);
  }),

  ...mustNotImport(
    'electron/ceremony',
    adapters.map((adapter) => `../${adapter}/module.ts`),
  ),
  ...mustNotImport('electron/ceremony', ['../shell/window.ts', 'electron', 'node:fs']),
  ...wrong('electron/ceremony', 'noNodejsModules', value('fs')),

  ...mustNotImport('electron/shell', ['../rotation/gates.ts', '../ceremony/session.ts', '../vault/vault.ts']),
  ...mustNotImport('electron/shell', ['../../renderer/app.tsx']),
  ...mustNotImport('electron/preload.ts', ['./shell/window.ts', './ceremony/session.ts', 'node:fs'], [value]),
  ...mustNotImport('electron/main.ts', ['../renderer/app.tsx', '../test/helpers/launch.ts'], [value]),
  ...mustNotImport('electron/unknown-layer', ['../rotation/gates.ts', 'node:fs']),

  ...mustNotImport('renderer', [
    '../electron/main.ts',
    '../electron/rotation/gates.ts',
    '../electron/vault/vault.ts',
  ]),
  ...mustNotImport('renderer/vault', ['../../electron/ceremony/session.ts', 'electron', 'node:fs']),
];

const conduct: readonly Specimen[] = [
  ...wrong(
    'electron/vault',
    'opens a connection',
    ...['node:http', 'https', 'node:net', 'node:dgram', 'tls'].map(value),
  ),
  ...wrong(
    'electron/vault',
    'opens a connection',
    dynamic('node:http2'),
    expression("globalThis.fetch('a')"),
  ),
  ...wrong('electron/vault', 'noRestrictedGlobals', expression("fetch('a')")),
  ...wrong(
    'renderer',
    'noRestrictedGlobals',
    expression("new WebSocket('a')"),
    expression('new XMLHttpRequest()'),
  ),
  ...wrong(
    'renderer',
    'opens a connection',
    expression("navigator.sendBeacon('a')"),
    expression("window.fetch('a')"),
  ),

  ...wrong(
    'electron/pki',
    'Math.random is predictable',
    expression('Math.random()'),
    expression('[0].map(Math.random)'),
  ),
  ...wrong('renderer', 'Math.random is predictable', expression('Math.random()')),
  ...wrong(
    'electron/rotation',
    'does not read the clock',
    ...['Date.now()', 'new Date()', 'Date()'].map(expression),
  ),
  ...wrong('electron/rotation', 'does not read the clock', expression('new Date')),

  ...wrong(
    'electron/shell',
    'Raw IPC',
    "import { ipcMain } from 'electron';\n\nexport const used = ipcMain;\n",
    "import { ipcMain as main } from 'electron';\n\nexport const used = main;\n",
    "import * as electron from 'electron';\n\nexport const used = electron.ipcMain;\n",
    "import * as electron from 'electron';\n\nexport const { ipcMain: used } = electron;\n",
  ),

  ...wrong('electron/vault', 'noGlobalEval', expression("eval('1')")),
  ...wrong('electron/vault', 'noImpliedEval', expression("new Function('return 1')")),
  ...wrong('electron/vault', 'noExplicitAny', expression('(it: any) => it')),
  ...wrong('electron/vault', 'noConsole', 'console.log(1);\n'),
  ...wrong('electron/vault', 'noUnusedVariables', 'const unused = 1;\n'),
  ...wrong('electron/vault', 'noUndeclaredDependencies', value('left-pad')),
  ...wrong(
    'electron/vault',
    'noFloatingPromises',
    'async function act(): Promise<void> {\n  await Promise.resolve();\n}\n\nexport function used(): void {\n  act();\n}\n',
  ),
  ...wrong(
    'renderer/hook.tsx',
    'useHookAtTopLevel',
    "import { useState } from 'react';\n\nexport function App({ on }: { on: boolean }) {\n  if (on) useState(0);\n  return null;\n}\n",
  ),
  ...wrong('renderer/picture.tsx', 'useAltText', 'export const App = () => <img src="a.png" />;\n'),
  ...wrong('electron/wss/cycle-one.ts', 'noImportCycles', cyclic('one', 'two')),
  ...wrong('electron/wss/cycle-two.ts', 'noImportCycles', cyclic('two', 'one')),
];

function cyclic(name: string, other: string): string {
  return `import { ${other} } from './cycle-${other}.ts';\n\nexport const ${name} = (): unknown => ${other};\n`;
}

export const violations = [...directions, ...conduct];

export const permitted: readonly Specimen[] = [
  ...fine('electron/rotation', value('./gates.ts'), type('./steps/step.ts'), value('./steps/step.ts')),
  ...fine('electron/rotation', 'export const at = (text: string) => new Date(text).getTime();\n'),
  ...fine('electron/rotation/steps', type('../gates.ts'), value('./other.ts')),
  ...fine('electron/contract', type('../rotation/gates.ts'), value('zod'), value('./schemas/facts.ts')),
  ...fine('electron/contract', "export type { Thing } from '../rotation/gates.ts';\n"),
  ...adapters.flatMap((adapter) =>
    fine(
      `electron/${adapter}`,
      value('../rotation/result.ts'),
      value('node:crypto'),
      value('pkijs'),
      value('./own.ts'),
    ),
  ),
  ...fine('electron/vault', dynamic('@node-rs/argon2')),
  ...fine('electron/vault/slots', value('../journal.ts')),
  ...fine(
    'electron/ceremony',
    value('../rotation/ceremony.ts'),
    value('../contract/schemas/facts.ts'),
    value('./own.ts'),
  ),
  ...fine(
    'electron/shell',
    value('electron'),
    value('electron-store'),
    value('node:path'),
    value('../contract/ipc.ts'),
  ),
  ...fine('electron/shell/ipc.ts', "import { ipcMain } from 'electron';\n\nexport const used = ipcMain;\n"),
  ...fine(
    'electron/main.ts',
    "import { app } from 'electron';\nimport { vault } from './vault/vault.ts';\n\nvault(app);\n",
  ),
  ...fine(
    'electron/preload.ts',
    "import { ipcRenderer } from 'electron';\nimport { ipc } from './contract/ipc.ts';\n\nipc(ipcRenderer);\n",
  ),
  ...fine(
    'renderer/rotations',
    value('../../electron/contract/ipc.ts'),
    value('../vault/screen.tsx'),
    value('react'),
  ),
];
