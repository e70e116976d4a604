import { BrowserWindow } from 'electron';
import { appOrigin } from './app-protocol.ts';

/** The application's one window. It shows itself once its first picture is ready. */
export function createWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 900,
    minHeight: 600,
    show: false,
    title: 'Keyturn',
    backgroundColor: '#f5f6f7',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      webgl: false,
      navigateOnDragDrop: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  window.loadURL(`${appOrigin}/index.html`);
  return window;
}

/** Loads the page afresh: another document, another JavaScript heap, nothing that was typed. */
export function loadAfresh(window: BrowserWindow): void {
  if (!window.isDestroyed()) window.webContents.reload();
}

/**
 * Lets a window close only after some last work. Whoever closes it again meanwhile does not wait: work that hangs
 * on a disk that is gone must not keep the application alive.
 */
export function beforeClosing(window: BrowserWindow, work: () => Promise<unknown>): void {
  let asked = false;
  window.on('close', (event) => {
    if (asked) return;
    asked = true;
    event.preventDefault();
    const close = () => window.close();
    work().then(close, close);
  });
}
