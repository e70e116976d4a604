import { contextBridge, ipcRenderer } from 'electron';
import { channels } from './contract/channels.ts';
import type { Bridge, EventName } from './contract/ipc.ts';

const bridge: Bridge = {
  call: (name, input, second) => {
    const answer = ipcRenderer.invoke(channels.call, name, input, second);
    forgetBytes(input);
    return answer;
  },
  on(name, listener) {
    const heard = (_event: unknown, told: EventName) => {
      if (told === name) listener();
    };
    ipcRenderer.on(channels.event, heard);
    return () => {
      ipcRenderer.removeListener(channels.event, heard);
    };
  },
};

/** A file is on its way in a copy of its own: this one may hold a key. The page can have passed anything. */
function forgetBytes(input: unknown): void {
  if (typeof input !== 'object' || input === null || !('bytes' in input)) return;
  if (input.bytes instanceof Uint8Array) input.bytes.fill(0);
}

contextBridge.exposeInMainWorld('keyturn', bridge);
