import { BrowserWindow } from 'electron';
import { appOrigin, emptyPage } from './app-protocol.ts';

const startPage = `${appOrigin}/index.html`;

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
  void window.loadURL(startPage);
  return window;
}

/**
 * Loads the page afresh in another renderer process: the old one, with everything that was typed and shown in it,
 * ends. A mere reload would keep it, and with it whatever the engine has not collected yet. The way leads over an
 * empty page of another site, for pages of two sites never share a process.
 */
export async function loadAfresh(window: BrowserWindow): Promise<void> {
  if (window.isDestroyed()) return;
  await window.loadURL(emptyPage).catch(() => undefined);
  if (window.isDestroyed()) return;
  await window.loadURL(startPage).catch(() => undefined);
  if (!window.isDestroyed()) window.webContents.navigationHistory.clear();
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
