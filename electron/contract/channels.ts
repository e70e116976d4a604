/** The one channel for calls from the renderer, and the one for events to it. Apart, so that preload stays small. */
export const channels = { call: 'keyturn:call', event: 'keyturn:event' } as const;
