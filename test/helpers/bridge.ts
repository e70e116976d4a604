import type { Page } from 'playwright-core';
import type { Answer, CallInput, CallName, CallOutput } from '../../electron/contract/ipc.ts';

/**
 * Calls main as the renderer does, through the bridge of the real window. `vault.lock` resolves once the page was
 * loaded afresh: its answer goes to a page that is gone.
 */
export async function call<Name extends CallName>(
  window: Page,
  name: Name,
  ...input: CallInput<Name> extends undefined ? [] : [CallInput<Name>]
): Promise<Answer<CallOutput<Name>>> {
  if (name === 'vault.lock') {
    await lock(window);
    return { ok: true, value: null } as Answer<CallOutput<Name>>;
  }
  return window.evaluate(
    ([called, given]) =>
      (globalThis as unknown as { keyturn: { call(n: unknown, i: unknown): Promise<unknown> } }).keyturn.call(
        called,
        given[0],
      ),
    [name, input] as const,
  ) as Promise<Answer<CallOutput<Name>>>;
}

async function lock(window: Page): Promise<void> {
  const loaded = window.waitForEvent('domcontentloaded', (page) => page.url().startsWith('app://keyturn/'));
  await window.evaluate(() => {
    void (globalThis as unknown as { keyturn: { call(name: string): Promise<unknown> } }).keyturn.call(
      'vault.lock',
    );
  });
  await loaded;
}

/** The value of an answer; throws the refusal's code where there is none. */
export function accepted<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}
