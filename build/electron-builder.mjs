import { join } from 'node:path';
import { manifest } from './project.mjs';

/**
 * What electron-builder makes of a bundle.
 *
 * The fuses take away every way of Electron's to run other code than the application's own: as plain
 * Node, by NODE_OPTIONS, by an inspector, or from a folder beside the archive. Two stay as Electron
 * has them: asar integrity can be checked on Windows and macOS only, and the extra rights of file:
 * pages are never used, since pages come by the application's own protocol.
 *
 * AppImage, deb, and NSIS need tools that electron-builder downloads; `--linux dir` needs nothing.
 *
 * @param {{ appFolder: string, runtimeFolder: string, runtimeVersion: string, output: string }} given all folders absolute
 * @returns {import('electron-builder').Configuration}
 */
export function builderConfiguration({ appFolder, runtimeFolder, runtimeVersion, output }) {
  return {
    appId: 'org.keyturn.app',
    productName: manifest.productName,
    copyright: 'MIT License',
    directories: { output },
    electronDist: runtimeFolder,
    electronVersion: runtimeVersion,
    npmRebuild: false,
    asar: true,
    // The bundle carries all other dependencies; only a native module has to come as it is.
    files: [
      { from: join(appFolder, 'dist'), to: 'dist' },
      'package.json',
      '!node_modules/**',
      'node_modules/@node-rs/**',
    ],
    asarUnpack: ['node_modules/@node-rs/**'],
    electronLanguages: ['en-US', 'de'],
    electronFuses: {
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: process.platform !== 'linux',
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: true,
    },
    linux: { target: ['AppImage', 'deb'], category: 'Office', executableName: manifest.name },
    win: { target: ['nsis'] },
    mac: { target: ['dmg'], category: 'public.app-category.business' },
    publish: null,
  };
}
