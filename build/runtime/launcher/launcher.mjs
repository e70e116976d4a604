import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

/**
 * Stands in for Electron's default application: `electron [-r MODULE]… [--switch]… FOLDER [argument]…`
 * loads the modules, then runs the application in FOLDER under its own name and version.
 *
 * An ES module on purpose: Electron holds back its `ready` event until this file is evaluated, and
 * so until the application's main module is, as it does for an application that it starts directly.
 */
const { modules, folder } = parse(process.argv.slice(1));
const applicationFolder = resolve(folder);
const manifest = JSON.parse(readFileSync(join(applicationFolder, 'package.json'), 'utf8'));

process.defaultApp = true;
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
app.setAppPath(applicationFolder);
if (!app.commandLine.hasSwitch('user-data-dir')) {
  app.setPath('userData', join(app.getPath('appData'), app.getName()));
}

const require = createRequire(import.meta.url);
for (const module of modules) require(resolve(module));
await import(pathToFileURL(join(applicationFolder, manifest.main ?? 'index.js')).href);

function parse(args) {
  const modules = [];
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index];
    if (argument === '-r' || argument === '--require') {
      index += 1;
      modules.push(args[index]);
    } else if (!argument.startsWith('-')) {
      return { modules, folder: argument };
    }
  }
  console.error('usage: electron [-r MODULE]... [--switch]... FOLDER [argument]...');
  process.exit(2);
}
