import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..', '..');

/** Bundles a program of this folder for plain Node, and says where it is. It stays where packages are found from. */
export async function bundled(program: string): Promise<string> {
  const outDir = join(root, '.test-output', 'faults');
  await mkdir(outDir, { recursive: true });
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['@node-rs/argon2'] },
    build: {
      ssr: join(import.meta.dirname, `${program}.ts`),
      outDir,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rollupOptions: { output: { entryFileNames: `${program}.mjs` } },
    },
  });
  return join(outDir, `${program}.mjs`);
}

/** What a program said, and how it ended. */
export interface Ended {
  readonly lines: readonly string[];
  readonly errors: string;
  readonly signal: NodeJS.Signals | null;
}

/** Starts a program in plain Node; `ended` resolves when it is gone and all it said was heard. */
export function started(program: string, args: readonly string[]) {
  const child: ChildProcess = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [output, errors] = ['', ''];
  let heard: () => void = () => undefined;
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    heard();
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (_status, signal) => {
      // A line without its end was being said when the process died: it was not acknowledged.
      resolve({ lines: output.split('\n').slice(0, -1), errors, signal });
      heard();
    });
  });
  /** Resolves once it has said something that begins like this, or is gone. */
  const said = (beginning: string) =>
    new Promise<void>((resolve) => {
      heard = () => {
        if (`\n${output}`.includes(`\n${beginning}`) || child.exitCode !== null || child.signalCode !== null)
          resolve();
      };
      heard();
    });
  return { pid: child.pid ?? 0, kill: (signal: NodeJS.Signals) => child.kill(signal), ended, said };
}
