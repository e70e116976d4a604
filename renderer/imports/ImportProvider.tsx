import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { AppError } from '../../electron/contract/errors.ts';
import type { ImportPreview } from '../../electron/contract/schemas/imports.ts';
import { keyturn } from '../client/keyturn.ts';
import { useAct } from '../client/useAct.ts';
import { DropTarget } from './DropTarget.tsx';
import { type DropRefusal, sizeRefusal } from './dropped.ts';
import { ImportDialog } from './ImportDialog.tsx';
import { ImportContext, type ImportPurpose } from './importContext.ts';

/** Something was typed or decided there, or is about to be: a file that comes in between would be in the way. */
const dialogIsOpen = (): boolean => document.querySelector('ui5-dialog[open]') !== null;

const anything: ImportPurpose = { purpose: 'any' };

/** The one way in for files: chosen by a button or the menu, or dropped on the window; then the preview. */
export function ImportProvider({ children }: { readonly children: ReactNode }) {
  const {
    run: choose,
    running: choosing,
    error: chooseError,
    clearError: clearChoose,
  } = useAct('imports.choose');
  const { run: take, running: taking, error: takeError, clearError: clearTake } = useAct('imports.take');
  const [purpose, setPurpose] = useState(anything);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [refused, setRefused] = useState<AppError | null>(null);
  const [name, setName] = useState('');
  const [notice, setNotice] = useState<DropRefusal | null>(null);

  const importing = useMemo(() => {
    const askFor = async (wanted: ImportPurpose) => {
      setPurpose(wanted);
      setPreview(await choose(undefined));
    };
    return { choose: (wanted: ImportPurpose) => void askFor(wanted), choosing };
  }, [choose, choosing]);

  const takeDropped = async (file: File) => {
    setPurpose(anything);
    setName(file.name);
    const tooLarge = sizeRefusal(file);
    if (tooLarge !== null) return setRefused(tooLarge);
    const bytes = await file.arrayBuffer().then(
      (buffer) => new Uint8Array(buffer),
      () => null,
    );
    if (bytes === null) return setRefused({ code: 'file-unreadable', name: file.name, reason: 'EIO' });
    try {
      setPreview(await take({ name: file.name, bytes }));
    } finally {
      // It may be a key: main has its own copy by now, and zeroes that.
      bytes.fill(0);
    }
  };

  // What another place goes on with must not be let go of.
  const handedOn = useRef<string | null>(null);

  const close = () => {
    if (preview !== null && preview.choice !== handedOn.current)
      void keyturn.call('imports.close', { choice: preview.choice });
    setPreview(null);
    setRefused(null);
    clearChoose();
    clearTake();
  };

  const notNow = (): DropRefusal | null => (choosing || dialogIsOpen() ? 'dialog-open' : null);
  useImportRequests(() => {
    const why = notNow();
    setNotice(why);
    if (why === null) importing.choose(anything);
  });

  const error = refused ?? chooseError ?? takeError;
  return (
    <ImportContext value={importing}>
      {children}
      <DropTarget
        refusal={notNow}
        onFile={(file) => void takeDropped(file)}
        notice={notice}
        onNotice={setNotice}
      />
      {(taking || error !== null || preview !== null) && (
        <ImportDialog
          name={preview?.file.name ?? name}
          purpose={purpose}
          preview={preview}
          error={error}
          onUnlocked={setPreview}
          onHandedOn={(choice) => {
            handedOn.current = choice;
          }}
          onClose={close}
        />
      )}
    </ImportContext>
  );
}

/** The menu of the application asks for an import too. */
function useImportRequests(onRequest: () => void): void {
  const newest = useRef(onRequest);
  useEffect(() => {
    newest.current = onRequest;
  });
  useEffect(() => keyturn.on('import.requested', () => newest.current()), []);
}
