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
