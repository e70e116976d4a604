import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { parentPort } from 'node:worker_threads';
import type { FileSystemFault } from '../rotation/exchange-port.ts';
import type { MessageSource } from '../rotation/message-port.ts';
import { err, ok, type Result } from '../rotation/result.ts';
import { examine } from './examine.ts';
import type { ExaminerAnswer, ExaminerQuestion } from './message-examiner.ts';
import { maximumBytes } from './parameters.ts';

parentPort?.on('message', ({ source, keys }: ExaminerQuestion) => {
  parentPort?.postMessage(answer(source, keys));
});

function answer(source: MessageSource, keys: ExaminerQuestion['keys']): ExaminerAnswer {
  const file = 'path' in source ? read(source.path) : ok(source.bytes);
  if (!file.ok) return file;
  const examined = examine(file.value, keys);
  if (!examined.ok) return examined;
  const sha256 = createHash('sha256').update(file.value).digest('hex');
  return ok({
    file: { name: 'path' in source ? basename(source.path) : source.name, sha256, bytes: file.value.length },
    ...examined.value,
  });
}

function read(path: string): Result<Buffer, FileSystemFault> {
  try {
    const { size } = statSync(path);
    if (size > maximumBytes) return err({ code: 'file-too-large', bytes: size, limit: maximumBytes });
    return ok(readFileSync(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (typeof code !== 'string') throw error;
    return err({ code: 'file-unreadable', name: basename(path), reason: code });
  }
}
