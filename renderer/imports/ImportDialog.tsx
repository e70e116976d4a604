import { Bar, BusyIndicator, Button, Dialog, type DialogDomRef } from '@ui5/webcomponents-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../electron/contract/errors.ts';
import type { EntryUse, ImportPreview } from '../../electron/contract/schemas/imports.ts';
import { ErrorMessage } from '../ui/ErrorMessage.tsx';
import { FileFacts } from '../ui/FileFacts.tsx';
import { foreignName } from '../ui/visibleText.ts';
import { ConfirmationFound } from './ConfirmationFound.tsx';
import { Entries } from './Entries.tsx';
import { EntryAct } from './EntryAct.tsx';
import type { ImportPurpose } from './importContext.ts';
import { MessageFound } from './MessageFound.tsx';
import { UnlockFile } from './UnlockFile.tsx';

interface ImportDialogProps {
  readonly name: string;
  readonly purpose: ImportPurpose;
  /** Null while the file is read, and where it was refused. */
  readonly preview: ImportPreview | null;
  readonly error: AppError | null;
  readonly onUnlocked: (preview: ImportPreview) => void;
  /** Another place goes on with the file. */
  readonly onHandedOn: (choice: string) => void;
  readonly onClose: () => void;
}

/** What an administrator has begun to do with an entry. */
interface Acting {
  readonly entry: number;
  readonly use: EntryUse;
}

/** What is inside a file, before anything of it is stored, and what can be done with it; or why it is refused. */
export function ImportDialog({ name, purpose, preview, error, onClose, ...rest }: ImportDialogProps) {
  const { t } = useTranslation();
  const dialog = useRef<DialogDomRef>(null);
  const [unlocked, setUnlocked] = useState(false);
  const [acting, setActing] = useState<Acting | null>(null);
  // Whoever hears of the closing may not have heard of the act yet.
  const isActing = useRef(false);
  const act = (begun: Acting | null) => {
    isActing.current = begun !== null;
    setActing(begun);
  };
  // Closed by itself and not by being unmounted, the dialog gives the focus back to the button that opened it.
  const close = () => {
    if (dialog.current !== null) dialog.current.open = false;
  };
  return (
    <>
      <Dialog
        ref={dialog}
        // Out of sight while the form of an act is open, and there again where that was cancelled.
        open={acting === null}
        className="kt-dialog kt-import"
        headerText={name === '' ? t('imports.title') : t('imports.titleOf', { name: foreignName(name) })}
        onClose={() => {
          if (!isActing.current) onClose();
        }}
        footer={
          <Bar
            design="Footer"
            endContent={
              <Button design="Transparent" onClick={close}>
                {t('frame.close')}
              </Button>
            }
          />
        }
      >
        <div className="kt-form">
          <ErrorMessage error={error} />
          {error !== null && <p>{t('imports.nothingStored')}</p>}
          {error === null && preview === null && (
            <BusyIndicator active delay={100} text={t('imports.reading')} />
          )}
          {preview !== null && (
            <Contents
              key={preview.choice}
              preview={preview}
              purpose={purpose}
              unlocked={unlocked}
              onUnlocked={(opened) => {
                setUnlocked(true);
                rest.onUnlocked(opened);
              }}
              onUse={(entry, use) => act({ entry, use })}
              onHandedOn={() => {
                rest.onHandedOn(preview.choice);
                close();
              }}
            />
          )}
        </div>
      </Dialog>
      {acting !== null && preview?.contents.kind === 'keys-and-certificates' && (
        <EntryAct
          {...acting}
          choice={preview.choice}
          contents={preview.contents}
          purpose={purpose}
          onClose={() => act(null)}
          onDone={onClose}
        />
      )}
    </>
  );
}

interface ContentsProps {
  readonly preview: ImportPreview;
  readonly purpose: ImportPurpose;
  /** Has a password opened it? */
  readonly unlocked: boolean;
  readonly onUnlocked: (preview: ImportPreview) => void;
  readonly onUse: (entry: number, use: EntryUse) => void;
  readonly onHandedOn: () => void;
}

function Contents({ preview, purpose, unlocked, onUnlocked, onUse, onHandedOn }: ContentsProps) {
  const { t } = useTranslation();
  const { contents } = preview;
  switch (contents.kind) {
    case 'confirmation':
      return (
        <>
          <ConfirmationFound choice={preview.choice} confirmation={contents} onHandedOn={onHandedOn} />
          <FileFacts file={preview.file} />
        </>
      );
    case 'message':
      return (
        <>
          <MessageFound choice={preview.choice} message={contents} onHandedOn={onHandedOn} />
          <FileFacts file={preview.file} />
        </>
      );
    case 'keys-and-certificates':
      return (
        <>
          <p>
            {t(`imports.formats.${contents.format}`)}{' '}
            {t('imports.entries', { count: contents.entries.length })} {t('imports.nothingStored')}
          </p>
          {contents.isLocked && (
            <UnlockFile choice={preview.choice} contents={contents} onUnlocked={onUnlocked} />
          )}
          <Entries contents={contents} purpose={purpose} takesFocus={unlocked} onUse={onUse} />
          <FileFacts file={preview.file} />
        </>
      );
  }
}
