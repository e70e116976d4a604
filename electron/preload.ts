import { contextBridge, ipcRenderer } from 'electron';
import { channels } from './contract/channels.ts';
import type { Bridge, EventName } from './contract/ipc.ts';

const bridge: Bridge = {
  call: (name, input, second) => ipcRenderer.invoke(channels.call, name, input, second),
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

contextBridge.exposeInMainWorld('keyturn', bridge);
