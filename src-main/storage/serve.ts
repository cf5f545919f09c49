import type { Problem } from '../domain/problem/problem';
import { fail, type Result } from '../domain/result';
import { openRecord, type OpenRecord } from './file/open-record';
import { createHandlers } from './handlers';
import { LogMover } from './log-mover';
import type { Handlers, Message, Operation, Request } from './messages';
import { storageProblem } from './storage-problem';

export interface Server {
  /** Answers one request. Never throws. */
  handle(request: Request): void;
}

/** Opens the record and answers requests from it; when it cannot be opened, every answer says why. */
export function serve(folder: string, now: Date, send: (message: Message) => void): Server {
  const note = (text: string) => send({ kind: 'note', text });
  const opened = openRecord(folder, now);
  send({ kind: 'opened', result: opened.ok ? { ok: true, value: opened.value.report } : opened });
  if (!opened.ok) {
    return { handle: (request) => 'id' in request && send({ kind: 'answer', id: request.id, result: opened }) };
  }
  return answering(opened.value, note, send);
}

function answering(record: OpenRecord, note: (text: string) => void, send: (message: Message) => void): Server {
  const handlers = createHandlers(record.database, note);
  let tidy = true;
  const failed = (error: unknown, during: string): Result<never, Problem> => {
    const problem = storageProblem(error);
    if (problem.code === 'storage_damaged') tidy = false;
    note(`storage: ${during} failed: ${describe(error)}`);
    return fail(problem);
  };
  const mover = new LogMover(record.database, (error) => void failed(error, 'moving the log'));
  return {
    handle: (request) => {
      try {
        mover.stop();
        if (request.op === 'close') return record.close(tidy);
        send({ kind: 'answer', id: request.id, result: call(handlers, request) });
        mover.answered();
      } catch (error) {
        const result = failed(error, request.op);
        if (request.op !== 'close') send({ kind: 'answer', id: request.id, result });
      }
    },
  };
}

type Call = Extract<Request, { readonly id: number }>;

function call(handlers: Handlers, { op, args }: Call): Result<unknown, Problem> {
  // Name and arguments belong together by the type of Request; the compiler cannot follow that through the look-up.
  const handler = handlers[op] as (...args: readonly unknown[]) => ReturnType<Handlers[Operation]>;
  return handler(...args);
}

/** SQLite's own words for the code. Its longer message may quote what was to be written, so it stays out. */
function describe(error: unknown): string {
  const { sqliteCodeName, sqliteExtendedCode, name } = Object(error) as Readonly<Record<string, unknown>>;
  const words = typeof sqliteCodeName === 'string' ? [sqliteCodeName, sqliteExtendedCode] : [name];
  return words.join(' ');
}
