/**
 * What this project needs of Debian and Ubuntu, by purpose. Each entry lists the names of one
 * package on different releases (the t64 names belong to Debian 13 and Ubuntu 24.04), newest first;
 * `command`, where given, is a program on PATH that makes the package unnecessary, whatever brought it. An `optional`
 * one is installed where that is possible; where it is not, the tests that use it say so and are skipped.
 *
 * @typedef {{ names: readonly string[], command?: string, optional?: boolean }} PackageNeed
 */

/** @type {readonly PackageNeed[]} Shared libraries that Electron is linked against or loads. */
export const applicationPackages = [
  { names: ['libnss3'] },
  { names: ['libatk1.0-0t64', 'libatk1.0-0'] },
  { names: ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'] },
  { names: ['libcups2t64', 'libcups2'] },
  { names: ['libdrm2'] },
  { names: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { names: ['libgbm1'] },
  { names: ['libasound2t64', 'libasound2'] },
  { names: ['libxss1'] },
  { names: ['libxtst6'] },
  { names: ['fonts-dejavu-core'] },
];

/** @type {readonly PackageNeed[]} A display without a screen, for tests and the demonstration. */
export const displayPackages = [
  { names: ['xvfb'], command: 'Xvfb' },
  { names: ['xauth'], command: 'xauth' },
];

/** @type {readonly PackageNeed[]} Other people's programs that must understand what this one writes. */
export const interopPackages = [
  { names: ['openssl'], command: 'openssl' },
  { names: ['default-jre-headless'], command: 'keytool' },
  { names: ['libnss3-tools'], command: 'certutil' },
  { names: ['gnutls-bin'], command: 'certtool' },
  { names: ['xmlsec1'], command: 'xmlsec1' },
  { names: ['poppler-utils'], command: 'pdftotext' },
  { names: ['unzip'], command: 'unzip' },
  { names: ['python3-minimal'], command: 'python3' },
  { names: ['zbar-tools'], command: 'zbarimg' },
  { names: ['mono-runtime'], command: 'mono', optional: true },
  { names: ['mono-mcs'], command: 'mcs', optional: true },
  { names: ['libmono-system-security4.0-cil'], optional: true },
];
