import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { offline } from '../../../build/bundle/offline.mjs';
import { inProject } from '../../../build/project.mjs';

describe('a bundle of main', () => {
  let folder: string;
  beforeEach(async () => {
    // Below the project, so that its packages are found.
    await mkdir(inProject('.test-output'), { recursive: true });
    folder = await mkdtemp(join(inProject('.test-output'), 'offline-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const bundled = async (source: string): Promise<string> => {
    await writeFile(join(folder, 'main.js'), source);
    await build({
      configFile: false,
      logLevel: 'silent',
      root: folder,
      plugins: [offline()],
      ssr: { noExternal: true, target: 'node' },
      build: { ssr: true, outDir: join(folder, 'out'), rolldownOptions: { input: join(folder, 'main.js') } },
    });
    return readFile(join(folder, 'out', 'main.js'), 'utf8');
  };

  it.each(['node:http', 'https', 'node:net', 'node:tls', 'node:dns/promises', 'node:dgram'])(
    'that names %s is refused',
    async (name) => {
      await expect(bundled(`import * as used from '${name}'; console.log(used);`)).rejects.toThrow(
        `could open a connection: it imports ${name}`,
      );
      await expect(bundled(`import('${name}').then(console.log);`)).rejects.toThrow(
        'could open a connection',
      );
    },
  );

  it('has the part of nodemailer that writes mails, which gets no way out', async () => {
    const code = await bundled("import MimeNode from 'nodemailer/lib/mime-node'; console.log(MimeNode);");
    expect(code).toContain('class MimeNode');
    expect(code).not.toMatch(/from ['"](?:node:)?(?:https?|net|dns|tls)['"]/);
  });
});
