import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { capture, run } from './command.mjs';

/**
 * Makes sure that the given system packages are there. On Debian and Ubuntu it installs what is
 * missing when it may (as root, or by sudo without a password), and otherwise ends the process with
 * the exact command to run. On other Linux systems it cannot tell which libraries there are (see
 * build/start.mjs for when they are not) and looks for programs only. macOS and Windows need nothing. What is optional
 * ends nothing.
 *
 * @param {readonly import('./debian-packages.mjs').PackageNeed[]} needs
 */
export async function ensureSystemPackages(needs) {
  if (process.platform !== 'linux') return;
  if (!existsSync('/etc/debian_version')) return nameOnOtherSystems(needs);
  const missing = await missingOf(needs);
  const required = missing.filter(({ optional }) => !optional);
  const optional = missing.filter((need) => need.optional);
  if (required.length > 0) await install(required, giveUp);
  if (optional.length > 0) await install(optional, goWithout);
}

async function missingOf(needs) {
  const names = needs.flatMap((need) => need.names);
  const { stdout } = await capture('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...names]);
  const installed = new Set(
    stdout.split('\n').flatMap((line) => (line.endsWith(' installed') ? [line.split(' ')[0]] : [])),
  );
  return needs.filter((need) => !(isOnPath(need.command) || need.names.some((name) => installed.has(name))));
}

async function install(missing, otherwise) {
  const prefix = await privilege();
  if (prefix === undefined) return otherwise(missing, 'they need root, and sudo asks for a password here');
  const [program, ...before] = [...prefix, 'apt-get'];
  const apt = (...args) =>
    run(program, [...before, ...args], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  console.log(`Installing system packages: ${missing.map((need) => need.names.join(' or ')).join(', ')}`);
  await apt('-qq', 'update');
  const names = [];
  for (const need of missing) names.push(await nameHere(need));
  const status = await apt(
    '-qq',
    '-o',
    'Dpkg::Use-Pty=0',
    'install',
    '-y',
    '--no-install-recommends',
    ...names,
  );
  if (status !== 0) await otherwise(missing, `apt-get ended with status ${status}`);
}

/** The command that gives root rights: none as root, undefined where there are none to be had. */
async function privilege() {
  if (process.getuid?.() === 0) return [];
  const { status } = await capture('sudo', ['-n', 'true']);
  return status === 0 ? ['sudo', '-n', 'DEBIAN_FRONTEND=noninteractive'] : undefined;
}

/** The first of the names that this release has a real package for; a virtual one shows no record. */
async function nameHere({ names }) {
  for (const name of names) {
    const { stdout } = await capture('apt-cache', ['show', '--no-all-versions', name]);
    if (stdout.includes('Package:')) return name;
  }
  return names.at(-1);
}

function goWithout(missing, reason) {
  const names = missing.map((need) => need.names.join(' or ')).join(', ');
  console.log(`Going on without ${names} (${reason}).`);
}

async function giveUp(missing, reason) {
  const names = [];
  for (const need of missing) names.push(await nameHere(need));
  console.error(`System packages are missing (${reason}). Run:\n`);
  console.error(
    `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}\n`,
  );
  process.exit(1);
}

function nameOnOtherSystems(needs) {
  const missing = needs.filter(
    ({ command, optional }) => command !== undefined && !optional && !isOnPath(command),
  );
  if (missing.length === 0) return;
  console.error(
    `This needs the programs ${missing.map(({ command }) => command).join(', ')} on PATH. On Debian they`,
  );
  console.error(`are in: ${missing.map(({ names }) => names.at(-1)).join(' ')}.`);
  process.exit(1);
}

function isOnPath(command) {
  if (command === undefined) return false;
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
