import type { Page } from 'playwright-core';

/** A file as it is dropped. */
export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Drops files on the window, where a dialog is open on that, as the browser tells the page of it. */
export async function dropFiles(window: Page, files: readonly DroppedFile[]): Promise<void> {
  await dragFiles(window, files, ['dragenter', 'dragover', 'drop']);
}

/** Lets files hover over the window. */
export async function hoverFiles(window: Page, files: readonly DroppedFile[]): Promise<void> {
  await dragFiles(window, files, ['dragenter', 'dragover']);
}

async function dragFiles(
  window: Page,
  files: readonly DroppedFile[],
  types: readonly string[],
): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
  await window.evaluate(
    ([dropped, events]) => {
      const transfer = new DataTransfer();
      for (const { name, base64 } of dropped) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        transfer.items.add(new File([bytes], name));
      }
      const target = document.querySelector('ui5-dialog[open]') ?? document.body;
      for (const type of events) {
        const event = new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true });
        target.dispatchEvent(event);
      }
    },
    [given, types] as const,
  );
}

/** Drops a file or a folder of this machine on the middle of the window, as the operating system does it. */
export async function dropPath(window: Page, path: string): Promise<void> {
  const session = await window.context().newCDPSession(window);
  const { x, y } = await window.evaluate(() => ({ x: innerWidth / 2, y: innerHeight / 2 }));
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x, y, data });
  }
  await session.detach();
}
