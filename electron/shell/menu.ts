import { Menu } from 'electron';
import type { ShellTexts } from './text/en.ts';

interface MenuActs {
  readonly import: () => void;
  readonly lock: () => void;
}

/** The application menu: no reload and no developer tools, for neither belongs to a ceremony. */
export function setMenu(texts: ShellTexts['menu'], acts: MenuActs): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
      {
        label: texts.file,
        submenu: [
          { label: texts.import, accelerator: 'CmdOrCtrl+I', click: acts.import },
          { label: texts.lock, accelerator: 'CmdOrCtrl+L', click: acts.lock },
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
