import { describe, expect, it } from 'vitest';
import type { EntryKey } from '../../../src-main/domain/history/history-entry';
import type { CallSelection } from '../../../src-main/domain/history/selection';
import { problem } from '../../../src-main/domain/problem/make-problem';
import { fail } from '../../../src-main/domain/result';
import { tallyOf } from '../../../src-main/history/bulk/tally';
import type { serverCall } from '../../doubles/archive-kit';
import { counted, found, NOON, wish } from '../../doubles/archive-kit';
import { all, archiveOf, bulkPorts, deskOver, keysOf, tagsOf } from '../../doubles/bulk-kit';
import { ACCOUNT } from '../../doubles/sample-attempts';
import { must } from '../../doubles/storage-kit';

const roof = { kind: 'tag', tag: 'roof', isAdded: true } as const;
const offRoof = { ...roof, isAdded: false } as const;

describe('what is selected', () => {
  it('is counted exactly, of those that are there and of the account alone', () => {
    const archive = archiveOf(300);
    const keys = keysOf(archive);
    expect(keys).toHaveLength(300);
    const count = (selection: CallSelection): number =>
      must(archive.handlers['history.selectionCount'](ACCOUNT, selection));
    expect(count({ kind: 'some', keys: [...keys.slice(0, 12), '5' as EntryKey] })).toBe(12);
    expect(count(all({ states: ['failed'] }, keys.slice(0, 10)))).toBe(145);
    expect(count(all({}, keys.slice(0, 10)))).toBe(290);
    expect(must(archive.handlers['history.selectionCount']('other' as typeof ACCOUNT, all()))).toBe(0);
  });

  it.each([7, 50, 300, 301])('is looked at %i calls at a time to the same sums, whatever the filter', async (limit) => {
    const archive = archiveOf(300);
    const { selections } = bulkPorts(archive);
    const keys = keysOf(archive);
    const sums = async (selection: CallSelection) => must(await tallyOf(selections, ACCOUNT, selection, limit)).count;
    expect(await sums(all())).toBe(300);
    expect(await sums(all({ states: ['failed'] }, keys.slice(0, 10)))).toBe(145);
    expect(await sums({ kind: 'some', keys: keys.slice(3, 24) })).toBe(21);
    expect(await sums(all({ text: 'no such word' }))).toBe(0);
  });

  it('comes in pieces that meet each call once', () => {
    const archive = archiveOf(300);
    const first = must(archive.handlers['history.selectionKeys'](ACCOUNT, all({ states: ['failed'] }), null, 100));
    const rest = must(
      archive.handlers['history.selectionKeys'](ACCOUNT, all({ states: ['failed'] }), first.at(-1) ?? null, 100),
    );
    expect(new Set([...first, ...rest]).size).toBe(150);
  });
});

