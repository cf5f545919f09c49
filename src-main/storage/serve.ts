import type { Problem } from '../domain/problem/problem';
import { fail, type Result } from '../domain/result';
import type { Database } from './driver';
import type { Format } from './file/format';
import { openRecord, type OpenRecord } from './file/open-record';
import { LogMover } from './log-mover';
import type { HandlerMap, Message, Request } from './messages';
import type { Note } from './rows/read-rows';
import { storageProblem } from './storage-problem';

export interface Server {
  /** Answers one request. Never throws. */
  handle(request: Request): void;
}

/** A file and what can be asked of it. */
export interface Served {
  readonly folder: string;
  readonly format: Format;
  readonly handlers: (database: Database, note: Note) => HandlerMap;
}

/** Opens a file and answers requests from it; when it cannot be opened, every answer says why. */
export function serve({ folder, format, handlers }: Served, now: Date, send: (message: Message) => void): Server {
  const note = (text: string) => send({ kind: 'note', text });
  const opened = openRecord(folder, format, now);
  send({ kind: 'opened', result: opened.ok ? { ok: true, value: opened.value.report } : opened });
  if (!opened.ok) {
    return { handle: (request) => 'id' in request && send({ kind: 'answer', id: request.id, result: opened }) };
  }
  return answering(opened.value, handlers(opened.value.database, note), note, send);
}

function answering(
  record: OpenRecord,
  handlers: HandlerMap,
  note: (text: string) => void,
  send: (message: Message) => void,
): Server {
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
        if (!('id' in request)) return record.close(tidy);
        send({ kind: 'answer', id: request.id, result: call(handlers, request) });
        mover.answered();
      } catch (error) {
        const result = failed(error, request.op);
        if ('id' in request) send({ kind: 'answer', id: request.id, result });
      }
    },
  };
}

type Call = Extract<Request, { readonly id: number }>;

function call(handlers: HandlerMap, { op, args }: Call): Result<unknown, Problem> {
  // Name and arguments belong together by the channel's types; the compiler cannot follow that through the thread.
  const handler = handlers[op] as ((...args: readonly unknown[]) => Result<unknown, Problem>) | undefined;
  if (!handler) throw new TypeError(`no operation ${op}`);
  return handler(...args);
}

/** SQLite's own words for the code. Its longer message may quote what was to be written, so it stays out. */
function describe(error: unknown): string {
  const { sqliteCodeName, sqliteExtendedCode, name } = Object(error) as Readonly<Record<string, unknown>>;
  const words = typeof sqliteCodeName === 'string' ? [sqliteCodeName, sqliteExtendedCode] : [name];
  return words.join(' ');
}
