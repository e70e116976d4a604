import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageApplication } from '../../build/package.mjs';
import { inProject } from '../../build/project.mjs';
import { call } from '../helpers/bridge.ts';
import { launchPackaged, type PackagedApp } from '../helpers/packaged.ts';

/** The unpacked Linux application as `npm run package` makes it. */
describe.skipIf(process.platform !== 'linux')('the packaged application', () => {
  let folder: string;
  let keyturn: PackagedApp;
  const offsetFile = join(tmpdir(), `keyturn-offset-${process.pid}`);

  beforeAll(async () => {
    const output = inProject('.test-output', 'package');
    await packageApplication('production', { output });
    folder = join(output, 'linux-unpacked');
    await writeFile(offsetFile, String(400 * 86_400_000));
    process.env.KEYTURN_CLOCK_OFFSET_FILE = offsetFile;
    keyturn = await launchPackaged(join(folder, 'keyturn'));
  });
  afterAll(async () => {
    delete process.env.KEYTURN_CLOCK_OFFSET_FILE;
    await keyturn?.close();
    await rm(offsetFile, { force: true });
  });

  it('starts, from its own protocol, and shows the start screen', async () => {
    expect(keyturn.window.url()).toMatch(/^app:\/\/keyturn\//);
    await keyturn.window.getByRole('button', { name: 'Create a vault …' }).waitFor();
  });

  it('has no clock that can be moved: the time is that of the workstation, whatever the environment says', async () => {
    const before = new Date().toISOString();
    const answer = await call(keyturn.window, 'session.read');
    const after = new Date().toISOString();
    if (!answer.ok) throw new Error(answer.error.code);
    expect(answer.value.simulatedClock).toBe(false);
    expect(answer.value.now >= before && answer.value.now <= after).toBe(true);
  });

  it('does not even contain one', async () => {
    const archive = await readFile(join(folder, 'resources', 'app.asar'), 'latin1');
    expect(archive).toContain('PrintedDocuments');
    expect(archive).not.toContain('KEYTURN_CLOCK_OFFSET_FILE');
    expect(archive).not.toContain('simulatedClock(offsetFile');
  });
});
