import type { InputEvent, WebContents } from 'electron';

/** What a person does on purpose; a window that appears below the pointer is not among it. */
const deliberate: ReadonlySet<InputEvent['type']> = new Set([
  'rawKeyDown',
  'keyDown',
  'mouseDown',
  'mouseMove',
  'mouseWheel',
  'touchStart',
  'touchMove',
]);

/** Calls back on every real input in a page, as the browser process sees it: a script in the page cannot feign it. */
export function onInput(contents: WebContents, input: () => void): void {
  contents.on('input-event', (_event, { type }) => {
    if (deliberate.has(type)) input();
  });
}
