import { vi } from 'vitest';

/** The real core as the model drives it. */
export interface Core {
  readonly decide: typeof import('../../electron/rotation/ceremony.ts').decide;
  readonly replay: typeof import('../../electron/rotation/tenant.ts').replay;
  readonly evolve: typeof import('../../electron/rotation/tenant.ts').evolve;
}

/** A rule taken out of the core: a module of it, and what stands in for some of its functions. */
export interface Weakening {
  /** What no longer holds, for the name of a test. */
  readonly rule: string;
  /** A file of the core, without its ending. */
  readonly module: string;
  /** What its functions are from then on; the module as it is goes in. */
  readonly replace: (module: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>) => object;
}

/** Loads the core afresh: as it is, or with one rule taken out. */
export async function loadCore(weakening?: Weakening): Promise<Core> {
  vi.resetModules();
  if (weakening !== undefined) {
    vi.doMock(pathOf(weakening), async (original) => {
      const module = await original<Parameters<Weakening['replace']>[0]>();
      return { ...module, ...weakening.replace(module) };
    });
  }
  const { decide } = await import('../../electron/rotation/ceremony.ts');
  const { replay, evolve } = await import('../../electron/rotation/tenant.ts');
  if (weakening !== undefined) vi.doUnmock(pathOf(weakening));
  return { decide, replay, evolve };
}

const pathOf = ({ module }: Weakening): string => `../../electron/rotation/${module}.ts`;
