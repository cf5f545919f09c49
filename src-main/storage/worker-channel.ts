import { Worker } from 'node:worker_threads';
import { later } from '../domain/later';
import { problem } from '../domain/problem/make-problem';
import type { Problem } from '../domain/problem/problem';
import { fail, type Result } from '../domain/result';
import type { OpenReport } from './file/open-record';
import type { HandlerMap, Message, Request } from './messages';

export interface Channel<H extends HandlerMap> {
  readonly ready: Promise<Result<OpenReport, Problem>>;
  /** Never rejects: once the thread has ended, the answer is `storage_unavailable`. */
  readonly ask: <O extends keyof H & string>(op: O, ...args: Parameters<H[O]>) => Promise<ReturnType<H[O]>>;
  /** Lets what was asked be answered, then ends the thread; after `limitMs` without waiting any longer. */
  readonly close: (limitMs: number) => Promise<void>;
}

export interface ChannelOptions {
  readonly workerUrl: URL | string;
  /** What the thread is to know of its file. */
  readonly folder: string;
  /** For the system's list of threads. */
  readonly name: string;
  readonly note: (text: string) => void;
  /** A problem in the words of what the file is to a person. */
  readonly told?: (problem: Problem) => Problem;
}

type Settle = (result: Result<unknown, Problem>) => void;

/** Starts a thread that owns a file, and speaks with it. */
export function openChannel<H extends HandlerMap>({
  workerUrl,
  folder,
  name,
  note,
  told = (problem) => problem,
}: ChannelOptions): Channel<H> {
  const waiting = new Map<number, Settle>();
  const opened = later<Result<OpenReport, Problem>>();
  const ended = later<null>();
  let lastId = 0;
  let open = true;

  const end = () => {
    open = false;
    const unavailable = fail(problem('storage_unavailable'));
    opened.resolve(unavailable);
    for (const settle of waiting.values()) settle(unavailable);
    waiting.clear();
    ended.resolve(null);
  };
  const worker = startWorker(workerUrl, folder, name);
  if (!worker) end();
  worker?.on('message', (message: Message) => {
    if (message.kind === 'opened') return opened.resolve(message.result);
    if (message.kind === 'note') return note(message.text);
    waiting.get(message.id)?.(message.result);
    waiting.delete(message.id);
  });
  worker?.on('messageerror', () => void worker.terminate());
  worker?.on('error', (error) => note(`${name}: the thread failed: ${error.name}`));
  worker?.on('exit', end);

  return {
    ready: opened.promise,
    ask: <O extends keyof H & string>(op: O, ...args: Parameters<H[O]>) =>
      new Promise<ReturnType<H[O]>>((resolve) => {
        // The worker answers an operation with that operation's result: both sides take their types from one map.
        const settle: Settle = (result) => resolve((result.ok ? result : fail(told(result.error))) as ReturnType<H[O]>);
        if (!worker || !open) return settle(fail(problem('storage_unavailable')));
        const id = ++lastId;
        waiting.set(id, settle);
        try {
          worker.postMessage({ id, op, args } satisfies Request);
        } catch {
          // Something that cannot be cloned was handed over: a mistake of the caller's, and his alone to hear of.
          waiting.delete(id);
          settle(fail(problem('internal')));
        }
      }),
    close: async (limitMs) => {
      if (open) {
        open = false;
        worker?.postMessage({ op: 'close' } satisfies Request);
      }
      const limit = setTimeout(() => void worker?.terminate(), limitMs);
      await ended.promise;
      clearTimeout(limit);
    },
  };
}

/** Null where no thread can be had at all. */
function startWorker(workerUrl: URL | string, folder: string, name: string): Worker | null {
  try {
    return new Worker(workerUrl, { workerData: { folder }, name });
  } catch {
    return null;
  }
}
