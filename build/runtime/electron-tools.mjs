import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const fromProject = createRequire(import.meta.url);
const electronManifestPath = fromProject.resolve('electron/package.json');
const fromElectron = createRequire(electronManifestPath);

/** The version of the `electron` package that this project depends on. */
export const officialVersion = fromProject(electronManifestPath).version;

/** SHA-256 of every file of that release, by name; they come with the package, and so from its lock entry. */
export const officialChecksums = fromElectron('./checksums.json');

/**
 * The downloader and the unzipper that the electron package itself uses. They are its dependencies
 * and not ours, hence resolved from where it lies.
 */
export const loadDownloader = () => importFromElectron('@electron/get');
export const loadUnzipper = () => importFromElectron('@electron-internal/extract-zip');

const importFromElectron = (name) =>
  import(/* @vite-ignore */ pathToFileURL(fromElectron.resolve(name)).href);
