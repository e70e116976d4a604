import { join } from 'node:path';
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron';
import type { ShellTexts } from './text/en.ts';

type OpenPurpose =
  | 'import'
  | 'signing-certificate'
  | 'downloaded-certificate'
  | 'authority-response'
  | 'confirmation'
  | 'message'
  | 'backup';
type NewFilePurpose =
  | 'key-pair'
  | 'java-keystore'
  | 'certificate-request'
  | 'report'
  | 'backup'
  | 'recovery-cards'
  | 'hand-over-archive'
  | 'vault-signing-certificate';
type FolderPurpose = 'new-vault' | 'vault' | 'hand-over';

/** File endings only sort the list: what a file is, is found out from its content. */
const endings: Readonly<Record<OpenPurpose | NewFilePurpose, readonly string[]>> = {
  import: [
    ...['cer', 'crt', 'pem', 'der', 'p7b', 'p7c', 'p12', 'pfx', 'jks', 'jceks', 'key', 'p8'],
    ...['p7m', 'p7s', 'p7', 'cms', 'eml'],
  ],
  'signing-certificate': ['cer', 'crt', 'pem', 'der', 'p7m', 'p7s', 'eml'],
  'downloaded-certificate': ['cer', 'crt', 'pem', 'der'],
  confirmation: ['p7m', 'p7s', 'p7', 'cms', 'pem', 'der', 'eml', 'json'],
  message: ['xml', 'txt'],
  'key-pair': ['p12'],
  'java-keystore': ['jks'],
  'certificate-request': ['csr', 'der'],
  'authority-response': ['p7b', 'p7c', 'spc', 'pkipath', 'pem', 'cer', 'crt', 'der'],
  report: ['pdf'],
  backup: ['keyturn-backup'],
  'recovery-cards': ['pdf'],
  'hand-over-archive': ['zip'],
  'vault-signing-certificate': ['cer', 'pem'],
};

/** The system's file dialogs, over the application's window. Paths stay in main. */
export function systemDialogs(window: () => BrowserWindow, texts: () => ShellTexts) {
  const filters = (purpose: OpenPurpose | NewFilePurpose): FileFilter[] => [
    { name: texts().dialogs[purpose].files, extensions: [...endings[purpose]] },
  ];
  const open = async (purpose: OpenPurpose, several: boolean): Promise<readonly string[]> => {
    const choice = await dialog.showOpenDialog(window(), {
      title: texts().dialogs[purpose].title,
      defaultPath: app.getPath('documents'),
      filters: [...filters(purpose), { name: texts().dialogs.allFiles, extensions: ['*'] }],
      properties: ['openFile', 'dontAddToRecent', ...(several ? (['multiSelections'] as const) : [])],
    });
    return choice.canceled ? [] : choice.filePaths;
  };
  return {
    async chooseFile(purpose: OpenPurpose): Promise<string | null> {
      const [path] = await open(purpose, false);
      return path ?? null;
    },
    async chooseFiles(purpose: OpenPurpose): Promise<readonly string[] | null> {
      const paths = await open(purpose, true);
      return paths.length === 0 ? null : paths;
    },
    async chooseNewFile(purpose: NewFilePurpose, name: string): Promise<string | null> {
      const choice = await dialog.showSaveDialog(window(), {
        title: texts().dialogs[purpose].title,
        defaultPath: join(app.getPath('documents'), name),
        filters: filters(purpose),
        properties: ['createDirectory', 'dontAddToRecent'],
      });
      return choice.canceled || choice.filePath === '' ? null : choice.filePath;
    },
    async chooseFolder(purpose: FolderPurpose): Promise<string | null> {
      const choice = await dialog.showOpenDialog(window(), {
        title: texts().dialogs[purpose].title,
        buttonLabel: texts().dialogs[purpose].button,
        defaultPath: app.getPath('documents'),
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      });
      return choice.canceled ? null : (choice.filePaths[0] ?? null);
    },
  };
}
