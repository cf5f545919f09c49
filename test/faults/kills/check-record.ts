import { join } from 'node:path';
import { advance, begin } from '../../../src-main/domain/call/advance';
import type { Attempt } from '../../../src-main/domain/call/attempt';
import type { Problem } from '../../../src-main/domain/problem/problem';
import type { Result } from '../../../src-main/domain/result';
import { recordFormat } from '../../../src-main/storage/migrations';
import { openRecord } from '../../../src-main/storage/file/open-record';
import { createHandlers } from '../../../src-main/storage/handlers';

export interface RecordCheck {
  readonly attempts: readonly Attempt[];
  /** What SQLite says to PRAGMA integrity_check; `ok` when every page is in order. */
  readonly integrity: string;
  /** Whether opening found damage. */
  readonly damaged: boolean;
  /** Attempts whose events, played again, give something else than their row. */
  readonly untrue: readonly string[];
  readonly notes: readonly string[];
}

function must<T>(result: Result<T, Problem>): T {
  if (!result.ok) throw new Error(`the record: ${result.error.code}`);
  return result.value;
}

/** Opens the record that a profile was left with and looks at all of it. */
export function checkRecord(profile: string): RecordCheck {
  const record = must(openRecord(join(profile, 'record'), recordFormat, new Date()));
  try {
    const notes: string[] = [];
    const handlers = createHandlers(record.database, (note) => notes.push(note));
    const integrity = record.database.all('PRAGMA integrity_check').flatMap((row) => Object.values(row));
    const { attempts } = must(handlers['attempts.changedAfter'](0, Number.MAX_SAFE_INTEGER));
    const untrue = attempts.filter((attempt) => !sameAs(attempt, replayed(handlers, attempt))).map(({ id }) => id);
    return { attempts, integrity: integrity.join('; '), damaged: record.report.damaged !== null, untrue, notes };
  } finally {
    record.close(true);
  }
}

function replayed(handlers: ReturnType<typeof createHandlers>, { id }: Attempt): Attempt | null {
  let attempt: Attempt | null = null;
  for (const event of must(handlers['history.timeline'](id))) {
    if (event.kind === 'journaled') attempt = begin(event);
    else attempt = attempt && advance(attempt, event);
  }
  return attempt;
}

const sameAs = (row: Attempt, played: Attempt | null): boolean =>
  played !== null &&
  (Object.keys(row) as (keyof Attempt)[]).every((key) => JSON.stringify(row[key]) === JSON.stringify(played[key]));
