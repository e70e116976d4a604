/// <reference types="vite/client" />

/** True only in the bundle for tests and the demonstration, where the time may be set; see build/bundle.mjs. */
declare const __SIMULATED_CLOCK__: boolean;
