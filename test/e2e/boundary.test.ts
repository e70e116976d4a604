import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appFolderOf } from '../../build/bundle.mjs';
import { calls } from '../../electron/contract/ipc.ts';
import { type LaunchedApp, launchApp } from '../helpers/launch.ts';

/** The process boundary of the real application, attacked from its own window. */
let keyturn: LaunchedApp;
let listener: Server;
let address: string;
const heard: string[] = [];

beforeAll(async () => {
  keyturn = await launchApp();
  listener = createServer((request, response) => {
    heard.push(request.url ?? '');
    response.end('reached');
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await keyturn?.close();
  listener?.close();
});

const rawCall = (name: unknown, input: unknown, second?: unknown) =>
  keyturn.window.evaluate(
    (given) =>
      (globalThis as unknown as { keyturn: { call(...all: unknown[]): Promise<unknown> } }).keyturn.call(
        ...given,
      ),
    [name, input, second] as const,
  );

const hostile: readonly unknown[] = [
  { surplus: true },
  { __proto__: null, rotationId: '../../etc/passwd' },
  ['a', 'list'],
  'a text',
  42,
  { passphrase: 'x'.repeat(2_000_000) },
];

describe('the table of calls', () => {
  it.each(Object.keys(calls))('%s refuses input of another shape', async (name) => {
    for (const input of hostile) {
      expect(await rawCall(name, input)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    }
  });

  it('refuses a second person of another shape, whatever is called', async () => {
    for (const second of [...hostile, { personId: 'will', passphrase: 'x' }, { passphrase: 'x' }]) {
      const answer = await rawCall('session.read', undefined, second);
      expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
      expect((answer as { error: { field: string } }).error.field).toMatch(/^second/);
    }
  });

  it.each([['no.such.call'], ['__proto__'], ['toString'], [''], [null], [{}]])(
    'has no call %j',
    async (name) => {
      expect(await rawCall(name, undefined)).toEqual({ ok: false, error: { code: 'unknown-call' } });
    },
  );

  it('is refused to any other window, even one with the same preload script', async () => {
    const preload = join(appFolderOf('test'), 'dist', 'preload', 'preload.cjs');
    const answers = await keyturn.app.evaluate(async ({ BrowserWindow }, path) => {
      const other = new BrowserWindow({ show: false, webPreferences: { preload: path, sandbox: true } });
      await other.loadURL('app://keyturn/index.html');
      const answer: unknown = await other.webContents.executeJavaScript(
        "window.keyturn.call('session.read')",
      );
      other.destroy();
      return answer;
    }, preload);
    expect(answers).toEqual({ ok: false, error: { code: 'not-allowed' } });
  });

  it('answers calls that need a vault with a refusal while none is open', async () => {
    const id = '00000000-0000-4000-8000-000000000000';
    for (const [name, input] of [
      ['receivers.list', undefined],
      ['keys.list', undefined],
      ['imports.choose', undefined],
      ['imports.take', { name: 'a.cer', bytes: new Uint8Array(3) }],
      ['rotations.list', undefined],
      ['rotations.read', { rotationId: id }],
      ['rotations.removeOldKey', { rotationId: id, typedAlias: 'x' }],
      ['report.save', { rotationId: id }],
    ] as const) {
      expect(await rawCall(name, input), name).toEqual({ ok: false, error: { code: 'no-vault-open' } });
    }
  });
});

describe('the window', () => {
  it('has no Node, no Electron and nothing of preload but the bridge', async () => {
    const found = await keyturn.window.evaluate(() => ({
      process: typeof (globalThis as Record<string, unknown>).process,
      require: typeof (globalThis as Record<string, unknown>).require,
      module: typeof (globalThis as Record<string, unknown>).module,
      bridge: Object.keys((globalThis as unknown as { keyturn: object }).keyturn).sort(),
    }));
    expect(found).toEqual({
      process: 'undefined',
      require: 'undefined',
      module: 'undefined',
      bridge: ['call', 'on'],
    });
  });

  it('runs sandboxed and isolated, by its own preferences', async () => {
    const preferences = await keyturn.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } =
        contents.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag: webviewTag ?? false };
    });
    expect(preferences).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
  });

  it('has a content security policy without any unsafe source, and it holds', async () => {
    const policy = await keyturn.window.evaluate(() => {
      const violation = new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.originalPolicy), {
          once: true,
        });
      });
      const image = document.createElement('img');
      image.src = 'http://127.0.0.1:9/csp.png';
      document.body.append(image);
      return violation;
    });
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe-');
    // From a timer, for what a test evaluates directly is exempt from the policy.
    const evaluated = await keyturn.window.evaluate(
      () =>
        new Promise<string>((resolve) => {
          setTimeout(() => {
            try {
              const construct = Object.getPrototypeOf(() => undefined).constructor as (
                code: string,
              ) => () => string;
              resolve(construct("return 'ran'")());
            } catch (error) {
              resolve((error as Error).name);
            }
          });
        }),
    );
    expect(evaluated).toBe('EvalError');
  });

  it('reaches no network, whichever way it tries', async () => {
    await keyturn.window.evaluate(async (url) => {
      const ignore = () => undefined;
      await fetch(`${url}/fetch`, { mode: 'no-cors' }).catch(ignore);
      try {
        new WebSocket(url.replace('http', 'ws'));
      } catch {
        // Refused at once is as good as refused later.
      }
      const image = new Image();
      image.src = `${url}/image.png`;
      const prefetch = document.createElement('link');
      prefetch.rel = 'prefetch';
      prefetch.href = `${url}/prefetch`;
      document.head.append(prefetch);
      navigator.sendBeacon(`${url}/beacon`);
      const form = document.createElement('form');
      form.action = `${url}/form`;
      document.body.append(form);
      form.submit();
      window.open(`${url}/window`);
      location.assign(`${url}/navigation`);
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }, address);
    // The listener works, so its silence means something.
    await fetch(`${address}/proof`);
    expect(heard).toEqual(['/proof']);
    expect(keyturn.window.url()).toMatch(/^app:\/\/keyturn\//);
    expect(keyturn.app.windows()).toHaveLength(1);
  });

  it('has every permission denied', async () => {
    const states = await keyturn.window.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'];
      const results = names.map((name) => navigator.permissions.query({ name: name as PermissionName }));
      return (await Promise.all(results)).map((result) => result.state);
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
  });

  it('is served its own files alone', async () => {
    const statuses = await keyturn.app.evaluate(async ({ session }) => {
      const paths = [
        '/index.html',
        '/../main/main.js',
        '/%2e%2e/main/main.js',
        '/..%2fmain%2fmain.js',
        '/none.html',
      ];
      const answers = paths.map((path) => session.defaultSession.fetch(`app://keyturn${path}`));
      const others = session.defaultSession.fetch('app://other/index.html');
      return (await Promise.all([...answers, others])).map((answer) => answer.status);
    });
    expect(statuses).toEqual([200, 404, 404, 404, 404, 404]);
  });
});
