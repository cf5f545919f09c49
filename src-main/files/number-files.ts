import { Worker } from 'node:worker_threads';
import type { NumberFiles, NumbersRead } from '../calls/guard/ports';
import { problem } from '../domain/problem/make-problem';
import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';
import { fail } from '../domain/result';
import { writeWhole } from './write-whole';

/** @param workerUrl the built worker (out/main/numbers-worker.js) */
export const createNumberFiles = (workerUrl: URL): NumberFiles => ({
  read: (path, region) =>
    new Promise<Result<NumbersRead, Problem>>((resolve) => {
      const unreadable = (): void => resolve(fail(problem('import_unreadable')));
      const worker = new Worker(workerUrl, { workerData: { path, region }, name: 'numbers' });
      worker.once('message', (read: Result<NumbersRead, Problem>) => resolve(read));
      worker.once('error', unreadable);
      // After its answer this changes nothing any more.
      worker.once('exit', unreadable);
    }),
  write: writeWhole,
});
