import { Menu } from 'electron';
import type { ShellTexts } from './text/en.ts';

/** The application menu: no reload and no developer tools, for neither belongs to a ceremony. */
export function setMenu(texts: ShellTexts['menu'], lock: () => void): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
      {
        label: texts.file,
        submenu: [
          { label: texts.lock, accelerator: 'CmdOrCtrl+L', click: lock },
          { type: 'separator' },
          { label: texts.quit, role: 'quit' },
        ],
      },
      { label: texts.edit, role: 'editMenu' },
      {
        label: texts.view,
        submenu: [
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { type: 'separator' },
          { role: 'togglefullscreen' },
        ],
      },
    ]),
  );
}
