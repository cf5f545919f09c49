import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../src-main/domain/history/history-filter';
import { problem } from '../../../src-main/domain/problem/make-problem';
import { fail, ok } from '../../../src-main/domain/result';
import { ExportDesk } from '../../../src-main/history/export/export-desk';
import { isBeside, nextTo } from '../../../src-main/history/export/beside';
import type { CallFiles, ExportWish } from '../../../src-main/history/export/ports';
import { ACCOUNT } from '../../doubles/sample-attempts';

const ID = '6d6cf62b-5d2a-4a6a-9d5e-3c8f4d5f2c11';
const wish: ExportWish = {
  account: ACCOUNT,
  selection: { kind: 'all', filter: EVERYTHING, except: [] },
  order: 'newest',
  format: 'csv',
  withWords: false,
};

/** A desk over files that are written when the test says so. */
function desk(change: Partial<{ path: string | null; count: number; kept: string }> = {}) {
  const { path = '/home/a/calls.csv', count = 12, kept = '' } = change;
  const memory = new Map<string, string>([['export_unfinished', kept]]);
  const discarded: string[] = [];
  const shown: string[] = [];
  const places: { readonly path: string; readonly beside: string }[] = [];
  let finish: (result: Awaited<ReturnType<CallFiles['write']>>) => void = () => undefined;
  const suggested: string[] = [];
  const made = new ExportDesk({
    selections: { count: () => Promise.resolve(ok(count)) },
    files: {
      write: (_wish, place, onProgress, signal) => {
        places.push(place);
        onProgress({ rows: 5, bytes: 500 });
        return new Promise((resolve) => {
          finish = resolve;
          signal.addEventListener('abort', () => resolve(ok(null)));
        });
      },
      discard: (beside) => {
        discarded.push(beside);
        return Promise.resolve(true);
      },
    },
    window: {
      choose: (name) => {
        suggested.push(name);
        return Promise.resolve(path);
      },
      show: (one) => shown.push(one),
    },
    memory: {
      get: (key) => Promise.resolve(ok(memory.get(key) ?? null)),
      set: (key, value) => {
        memory.set(key, value);
        return Promise.resolve(ok(undefined));
      },
    },
    now: () => new Date(2026, 5, 1, 12).getTime(),
    newId: () => ID,
    onChange: () => undefined,
    onFault: (error) => {
      throw error;
    },
  });
  return { made, memory, discarded, shown, places, suggested, finish: (r: Parameters<typeof finish>[0]) => finish(r) };
}

const until = (places: readonly unknown[]) => expect.poll(() => places.length).toBe(1);

describe('an export', () => {
  it('notes what it writes before it writes it, and forgets it at the end; then it can be shown', async () => {
    const { made, memory, shown, places, suggested, finish } = desk();
    expect(made.show()).toMatchObject({ ok: false, error: { code: 'export_gone' } });
    const run = made.run(wish);
    await until(places);
    expect(suggested).toEqual(['calls 2026-06-01.csv']);
    expect(memory.get('export_unfinished')).toBe(`/home/a/calls.csv.${ID}.thunderdial-export`);
    expect(made.current()).toEqual({ rows: 5, bytes: 500, of: 12, fileName: 'calls.csv' });
    finish(ok({ rows: 12, bytes: 900 }));
    expect(await run).toEqual(ok({ kind: 'done', fileName: 'calls.csv', rows: 12, bytes: 900 }));
    expect(memory.get('export_unfinished')).toBe('');
    expect(made.current()).toBeNull();
    expect(made.show().ok).toBe(true);
    expect(shown).toEqual(['/home/a/calls.csv']);
  });

  it('is one at a time; the second is told so', async () => {
    const { made, places, finish } = desk();
    const run = made.run(wish);
    await until(places);
    expect(await made.run(wish)).toMatchObject({ ok: false, error: { code: 'export_running' } });
    finish(ok({ rows: 12, bytes: 900 }));
    expect((await run).ok).toBe(true);
  });

  it('that is cancelled, or stopped at the end of the program, says so', async () => {
    const { made, places, memory } = desk();
    const run = made.run(wish);
    await until(places);
    await made.stop();
    expect(await run).toEqual(ok({ kind: 'cancelled' }));
    expect(memory.get('export_unfinished')).toBe('');
  });

  it('that fails keeps its reason', async () => {
    const { made, places, finish, memory } = desk();
    const run = made.run(wish);
    await until(places);
    finish(fail(problem('file_disk_full')));
    expect(await run).toMatchObject({ ok: true, value: { kind: 'failed', problem: { code: 'file_disk_full' } } });
    expect(memory.get('export_unfinished')).toBe('');
  });

  it('writes nothing where no file was chosen, or no call is there', async () => {
    const { made, places } = desk({ path: null });
    expect(await made.run(wish)).toEqual(ok({ kind: 'none' }));
    const empty = desk({ count: 0 });
    expect(await empty.made.run(wish)).toMatchObject({ ok: false, error: { code: 'selection_empty' } });
    expect([...places, ...empty.places]).toEqual([]);
  });
});

describe('what a killed program left', () => {
  it('is removed, once', async () => {
    const left = nextTo('/home/a/calls.csv', ID);
    const { made, discarded } = desk({ kept: left });
    expect(await made.tidy()).toBe(true);
    expect(await made.tidy()).toBe(false);
    expect(discarded).toEqual([left]);
  });

  it('is never a file of another name, whatever a hand has written there', async () => {
    const { made, discarded } = desk({ kept: '/home/a/thesis.doc' });
    expect(await made.tidy()).toBe(false);
    expect(discarded).toEqual([]);
    expect(isBeside('/home/a/x.thunderdial-export')).toBe(false);
  });
});
