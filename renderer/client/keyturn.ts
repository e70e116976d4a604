import type { Bridge } from '../../electron/contract/ipc.ts';

declare global {
  interface Window {
    readonly keyturn: Bridge;
  }
}

/** The main process, as far as the renderer may talk to it: the calls and events of the contract. */
export const keyturn: Bridge = window.keyturn;
