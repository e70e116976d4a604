import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LaunchedApp, launchApp } from '../helpers/launch.ts';

let keyturn: LaunchedApp;

beforeAll(async () => {
  keyturn = await launchApp();
});

afterAll(() => keyturn?.close());

test('the application opens one visible window that shows its own page', async () => {
  const visible = () =>
    keyturn.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.isVisible()),
    );

  // It shows itself once its first picture is ready, which may come after its document.
  await expect.poll(visible).toEqual([true]);
  expect(keyturn.window.url()).toMatch(/^app:\/\//);
  await expect.poll(() => keyturn.window.locator('body').textContent()).not.toBe('');
});