describe('a tag for many calls', () => {
  it('is there for all of a filter but some, found by it, and undone to the very tags of before', async () => {
    const archive = archiveOf(330);
    const keys = keysOf(archive);
    must(archive.handlers['notes.setTags'](keys[2] ?? ('0' as EntryKey), ['b', 'roof', 'a']));
    must(archive.handlers['notes.setTags'](keys[4] ?? ('0' as EntryKey), ['b', 'a']));
    const before = tagsOf(archive);
    const { desk, told } = deskOver(archive);
    const tagged = must(await desk.change(ACCOUNT, all({ states: ['completed'] }, keys.slice(0, 2)), roof));
    expect(tagged).toMatchObject({
      change: { of: 164, done: 164, changed: 163, full: 0 },
      stopped: false,
      problem: null,
    });
    expect(told.map((standing) => standing?.done)).toEqual([0, 0, 25, 50, 75, 100, 125, 150, undefined]);
    expect(counted(archive, wish({ tags: ['roof'] }))).toBe(164);
    expect(must(await desk.undo(tagged.change.name))).toMatchObject({ change: { changed: 163 }, problem: null });
    expect(tagsOf(archive)).toEqual(before);
    expect(counted(archive, wish({ tags: ['roof'] }))).toBe(1);
    expect(await desk.undo(tagged.change.name)).toMatchObject({ ok: false, error: { code: 'tags_undo_gone' } });
  });

  it('is taken off what the filter by that very tag finds, though each piece finds fewer', async () => {
    const archive = archiveOf(250);
    const { desk } = deskOver(archive);
    must(await desk.change(ACCOUNT, all(), roof));
    const off = must(await desk.change(ACCOUNT, all({ tags: ['roof'] }), offRoof));
    expect(off).toMatchObject({ change: { done: 250, changed: 250 } });
    expect(counted(archive, wish({ tags: ['roof'] }))).toBe(0);
    must(await desk.undo(off.change.name));
    expect(counted(archive, wish({ tags: ['roof'] }))).toBe(250);
  });

  it('undone keeps what a person changed since, and forgets a change that another one followed', async () => {
    const archive = archiveOf(3);
    const [one, two] = keysOf(archive);
    if (one === undefined || two === undefined) throw new Error('two calls');
    const { desk } = deskOver(archive);
    const first = must(await desk.change(ACCOUNT, all(), roof));
    must(archive.handlers['notes.setTags'](one, ['roof', 'later']));
    must(await desk.undo(first.change.name));
    expect(tagsOf(archive)).toEqual([['later'], [], []]);
    const second = must(await desk.change(ACCOUNT, all(), { ...roof, tag: 'x' }));
    must(await desk.change(ACCOUNT, all(), { ...roof, tag: 'y' }));
    expect(await desk.undo(second.change.name)).toMatchObject({ ok: false, error: { code: 'tags_undo_gone' } });
  });

  it('passes over calls that have as many as they can have', async () => {
    const archive = archiveOf(2);
    const [one] = keysOf(archive);
    must(
      archive.handlers['notes.setTags'](
        one ?? ('0' as EntryKey),
        Array.from({ length: 50 }, (_, nth) => `t${nth}`),
      ),
    );
    const { desk } = deskOver(archive);
    expect(must(await desk.change(ACCOUNT, all(), roof))).toMatchObject({
      change: { changed: 1, full: 1 },
    });
  });

  it('that fails in the middle says how many calls have it, and these can be undone', async () => {
    const archive = archiveOf(350);
    const { bulk } = bulkPorts(archive);
    let pieces = 0;
    const { desk } = deskOver(archive, {
      step: (...args) => (++pieces === 3 ? Promise.resolve(fail(problem('storage_full'))) : bulk.step(...args)),
    });
    const tagged = must(await desk.change(ACCOUNT, all(), roof));
    expect(tagged).toMatchObject({ change: { done: 50, changed: 50 }, problem: { code: 'storage_full' } });
    expect(counted(archive, wish({ tags: ['roof'] }))).toBe(50);
    must(await desk.undo(tagged.change.name));
    expect(counted(archive, wish({ tags: ['roof'] }))).toBe(0);
  });

  it('is stopped by a person between two pieces; meanwhile nothing else begins', async () => {
    const archive = archiveOf(350);
    const { bulk } = bulkPorts(archive);
    const { desk } = deskOver(archive, {
      step: (...args) => {
        desk.stop();
        return bulk.step(...args);
      },
    });
    const tagging = desk.change(ACCOUNT, all(), roof);
    expect(await desk.change(ACCOUNT, all(), { kind: 'transcripts' })).toMatchObject({
      ok: false,
      error: { code: 'many_running' },
    });
    expect(must(await tagging)).toMatchObject({ change: { done: 25, changed: 25 }, stopped: true });
    expect(desk.current()).toBeNull();
  });
});

describe('the transcripts of many calls', () => {
  it('go from this computer and from the search, those of the others stay', async () => {
    const archive = archiveOf(260);
    const ids = found(archive, wish());
    for (const id of ids.slice(0, 130)) {
      must(
        archive.handlers['transcripts.keep'](ACCOUNT, id as ReturnType<typeof serverCall>['callId'], {
          fetchedAt: NOON,
          turns: [{ role: 'user', content: 'about the gutter', startMs: 0, endMs: 1 }],
        }),
      );
    }
    const { selections } = bulkPorts(archive);
    expect(must(await tallyOf(selections, ACCOUNT, all()))).toEqual({ count: 260, transcripts: 130 });
    expect(must(await tallyOf(selections, ACCOUNT, all({ text: 'gutter' }), 26))).toEqual({
      count: 130,
      transcripts: 130,
    });
    const { desk } = deskOver(archive);
    const removed = must(
      await desk.change(ACCOUNT, all({ text: 'gutter' }, keysOf(archive).slice(0, 5)), { kind: 'transcripts' }),
    );
    expect(removed).toMatchObject({ change: { done: 125, changed: 125 } });
    expect(found(archive, wish({ text: 'gutter' }))).toEqual(ids.slice(0, 5));
    expect(must(archive.handlers['transcripts.count']())).toBe(5);
    expect(must(await desk.change(ACCOUNT, all(), { kind: 'transcripts' }))).toMatchObject({
      change: { done: 260, changed: 5 },
    });
  });
});

describe('the numbers of many calls', () => {
  it('are each there once, of the newest call first', async () => {
    const archive = archiveOf(200);
    const { desk } = deskOver(archive);
    const { numbers } = must(await desk.numbers(ACCOUNT, all()));
    expect(numbers).toHaveLength(30);
    expect(numbers.slice(0, 3)).toEqual(['+12125550000', '+12125550001', '+12125550002']);
  });

  it('of calls that are not there any more are a problem, not an empty clipboard', async () => {
    const { desk } = deskOver(archiveOf(1));
    expect(await desk.numbers(ACCOUNT, { kind: 'some', keys: ['5' as EntryKey] })).toMatchObject({
      ok: false,
      error: { code: 'selection_empty' },
    });
  });
});
