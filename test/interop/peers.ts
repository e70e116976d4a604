import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll } from 'vitest';

const run = promisify(execFile);

const PROBES = {
  openssl: ['version'],
  keytool: ['-help'],
  pk12util: ['-H'],
  certutil: ['-H'],
  certtool: ['--version'],
  cmsutil: ['-H'],
  xmlsec1: ['--version'],
  mcs: ['--version'],
  mono: ['--version'],
};

export type Program = keyof typeof PROBES;

const absent = new Map<Program, boolean>();

/** Is the program not installed? Asked once for each; tests with a peer say it by `exchange` (exchange.ts). */
export function missing(program: Program): boolean {
  const known = absent.get(program) ?? probe(program);
  absent.set(program, known);
  return known;
}

function probe(program: Program): boolean {
  try {
    execFileSync(program, PROBES[program], { stdio: 'ignore' });
    return false;
  } catch (error) {
    // pk12util answers its help with a failure; only a program that is not there has no exit status.
    return (error as { status?: number | null }).status == null;
  }
}

/** A folder for one test file, with paths in it; removed when its tests are over. */
export function workspace(): {
  path(name: string): string;
  write(name: string, data: string | Uint8Array): string;
} {
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-interop-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const path = (name: string) => join(folder, name);
  return {
    path,
    write: (name, data) => {
      writeFileSync(path(name), data);
      return path(name);
    },
  };
}

/** Runs a program; resolves to what it printed, rejects where it fails. Passwords go in by `env` or a file. */
export async function peer(
  program: Program | 'sh',
  args: string[],
  env: Record<string, string> = {},
): Promise<string> {
  const running = run(program, args, {
    env: { ...process.env, LC_ALL: 'C.UTF-8', ...env },
    maxBuffer: 8 * 1024 * 1024,
    timeout: 60_000,
  });
  // A program that asks a question must fail, not wait.
  running.child.stdin?.end();
  const { stdout, stderr } = await running;
  return stdout + stderr;
}

/** Runs commands as a person types them, in that folder; stops at the first that fails. */
export const inShell = (files: ReturnType<typeof workspace>, commands: string): Promise<string> =>
  peer('sh', ['-ec', `cd '${files.path('.')}'\n${commands}`]);

export interface Identity {
  readonly key: string;
  readonly certificate: string;
  /** The certificate as DER. */
  readonly der: Buffer;
}

/** A key and a self-signed certificate by OpenSSL; `newkey` as `openssl req -newkey` takes it. */
export async function opensslIdentity(
  files: ReturnType<typeof workspace>,
  name: string,
  newkey: string[] = ['rsa:2048'],
  extra: string[] = [],
): Promise<Identity> {
  const [key, certificate] = [files.path(`${name}.key`), files.path(`${name}.pem`)];
  const [algorithm = '', ...options] = newkey;
  await peer('openssl', [
    ...['req', '-x509', '-noenc', '-days', '30', '-subj', `/C=DE/O=Acme/CN=${name}`, '-utf8'],
    ...['-newkey', algorithm, ...options, '-keyout', key, '-out', certificate, ...extra],
  ]);
  await peer('openssl', ['x509', '-in', certificate, '-outform', 'DER', '-out', files.path(`${name}.der`)]);
  return { key, certificate, der: await readFile(files.path(`${name}.der`)) };
}
