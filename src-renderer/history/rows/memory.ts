import type { App } from '../../state/create-app';
import { TopRow } from '../list/top-row';
import { SelectionMemory } from '../selection/selection-memory';
import { HistoryList } from './history-list';

/** What the history remembers while the app runs and another view is shown: its list, and where one was in it. */
export class HistoryMemory {
  readonly list: HistoryList;
  readonly topRow = new TopRow();
  readonly selection: SelectionMemory;
  private accountId: string | null = null;
  private current: string | null = null;
  private opened: string | null = null;

  constructor(app: App) {
    this.list = new HistoryList(app.ask);
    this.selection = new SelectionMemory(app.ask);
  }

  /** The row that the arrow keys start from. */
  readonly currentId = (): string | null => this.current;

  makeCurrent(key: string): void {
    this.current = key;
  }

  /** The call of an account whose details are open, where no attempt of this app is behind it. */
  openedKey(accountId: string | null): string | null {
    return accountId === this.accountId ? this.opened : null;
  }

  open(key: string | null): void {
    this.opened = key;
  }

  /** Brings the list up to date for the account in use. */
  use(accountId: string | null): void {
    if (accountId === this.accountId) return this.list.refresh();
    this.accountId = accountId;
    this.topRow.forget();
    this.current = null;
    this.opened = null;
    this.selection.clear();
    this.list.reset();
  }
}

const memories = new WeakMap<App, HistoryMemory>();

export function memoryOf(app: App): HistoryMemory {
  const known = memories.get(app);
  if (known) return known;
  const made = new HistoryMemory(app);
  memories.set(app, made);
  return made;
}
