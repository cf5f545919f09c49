import { rm } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { problem } from '../../../domain/problem/make-problem';
import type { Problem } from '../../../domain/problem/problem';
import { fail, type Result } from '../../../domain/result';
import type { CallFiles, Written } from '../../../history/export/ports';
import type { ExportMessage, ExportOrder } from './messages';

export interface CallFilesOptions {
  /** The built worker (out/main/export-worker.js). */
  readonly workerUrl: URL | string;
  /** Where the archive lies. */
  readonly folder: string;
  /** Keeps the archive's own thread at the file meanwhile, so that it alone leaves it tidy. */
  readonly hold: () => () => void;
  readonly note?: (text: string) => void;
}

/** Each export in a thread that is begun for it and ends with it. */
export function createCallFiles({ workerUrl, folder, hold, note = () => undefined }: CallFilesOptions): CallFiles {
  const discard = async (beside: string): Promise<boolean> => {
    try {
      await rm(beside);
      return true;
    } catch {
      return false;
    }
  };
  return {
    write: async (wish, { path, beside }, onProgress, signal) => {
      const release = hold();
      const result = await inThread(workerUrl, { folder, wish, path, beside }, { onProgress, note, signal });
      release();
      // A thread that died could not tidy up.
      if (!result.ok) await discard(beside);
      return result;
    },
    discard,
  };
}

interface Listening {
  readonly onProgress: (written: Written) => void;
  readonly note: (text: string) => void;
  readonly signal: AbortSignal;
}

function inThread(
  workerUrl: URL | string,
  workerData: ExportOrder,
  { onProgress, note, signal }: Listening,
): Promise<Result<Written | null, Problem>> {
  return new Promise((resolve) => {
    const worker = new Worker(workerUrl, { workerData, name: 'export' });
    let result: Result<Written | null, Problem> = fail(problem('file_unwritten'));
    const stop = (): void => worker.postMessage('stop');
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
    worker.on('message', (message: ExportMessage) => {
      if (message.kind === 'progress') onProgress(message.written);
      else if (message.kind === 'note') note(message.text);
      else result = message.result;
    });
    worker.once('error', (error) => note(`export: the thread failed: ${error.name}`));
    // Not at its answer: only then its connection to the archive is closed.
    worker.once('exit', () => {
      signal.removeEventListener('abort', stop);
      resolve(result);
    });
  });
}
