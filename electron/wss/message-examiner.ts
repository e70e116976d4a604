import { Worker } from 'node:worker_threads';
import type { FileSystemFault } from '../rotation/exchange-port.ts';
import type {
  ExaminedMessage,
  MessageExaminer,
  MessageFault,
  MessageSource,
} from '../rotation/message-port.ts';
import { err, type Result } from '../rotation/result.ts';
import type { ExaminedKey } from './examine.ts';
import { looksLikeXml } from './looks-like-xml.ts';
import { threadMemoryMegabytes } from './parameters.ts';

/** What is asked of the thread, and what it answers. */
export interface ExaminerQuestion {
  readonly source: MessageSource;
  /** Private keys in memory that both threads see: it can be zeroed also where the thread was ended. */
  readonly keys: readonly ExaminedKey[];
}

export type ExaminerAnswer = Result<ExaminedMessage, MessageFault | FileSystemFault>;

/**
 * Examines each message in a thread of its own, which lives as long as that takes: a message may have 50 MB, and the
 * application must answer meanwhile. `module` is the file of `examiner-thread.ts`. Rejects where the thread fails.
 */
export function messageExaminer(module: string | URL): MessageExaminer {
  return {
    mayBeMessage: looksLikeXml,
    async examine(source, keys, ended) {
      const shared = keys.map((key) => ({
        ...key,
        privateKey: key.privateKey === null ? null : inSharedMemory(key.privateKey),
      }));
      const thread = new Worker(module, {
        resourceLimits: { maxOldGenerationSizeMb: threadMemoryMegabytes },
      });
      thread.unref();
      try {
        return await new Promise<ExaminerAnswer>((resolve, reject) => {
          thread.once('message', resolve);
          thread.once('error', reject);
          void ended.then(() => resolve(err({ code: 'examination-ended' })));
          thread.postMessage({ source, keys: shared } satisfies ExaminerQuestion);
        });
      } finally {
        for (const { privateKey } of shared) privateKey?.fill(0);
        await thread.terminate();
      }
    },
  };
}

function inSharedMemory(privateKey: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(privateKey.length));
  copy.set(privateKey);
  return copy;
}
