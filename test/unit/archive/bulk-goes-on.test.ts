import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountId, AttemptId, DraftId } from '../../../src-main/domain/ids';
import { problem } from '../../../src-main/domain/problem/make-problem';
import { fail } from '../../../src-main/domain/result';
import type { ManyChange, ManyWork } from '../../../src-main/history/bulk/ports';
import { connect } from '../../../src-main/storage/driver';
import {
  archiveHere,
  counted,
  found,
  NOON,
  serverCall,
  takeAll,
  wish,
  type HereArchive,
} from '../../doubles/archive-kit';
import { all, archiveOf, bulkPorts, deskOver, keysOf, tagsOf } from '../../doubles/bulk-kit';
import { ACCOUNT, attempt } from '../../doubles/sample-attempts';
import { must, tempFolder } from '../../doubles/storage-kit';

const roof = { kind: 'tag', tag: 'roof', isAdded: true } as const;
const words = { kind: 'transcripts' } as const;
const OTHER = 'account-2' as AccountId;

const kept = ({ handlers }: HereArchive): ManyChange | null => must(handlers['history.keptChange']());

/** Some calls have words, some the tag already, one as many tags as it can have. */
function filled(count: number, folder = tempFolder()): HereArchive {
  const archive = archiveOf(count, folder);
  keysOf(archive).forEach((key, nth) => {
    if (nth % 7 === 0) must(archive.handlers['notes.setTags'](key, ['before', 'roof']));
    if (nth === 4)
      must(
        archive.handlers['notes.setTags'](
          key,
          Array.from({ length: 50 }, (_, tag) => `t${String(tag)}`),
        ),
      );
  });
  for (const callId of found(archive, wish()).filter((_, nth) => nth % 3 === 0)) {
    must(
      archive.handlers['transcripts.keep'](ACCOUNT, callId as ReturnType<typeof serverCall>['callId'], {
        fetchedAt: NOON,
        turns: [{ role: 'user', content: 'about the gutter', startMs: 0, endMs: 1 }],
      }),
    );
  }
  return archive;
}

/** What of the calls a change can have changed. */
const stateOf = (archive: HereArchive) =>
  must(archive.handlers['history.page'](wish(), 0, 1_000)).rows.map(({ entry }) => [
    entry.callId,
    entry.tags,
    entry.transcript,
  ]);

/** Does so many pieces, then nothing more is written. */
function cutOff(archive: HereArchive, pieces: number) {
  let left = pieces;
  const { bulk } = bulkPorts(archive);
  return deskOver(
    archive,
    { step: (...args) => (left-- > 0 ? bulk.step(...args) : Promise.resolve(fail(problem('storage_unavailable')))) },
    10,
  ).desk;
}

/** As after a crash: the file as it is on disk, nothing else. */
function reopened(archive: HereArchive, folder: string): HereArchive {
  archive.close(false);
  return archiveHere(folder);
}

