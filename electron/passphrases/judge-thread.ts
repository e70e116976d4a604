import { parentPort } from 'node:worker_threads';
import { estimate } from './estimate.ts';
import type { JudgeAnswer, JudgeQuestion } from './passphrase-judge.ts';

parentPort?.on('message', ({ id, passphrase, names }: JudgeQuestion) => {
  const answer: JudgeAnswer = { id, judgement: estimate(passphrase, names) };
  parentPort?.postMessage(answer);
});
