import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Check } from '../../src-main/calls/ports';
import type { Journaled } from '../../src-main/domain/call/attempt-event';
import type { Transcript } from '../../src-main/domain/call/transcript';
import type { Account } from '../../src-main/domain/account/account';
import type { AccountId, AttemptId } from '../../src-main/domain/ids';
import type { Problem } from '../../src-main/domain/problem/problem';
import type { Result } from '../../src-main/domain/result';
import type { Database } from '../../src-main/storage/driver';
import { openRecord, type OpenRecord } from '../../src-main/storage/file/open-record';
import { createHandlers } from '../../src-main/storage/handlers';
import { recordFormat } from '../../src-main/storage/migrations';
import type { Served } from '../../src-main/storage/serve';
import { yesToRepeats } from './guard-kit';
import { ACCOUNT } from './sample-attempts';

/** A folder of this test's own, gone after it. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'thunderdial-storage-'));
  onTestFinished(() => {
    chmodSync(folder, 0o700);
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** The value of an answer; a problem fails the test. */
export function must<T>(result: Result<T, Problem>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.what}`);
  return result.value;
}

/** The record, as its thread serves it. */
export const served = (folder: string): Served => ({ folder, format: recordFormat, handlers: createHandlers });

type AllHandlers = ReturnType<typeof createHandlers>;

/** As the thread's; a test that is not about repeats need not say that they may be. */
interface HandlersHere extends Omit<AllHandlers, 'attempts.begin'> {
  readonly 'attempts.begin': (event: Journaled, check?: Check) => ReturnType<AllHandlers['attempts.begin']>;
}

export interface HereStorage extends OpenRecord {
  readonly handlers: HandlersHere;
  readonly notes: readonly string[];
}

/** The real database in this very thread; closed at the end of the test, if the test has not done so. */
export function openHere(folder: string, now = new Date()): HereStorage {
  const record = must(openRecord(folder, recordFormat, now));
  const notes: string[] = [];
  let open = true;
  const close = (tidy: boolean) => {
    if (open) record.close(tidy);
    open = false;
  };
  onTestFinished(() => close(false));
  const all = createHandlers(record.database, (text) => notes.push(text));
  const handlers: HandlersHere = {
    ...all,
    'attempts.begin': (event, check = yesToRepeats) => all['attempts.begin'](event, check),
  };
  return { ...record, close, notes, handlers };
}

export const anAccount = (id: AccountId = ACCOUNT): Account => ({
  id,
  name: 'Acme',
  baseUrl: 'https://api.example',
  keyHome: 'keychain',
  keyPrefix: 'sk_live',
  createdAt: 0,
});

/** A transcript where the record kept it before the archive did. */
export function keepInRecord(database: Database, attempt: AttemptId, { fetchedAt, turns }: Transcript): void {
  database.run(
    'INSERT INTO transcripts (attempt_id, fetched_at, turns_json) VALUES (?, ?, ?)',
    attempt,
    fetchedAt,
    JSON.stringify(turns),
  );
}
