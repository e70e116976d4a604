import { MessageStrip } from '@ui5/webcomponents-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DropRefusal, droppedFile, itemsOf } from './dropped.ts';
import './imports.css';

interface DropTargetProps {
  /** Why nothing can be dropped at this moment; null where it can. */
  readonly refusal: () => DropRefusal | null;
  readonly onFile: (file: File) => void;
  /** Why the last attempt came to nothing; null where it did not, or was read by now. */
  readonly notice: DropRefusal | null;
  readonly onNotice: (notice: DropRefusal | null) => void;
}

/** For so long it stays on the screen why something was not looked at, where nobody closes it. */
const noticeMilliseconds = 15_000;

/**
 * The whole window takes a file. While one hovers over it, it says so; what cannot be taken is answered with a sentence.
 * A dialog may be open: nothing typed into it is lost by a file that falls down beside it.
 */
export function DropTarget({ refusal, onFile, notice, onNotice }: DropTargetProps) {
  const { t } = useTranslation();
  const [hovering, setHovering] = useState(false);
  const handlers = useRef({ refusal, onFile, onNotice });
  useEffect(() => {
    handlers.current = { refusal, onFile, onNotice };
  });
  useEffect(() => {
    const enter = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      // Without this the browser would not let it fall here.
      event.preventDefault();
      setHovering(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setHovering(false);
    };
    const drop = (event: DragEvent) => {
      setHovering(false);
      if (!bringsFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      const why = handlers.current.refusal();
      const dropped =
        why === null ? droppedFile(itemsOf(event.dataTransfer)) : ({ kind: 'refused', why } as const);
      handlers.current.onNotice(dropped.kind === 'refused' ? dropped.why : null);
      if (dropped.kind === 'file') handlers.current.onFile(dropped.file);
    };
    const listeners = { dragenter: enter, dragover: enter, dragleave: leave, drop } as const;
    for (const [name, listener] of Object.entries(listeners))
      window.addEventListener(name as 'drop', listener);
    return () => {
      for (const [name, listener] of Object.entries(listeners))
        window.removeEventListener(name as 'drop', listener);
    };
  }, []);
  useEffect(() => {
    if (notice === null) return;
    const timer = setTimeout(() => handlers.current.onNotice(null), noticeMilliseconds);
    return () => clearTimeout(timer);
  }, [notice]);
  const why = hovering ? refusal() : null;
  return (
    <>
      {hovering && (
        <AboveAll className="kt-drop">
          <p>{t(why === null ? 'imports.drop.here' : `imports.drop.refused.${why}`)}</p>
        </AboveAll>
      )}
      {notice !== null && (
        <AboveAll className="kt-drop-notice">
          <div role="alert">
            <MessageStrip design="Critical" onClose={() => onNotice(null)}>
              {t(`imports.drop.refused.${notice}`)}
            </MessageStrip>
          </div>
        </AboveAll>
      )}
    </>
  );
}

const bringsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/** In the browser's top layer, where dialogs are too, and above those that are open already. */
function AboveAll({ className, children }: { readonly className: string; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const layer = useRef<HTMLElement>(null);
  useEffect(() => layer.current?.showPopover(), []);
  return (
    <section ref={layer} popover="manual" className={className} aria-label={t('imports.drop.title')}>
      {children}
    </section>
  );
}
