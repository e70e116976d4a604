import { randomUUID } from 'node:crypto';
import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { type ZodType, z } from 'zod';
import { channels } from '../../contract/channels.ts';
import { type AppError, appErrorSchema } from '../../contract/errors.ts';
import {
  type Answer,
  type CallName,
  calls,
  type EventName,
  type Handlers,
  type SecondPerson,
  secondPerson,
} from '../../contract/ipc.ts';
import { appOrigin } from '../app-protocol.ts';

const isCallName = (name: unknown): name is CallName =>
  typeof name === 'string' && Object.hasOwn(calls, name);

/**
 * Answers the calls of the contract: from our own frame and origin only, with input parsed strictly and output
 * parsed too, so that nothing leaves that the table does not list. A throw becomes `internal` with an incident
 * id; its detail goes to standard error and stays in the main process.
 */
export function answerCalls(handlers: Handlers, isOurs: (contents: WebContents) => boolean): void {
  ipcMain.handle(channels.call, (event, name: unknown, input: unknown, second: unknown) =>
    answer(event, name, input, second),
  );

  async function answer(
    event: IpcMainInvokeEvent,
    name: unknown,
    input: unknown,
    second: unknown,
  ): Promise<Answer<unknown>> {
    if (!comesFromUs(event)) return refusal({ code: 'not-allowed' });
    if (!isCallName(name)) return refusal({ code: 'unknown-call' });
    const { input: inputSchema, output: outputSchema } = calls[name] as { input: ZodType; output: ZodType };
    const parsed = z.tuple([inputSchema, withSecond]).safeParse([input, second]);
    if (!parsed.success) {
      return refusal({ code: 'invalid-input', field: fieldOf(parsed.error) });
    }
    try {
      const handler = handlers[name] as AnyHandler;
      const result = await handler(...parsed.data);
      if (!result.ok) return refusal(result.error);
      return { ok: true, value: outputSchema.parse(result.value) };
    } catch (error) {
      const incident = randomUUID();
      const detail = error instanceof Error ? error.stack : String(error);
      process.stderr.write(`incident ${incident} in ${name}: ${detail}\n`);
      return refusal({ code: 'internal', incident });
    }
  }

  function comesFromUs(event: IpcMainInvokeEvent): boolean {
    const frame = event.senderFrame;
    if (frame === null || frame.parent !== null) return false;
    return isOurs(event.sender) && frame.url.startsWith(`${appOrigin}/`);
  }
}

const withSecond = secondPerson.nullish().transform((second) => second ?? null);

/** Where in the input the first thing is that is wrong; the second person is not a part of it. */
const fieldOf = ({ issues }: z.ZodError): string => {
  const [argument, ...path] = issues[0]?.path ?? [];
  return [...(argument === 1 ? ['second'] : []), ...path].join('.');
};

type AnyHandler = (input: unknown, second: SecondPerson | null) => Promise<Answer<unknown>>;

const refusal = (error: AppError): Answer<never> => ({ ok: false, error: appErrorSchema.parse(error) });

/** Tells the renderer of an event of the contract. */
export function tell(contents: WebContents, name: EventName): void {
  if (!contents.isDestroyed()) contents.send(channels.event, name);
}
