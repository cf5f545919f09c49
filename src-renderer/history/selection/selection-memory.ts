import type { HistoryRow } from '../../../src-main/contract/history';
import type { HistoryQuery } from '../../../src-main/domain/history/query/history-query';
import { MOST_KEYS } from '../../../src-main/domain/history/selection';
import type { Ask } from '../../state/ask';
import { rowAt } from '../../state/pages';
import { indexOf, type CallPages } from '../rows/calls';
import { asked, sameQuery } from '../rows/wish';
import { all, holds, isNobody, nobody, put, type Selection } from './selection';

/** What a person is told when a selection could not be made. */
export type SelectionTrouble = 'too-many' | 'moved';

/** A call, and where in the list it was. */
interface Place {
  readonly key: string;
  readonly index: number;
}

interface MaybePlace {
  /** Null where it has not been read yet. */
  readonly key: string | null;
  readonly index: number;
}

type Keys = readonly string[];

/** By so many rows a call may have moved since its place was seen. */
const SLACK = 100;

const isWhole = (keys: readonly (string | undefined)[]): keys is Keys => !keys.includes(undefined);

/** The list as it is on screen. */
export interface ShownList {
  readonly pages: CallPages;
  readonly query: HistoryQuery;
}

/**
 * The calls that are selected, as long as the list shows what one filter finds. A range begins at the call that was last
 * put in or out (the anchor); while Shift is held, each further step makes the range anew from there.
 */
export class SelectionMemory {
  private selection = nobody;
  private query: HistoryQuery | null = null;
  private anchor: Place | null = null;
  /** The selection as it was before the range. */
  private base = nobody;
  private ranges = 0;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly ask: Ask) {}

  readonly snapshot = (): Selection => this.selection;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  clear(): void {
    this.anchor = null;
    this.set(nobody);
  }

  /** Another filter: what was selected may not be in sight any more, so it goes. Another order changes nothing. */
  keepFor(query: HistoryQuery): void {
    const before = this.query;
    this.query = query;
    if (before !== null && !sameQuery({ ...before, order: query.order }, query)) this.clear();
  }

  /** The call that a range begins at where none was put in or out. */
  startAt(place: Place | null): void {
    if (this.anchor !== null && !isNobody(this.selection)) return;
    this.anchor = place;
    this.base = this.selection;
  }

  toggle(row: Pick<HistoryRow, 'key' | 'at'>, index: number): SelectionTrouble | null {
    const next = put(this.selection, [row.key], !holds(this.selection, row));
    if (next === null) return 'too-many';
    this.anchor = { key: row.key, index };
    this.set(next);
    return null;
  }

  /** All that there is at this moment; ThunderPhone's clock may be ahead of ours, so what is in sight counts as well. */
  all({ pages, query }: ShownList): void {
    this.anchor = null;
    const newest = [...pages.values()].flat().reduce((latest, { at }) => Math.max(latest, at + 1), Date.now());
    this.set(all(asked(query, Date.now()), newest));
  }

  /** Everything between the anchor and a place in the list, in sight or not. */
  async reach(list: ShownList, index: number): Promise<SelectionTrouble | null> {
    const range = ++this.ranges;
    const target = { key: rowAt(list.pages, index)?.key ?? null, index };
    const from = this.anchorIn(list) ?? (target.key === null ? null : { ...target, key: target.key });
    const keys = from === null ? 'moved' : await this.between(list, from, target);
    // A later step has made another range meanwhile.
    if (range !== this.ranges) return null;
    if (typeof keys === 'string') return keys;
    const next = put(this.base, keys, true);
    if (next === null) return 'too-many';
    this.tell(next);
    return null;
  }

  /** Where the anchor is now; where it was, if its page is not held any more. */
  private anchorIn({ pages }: ShownList): Place | null {
    if (this.anchor === null) return null;
    const index = indexOf(pages, this.anchor.key);
    return index < 0 ? this.anchor : { key: this.anchor.key, index };
  }

  private async between({ pages, query }: ShownList, one: Place, other: MaybePlace): Promise<Keys | SelectionTrouble> {
    const first = Math.min(one.index, other.index);
    const length = Math.abs(one.index - other.index) + 1;
    const held = Array.from({ length }, (_, nth) => rowAt(pages, first + nth)?.key);
    if (isWhole(held) && held.includes(one.key)) return held;
    if (length + 2 * SLACK > MOST_KEYS) return 'too-many';
    const offset = Math.max(0, first - SLACK);
    const answer = await this.ask('bulk.range', {
      filter: asked(query, Date.now()),
      order: query.order,
      offset,
      limit: length + 2 * SLACK,
    });
    if (!answer.ok) return 'moved';
    const { keys } = answer.value;
    const ends = [keys.indexOf(one.key), other.key === null ? other.index - offset : keys.indexOf(other.key)];
    return Math.min(...ends) < 0 ? 'moved' : keys.slice(Math.min(...ends), Math.max(...ends) + 1);
  }

  private set(selection: Selection): void {
    this.base = selection;
    this.ranges += 1;
    this.tell(selection);
  }

  private tell(selection: Selection): void {
    this.selection = selection;
    for (const listener of this.listeners) listener();
  }
}
