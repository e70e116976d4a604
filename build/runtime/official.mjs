import { loadDownloader, loadUnzipper, officialChecksums, officialVersion } from './electron-tools.mjs';

/** Without a single byte for this long, the release server counts as out of reach. */
const SILENCE_MS = 8_000;

/**
 * Downloads Electron's own build (or takes it from its cache), checks it against the checksums in
 * the electron package, and unpacks it into `folder`.
 *
 * Throws within seconds where the server does not answer: a machine without access must be able to
 * go on to the fallback at once. A slow connection that delivers is not interrupted.
 *
 * @param {string} folder absolute; created
 */
export async function unpackOfficialBuild(folder) {
  const { downloadArtifact } = await loadDownloader();
  const { extract } = await loadUnzipper();
  const watch = watchForSilence(SILENCE_MS);
  try {
    const zip = await downloadArtifact({
      version: officialVersion,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums: officialChecksums,
      downloadOptions: { signal: watch.signal, getProgressCallback: async () => watch.heard() },
    });
    watch.stop();
    await extract(zip, { dir: folder });
  } finally {
    watch.stop();
  }
}

function watchForSilence(milliseconds) {
  const controller = new AbortController();
  const timer = setTimeout(
    () => controller.abort(new Error(`no answer for ${milliseconds / 1000} seconds`)),
    milliseconds,
  );
  return { signal: controller.signal, heard: () => timer.refresh(), stop: () => clearTimeout(timer) };
}
