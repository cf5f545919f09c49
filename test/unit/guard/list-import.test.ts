import { describe, expect, it } from 'vitest';
import { DoNotCallList } from '../../../src-main/calls/guard/do-not-call-list';
import { ListImport } from '../../../src-main/calls/guard/list-import';
import type { DoNotCallStore, NumberFiles } from '../../../src-main/calls/guard/ports';
import type { E164 } from '../../../src-main/domain/number';
import { ok } from '../../../src-main/domain/result';
import { must, openHere, tempFolder } from '../../doubles/storage-kit';

/** An import over a real list; each file named in `files` holds these numbers. */
function importOf(files: Readonly<Record<string, readonly string[]>>) {
  const { handlers } = openHere(tempFolder());
  const store: DoNotCallStore = {
    find: (number) => Promise.resolve(handlers['doNotCall.find'](number)),
    page: (...query) => Promise.resolve(handlers['doNotCall.page'](...query)),
    add: (...added) => Promise.resolve(handlers['doNotCall.add'](...added)),
    takeBack: (added) => Promise.resolve(handlers['doNotCall.takeBack'](added)),
    remove: (number) => Promise.resolve(handlers['doNotCall.remove'](number)),
  };
  const memory = { get: () => Promise.resolve(ok(null)), set: () => Promise.resolve(ok(undefined)) };
  const list = new DoNotCallList(store, memory);
  const reader: NumberFiles = {
    read: (path) => {
      const numbers = (files[path] ?? []).map((number) => number as E164);
      return Promise.resolve(ok({ entries: { numbers, notes: [] }, repeated: 0, skipped: [] }));
    },
    write: () => Promise.resolve(ok(null)),
  };
  let chosen: string | null = null;
  const chooser = { toRead: () => Promise.resolve(chosen), toWrite: () => Promise.resolve(null) };
  // It stands still: two imports of one moment are told apart all the same.
  const clock = { now: () => 1_790_000_000_000 };
  const imports = new ListImport({ list, chooser, files: reader, clock });
  const take = async (file: string) => {
    chosen = file;
    const report = must(await imports.run('US'));
    if (report === null) throw new Error('a file was chosen');
    return report;
  };
  const listed = async () => [...must(await list.page('', 0, 10)).rows.map(({ number }) => number)].sort();
  return { imports, list, take, listed };
}

const [A, B, C] = ['+12125550171', '+12125550172', '+12125550173'] as const;

describe('an import that is undone', () => {
  it('leaves the numbers that were on the list before, and tells who listens', async () => {
    const { imports, list, take, listed } = importOf({ 'one.csv': [A, B], 'two.csv': [B, C] });
    await take('one.csv');
    const { addedAt } = await take('two.csv');
    const version = list.version();
    expect(must(await imports.undo(addedAt))).toBe(1);
    expect(await listed()).toEqual([A, B]);
    expect(list.version()).toBeGreaterThan(version);
  });

  it('of a file that was imported twice in one moment takes off only what the second added', async () => {
    const { imports, list, take, listed } = importOf({ 'one.csv': [A, B] });
    await take('one.csv');
    must(await list.remove(B as E164));
    const again = await take('one.csv');
    expect(again.added).toBe(1);
    expect(must(await imports.undo(again.addedAt))).toBe(1);
    expect(await listed()).toEqual([A]);
  });

  it('is the latest, once: another is refused and stays', async () => {
    const { imports, take, listed } = importOf({ 'one.csv': [A], 'two.csv': [B] });
    const first = await take('one.csv');
    const second = await take('two.csv');
    expect(await imports.undo(first.addedAt)).toMatchObject({ ok: false, error: { code: 'import_report_gone' } });
    expect(must(await imports.undo(second.addedAt))).toBe(1);
    expect(await imports.undo(second.addedAt)).toMatchObject({ ok: false, error: { code: 'import_report_gone' } });
    expect(await listed()).toEqual([A]);
  });
});
