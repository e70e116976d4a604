import { bundle } from '../../build/bundle.mjs';
import { ensureDisplay } from '../../build/display.mjs';
import { provisionRuntime } from '../../build/runtime/provision.mjs';

/** Runs once before the tests that drive the application: a runtime, its test bundle, and a display. */
export async function setup(): Promise<() => void> {
  await provisionRuntime();
  await bundle('test');
  const display = await ensureDisplay();
  return display.close;
}
