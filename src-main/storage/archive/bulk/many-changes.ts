import type { EntryKey } from '../../../domain/history/history-entry';
import type { CallSelection } from '../../../domain/history/selection';
import { MOST_TAGS } from '../../../domain/history/tags';
import type { AccountId } from '../../../domain/ids';
import { problem } from '../../../domain/problem/make-problem';
import type { Problem } from '../../../domain/problem/problem';
import { assertNever, fail, ok, type Result } from '../../../domain/result';
import type { ManyChange, ManyWork, PieceSize, TagChange } from '../../../history/bulk/ports';
import type { Stored } from '../calls';
import type { Talk } from '../talk';
import type { ArchiveWriter } from '../writer';
import type { KeptChange } from './kept-change';
import { ofAccount } from './of-account';
import { applied, restored } from './tagging';
import type { TagsBefore } from './tags-before';

/** Between two looks at the clock. */
const AT_ONCE = 10;

type Counts = Pick<ManyChange, 'changed' | 'full'>;

/** Changes many calls piece by piece; what is left and what was before is kept with each piece. */
export class ManyChanges {
  readonly #writer: ArchiveWriter;
  readonly #talk: Talk;
  readonly #kept: KeptChange;
  readonly #before: TagsBefore;

  constructor(writer: ArchiveWriter, talk: Talk, kept: KeptChange, before: TagsBefore) {
    this.#writer = writer;
    this.#talk = talk;
    this.#kept = kept;
    this.#before = before;
  }

  begin(name: string, account: AccountId, selection: CallSelection, work: ManyWork): Result<ManyChange, Problem> {
    return this.#writer.transaction(() => {
      const key = this.#writer.accounts.known(account);
      if (key === null || !this.#kept.holdsAny(key, selection)) return fail(problem('selection_empty'));
      this.#kept.forget();
      const of = this.#kept.choose(key, selection);
      return ok(this.#put({ name, account, work, phase: 'going', of, done: 0, changed: 0, full: 0 }));
    });
  }

  step(name: string, { calls, ms }: PieceSize): Result<ManyChange, Problem> {
    return this.#writer.piece(ms, () => {
      const until = performance.now() + ms;
      let change = this.#named(name);
      if (change === null) return fail(problem('many_gone'));
      for (let left = calls; left > 0 && change.phase !== 'done'; left -= AT_ONCE) {
        change = this.#next(change, Math.min(left, AT_ONCE));
        if (performance.now() >= until) break;
      }
      return ok(this.#put(change));
    });
  }

  beginUndo(name: string): Result<ManyChange, Problem> {
    return this.#writer.transaction(() => {
      const change = this.#named(name);
      if (change === null || change.work.kind !== 'tag') return fail(problem('tags_undo_gone'));
      if (change.phase === 'undoing') return ok(change);
      this.#kept.forgetLeft();
      return ok(this.#put({ ...change, phase: 'undoing', of: this.#before.count(), done: 0, changed: 0, full: 0 }));
    });
  }

  kept(): Result<ManyChange | null, Problem> {
    return ok(this.#kept.read());
  }

  dismiss(name: string): Result<void, Problem> {
    return this.#writer.transaction(() => {
      if (this.#named(name) === null) return fail(problem('many_gone'));
      this.#kept.forget();
      return ok(undefined);
    });
  }

  #named(name: string): ManyChange | null {
    const change = this.#kept.read();
    return change?.name === name ? change : null;
  }

  /** Kept as long as it can be gone on with or undone. */
  #put(change: ManyChange): ManyChange {
    const isOver = change.phase === 'done' && this.#before.isEmpty();
    if (isOver) this.#kept.forget();
    else this.#kept.put(this.#writer.accounts.enter(change.account), change);
    return change;
  }

  #next(change: ManyChange, limit: number): ManyChange {
    switch (change.phase) {
      case 'going':
        return this.#goOn(change, limit);
      case 'undoing':
        return this.#giveBack(change, limit);
      case 'done':
        return change;
      default:
        return assertNever(change.phase);
    }
  }

  #goOn(change: ManyChange, limit: number): ManyChange {
    const rows = this.#kept.left(limit);
    const newest = rows.at(-1);
    if (newest !== undefined) this.#kept.did(newest);
    const keys = rows.map((row) => String(row) as EntryKey);
    const { changed, full } = this.#change(ofAccount(this.#writer.calls, change.account, keys), change.work);
    const done = change.done + rows.length;
    return {
      ...change,
      phase: rows.length < limit || done === change.of ? 'done' : 'going',
      done,
      changed: change.changed + changed,
      full: change.full + full,
    };
  }

  #change(entries: readonly Stored[], work: ManyWork): Counts {
    switch (work.kind) {
      case 'tag':
        return this.#tag(entries, work);
      case 'transcripts':
        return { changed: this.#talk.drop(entries), full: 0 };
      default:
        return assertNever(work);
    }
  }

  #tag(entries: readonly Stored[], change: TagChange): Counts {
    let changed = 0;
    let full = 0;
    for (const entry of entries) {
      const tags = applied(entry.tags, change);
      if (tags === entry.tags) continue;
      if (tags.length > MOST_TAGS) {
        full += 1;
        continue;
      }
      this.#before.remember(Number(entry.key), entry.tags);
      this.#retag(entry, tags);
      changed += 1;
    }
    return { changed, full };
  }

  #giveBack(change: ManyChange, limit: number): ManyChange {
    const { work } = change;
    const before = this.#before.take(limit);
    const entries = this.#writer.calls.byKeys([...before.keys()]);
    for (const [row, tags] of before) {
      const entry = entries.get(row);
      if (entry && tags && work.kind === 'tag') this.#retag(entry, restored(entry.tags, tags, work));
    }
    const done = change.done + before.size;
    const isLast = before.size < limit || done === change.of;
    return { ...change, phase: isLast ? 'done' : 'undoing', done, changed: done };
  }

  #retag(entry: Stored, tags: readonly string[]): void {
    const account = this.#writer.accounts.enter(entry.accountId);
    this.#writer.change(Number(entry.key), account, entry, { ...entry, tags });
  }
}
