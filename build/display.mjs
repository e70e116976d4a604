import { spawn } from 'node:child_process';

/** Whether a window could be shown. Only Linux has sessions without a display. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/**
 * Makes sure that windows have somewhere to go, and sets DISPLAY for this process and those it
 * starts: the display that is there, or a virtual one of 1920 × 1080. In CI always a virtual one,
 * so that results do not depend on the machine.
 *
 * @returns {Promise<{ close: () => void }>} ends the virtual display, if one was started
 */
export async function ensureDisplay() {
  if (process.platform !== 'linux' || (hasDisplay() && !process.env.CI)) return { close: () => {} };
  const { child, number } = await startXvfb();
  process.env.DISPLAY = `:${number}`;
  delete process.env.WAYLAND_DISPLAY;
  const close = () => child.kill();
  process.once('exit', close);
  return { close };
}

/** Xvfb itself picks a free number and writes it to the descriptor once it accepts connections. */
function startXvfb() {
  return new Promise((resolve, reject) => {
    const args = ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp', '-noreset'];
    const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      complaint += text;
    });
    child.once('error', reject);
    child.once('exit', (status) =>
      reject(new Error(`Xvfb ended with status ${status}: ${complaint.trim()}`)),
    );
    child.stdio[3].setEncoding('utf8').once('data', (text) => {
      child.unref();
      for (const stream of [child.stderr, child.stdio[3]]) stream.unref();
      resolve({ child, number: text.trim() });
    });
  });
}
