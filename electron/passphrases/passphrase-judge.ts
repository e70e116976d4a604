import { Worker } from 'node:worker_threads';
import type { PassphraseJudge, PassphraseJudgement } from '../rotation/passphrase-port.ts';

/** What is asked of the thread, and what it answers; `id` tells answers apart. */
export interface JudgeQuestion {
  readonly id: number;
  readonly passphrase: string;
  readonly names: readonly string[];
}

export interface JudgeAnswer {
  readonly id: number;
  readonly judgement: PassphraseJudgement;
}

/** Nobody has typed for so long: the thread ends, with its dictionaries and whatever it remembers. */
const idleMilliseconds = 30_000;

interface Waiting {
  readonly resolve: (judgement: PassphraseJudgement) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Judges by zxcvbn with English and German dictionaries, in a thread of its own: loading them takes half a second, during
 * which the application would answer nobody. `module` is the file of `judge-thread.ts`. Rejects where the thread fails.
 */
export function passphraseJudge(module: string | URL): PassphraseJudge {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let asked = 0;

  const end = (): void => {
    void thread?.terminate();
    thread = null;
  };

  const started = (): Worker => {
    const worker = new Worker(module);
    worker.unref();
    worker.on('message', ({ id, judgement }: JudgeAnswer) => {
      waiting.get(id)?.resolve(judgement);
      waiting.delete(id);
    });
    worker.on('error', (error) => {
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
      if (thread === worker) thread = null;
    });
    return worker;
  };

  return {
    judge(passphrase, names) {
      clearTimeout(idle);
      idle = setTimeout(end, idleMilliseconds);
      idle.unref();
      thread ??= started();
      const worker = thread;
      asked += 1;
      const question: JudgeQuestion = { id: asked, passphrase, names };
      return new Promise((resolve, reject) => {
        waiting.set(question.id, { resolve, reject });
        worker.postMessage(question);
      });
    },
  };
}