describe('a change of many calls that was cut off', () => {
  it.each([roof, { ...roof, isAdded: false }, words] satisfies ManyWork[])(
    'and is gone on with, however often, comes to what it would have come to: %o',
    { timeout: 120_000 },
    async (work) => {
      const expected = filled(90);
      const outcome = must(await deskOver(expected).desk.change(ACCOUNT, all(), work));
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat(4), { minLength: 1, maxLength: 5 }), async (cuts) => {
          const folder = tempFolder();
          let archive = filled(90, folder);
          const before = stateOf(archive);
          const [first = 0, ...later] = cuts;
          let did = must(await cutOff(archive, first).change(ACCOUNT, all(), work));
          for (const pieces of [...later, Infinity]) {
            archive = reopened(archive, folder);
            if (did.change.phase === 'done') break;
            expect(kept(archive)).toEqual(did.change);
            did = must(await cutOff(archive, pieces).goOn(did.change.name));
          }
          expect(stateOf(archive)).toEqual(stateOf(expected));
          expect(did.change).toEqual({ ...outcome.change, name: did.change.name });
          expect(counted(archive, wish({ tags: ['roof'] }))).toBe(counted(expected, wish({ tags: ['roof'] })));
          expect(counted(archive, wish({ text: 'gutter' }))).toBe(counted(expected, wish({ text: 'gutter' })));
          if (work.kind === 'transcripts') {
            expect(kept(archive)).toBeNull();
            return;
          }
          must(await cutOff(archive, 1).undo(did.change.name));
          archive = reopened(archive, folder);
          expect(kept(archive)).toMatchObject({ phase: 'undoing', done: 10 });
          must(await deskOver(archive).desk.goOn(did.change.name));
          expect(stateOf(archive)).toEqual(before);
          expect(kept(archive)).toBeNull();
        }),
        { numRuns: 12 },
      );
    },
  );

  it('leaves alone what came or was changed since, and finds again what the filter would not find any more', async () => {
    const archive = archiveOf(60);
    const did = must(await cutOff(archive, 2).change(ACCOUNT, all({ states: ['failed'] }), roof));
    expect(did).toMatchObject({ change: { of: 30, done: 20 }, problem: { code: 'storage_unavailable' } });
    // Taken over since, from times in between; one that was chosen is told of otherwise now.
    takeAll(archive, [serverCall(900, { status: 'failed', startedAt: NOON - 3_590_000 }), serverCall(59)]);
    must(await deskOver(archive).desk.goOn(did.change.name));
    expect(counted(archive, wish({ tags: ['roof'] }))).toBe(30);
    expect(found(archive, wish({ tags: ['roof'] }))).toContain(serverCall(59).callId);
    expect(found(archive, wish({ tags: ['roof'] }))).not.toContain(serverCall(900).callId);
  });

  it('is undone as far as it came', async () => {
    const archive = filled(60);
    const before = stateOf(archive);
    const did = must(await cutOff(archive, 3).change(ACCOUNT, all(), roof));
    must(await deskOver(archive).desk.undo(did.change.name));
    expect(stateOf(archive)).toEqual(before);
    expect(kept(archive)).toBeNull();
  });

  it('that a person stopped is kept, and dismissed without a trace of what is left', async () => {
    const archive = archiveOf(60);
    const { bulk } = bulkPorts(archive);
    const { desk } = deskOver(archive, {
      step: (...args) => {
        desk.stop();
        return bulk.step(...args);
      },
    });
    const did = must(await desk.change(ACCOUNT, all(), roof));
    expect(did).toMatchObject({ stopped: true, change: { done: 25, of: 60, phase: 'going' } });
    expect(must(await desk.kept(ACCOUNT))).toEqual(did.change);
    expect(must(await desk.kept(OTHER))).toBeNull();
    expect(desk.runs()).toBe(1);
    must(await desk.dismiss(did.change.name));
    expect(desk.runs()).toBe(2);
    expect(kept(archive)).toBeNull();
    for (const table of ['many_left', 'tags_before']) {
      expect(archive.database.get(`SELECT count(*) AS count FROM ${table}`)).toEqual({ count: 0 });
    }
    expect(await desk.goOn(did.change.name)).toMatchObject({ ok: false, error: { code: 'many_gone' } });
    expect(await desk.dismiss(did.change.name)).toMatchObject({ ok: false, error: { code: 'many_gone' } });
    expect(counted(archive, wish({ tags: ['roof'] }))).toBe(25);
  });

  it('gives way to the next one, but not to one that finds no call', async () => {
    const archive = archiveOf(60);
    const did = must(await cutOff(archive, 1).change(ACCOUNT, all(), roof));
    const { desk } = deskOver(archive);
    expect(await desk.change(ACCOUNT, all({ text: 'nobody' }), roof)).toMatchObject({
      error: { code: 'selection_empty' },
    });
    expect(kept(archive)).toEqual(did.change);
    const next = must(await desk.change(ACCOUNT, all({ states: ['failed'] }), { ...roof, tag: 'x' }));
    expect(kept(archive)).toMatchObject({ work: { tag: 'x' }, phase: 'done', changed: 30 });
    expect(await desk.undo(did.change.name)).toMatchObject({ error: { code: 'tags_undo_gone' } });
    must(await desk.undo(next.change.name));
    expect(tagsOf(archive).flat()).toEqual(Array.from({ length: 10 }, () => 'roof'));
  });

  it('that changed nothing is not offered to be undone', async () => {
    const archive = archiveOf(5);
    must(await deskOver(archive).desk.change(ACCOUNT, all(), { ...roof, isAdded: false }));
    expect(kept(archive)).toBeNull();
  });

  it('goes with its account', async () => {
    const archive = archiveOf(60);
    takeAll(archive, [serverCall(1)], OTHER);
    must(await cutOff(archive, 1).change(ACCOUNT, all(), roof));
    must(archive.handlers['leaving.mark'](OTHER));
    must(archive.handlers['leaving.removeSome'](OTHER, 100));
    expect(kept(archive)).not.toBeNull();
    must(archive.handlers['leaving.mark'](ACCOUNT));
    must(archive.handlers['leaving.removeSome'](ACCOUNT, 5));
    expect(kept(archive)).toBeNull();
  });

  it('reaches calls whose rows turned out to be attempts’, changed already or not', async () => {
    const archive = archiveOf(30);
    const did = must(await cutOff(archive, 1).change(ACCOUNT, all(), roof));
    const pressed = [serverCall(0), serverCall(29)].map(({ callId }, nth) =>
      attempt({ id: `pressed ${String(nth)}` as AttemptId, draftId: `draft ${String(nth)}` as DraftId, callId }),
    );
    must(
      archive.handlers['record.follow'](
        pressed.map((one) => ({ ...one, callId: null })),
        1,
      ),
    );
    must(archive.handlers['record.follow'](pressed, 2));
    must(await deskOver(archive).desk.goOn(did.change.name));
    expect(counted(archive, wish())).toBe(30);
    expect(counted(archive, wish({ tags: ['roof'] }))).toBe(30);
    must(await deskOver(archive).desk.undo(did.change.name));
    expect(counted(archive, wish({ tags: ['roof'] }))).toBe(0);
  });
});

it('A change of tags from before changes were kept can be undone', async () => {
  const folder = tempFolder();
  const archive = archiveOf(3, folder);
  const [one] = keysOf(archive);
  must(archive.handlers['notes.setTags'](one ?? must(fail(problem('internal'))), ['a', 'roof']));
  archive.close(true);
  const database = connect(`${folder}/archive.db`, { readOnly: false });
  database.exec(`
    DROP TABLE many_change; DROP TABLE many_left;
    CREATE TABLE tag_change (one INTEGER PRIMARY KEY, name TEXT NOT NULL, tag TEXT NOT NULL, is_added INTEGER NOT NULL) STRICT;
    INSERT INTO tag_change VALUES (1, 'old', 'roof', 1);
    INSERT INTO tags_before VALUES (${String(one)}, '["a"]');
    PRAGMA user_version = 5;
  `);
  database.close();
  const now = archiveHere(folder);
  expect(now.report).toMatchObject({ damaged: null, upgradedFrom: 5 });
  expect(kept(now)).toMatchObject({ name: 'old', account: ACCOUNT, work: roof, phase: 'done', changed: 1 });
  must(await deskOver(now).desk.undo('old'));
  expect(tagsOf(now)).toEqual([['a'], [], []]);
});
