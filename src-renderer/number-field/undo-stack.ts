import type { Field } from '../../src-main/domain/number';

/** Steps kept: more than anybody takes back by hand. */
const DEEPEST = 100;

/** How a change came about: runs of typing, and of deleting, are taken back in one step each. */
export type ChangeKind = 'type' | 'delete' | 'jump';

/** Undo of the number field. The browser's own stack does not survive the formatting, which sets the field's value. */
export class UndoStack {
  private past: Field[] = [];
  private future: Field[] = [];
  private lastKind: ChangeKind = 'jump';

  /** Remembers the field as it was before a change. */
  record(before: Field, kind: ChangeKind): void {
    if (kind === 'jump' || kind !== this.lastKind) this.past = [...this.past, before].slice(-DEEPEST);
    this.lastKind = kind;
    this.future = [];
  }

  undo(now: Field): Field | null {
    const before = this.past.at(-1);
    if (before === undefined) return null;
    this.past = this.past.slice(0, -1);
    this.future = [...this.future, now];
    this.lastKind = 'jump';
    return before;
  }

  redo(now: Field): Field | null {
    const after = this.future.at(-1);
    if (after === undefined) return null;
    this.future = this.future.slice(0, -1);
    this.past = [...this.past, now];
    this.lastKind = 'jump';
    return after;
  }
}
