import type { App } from '../../state/create-app';
import { HistoryList } from './history-list';

/** What the history remembers while the app runs and another view is shown: its list, and where one was in it. */
export class HistoryMemory {
  readonly list: HistoryList;
  private accountId: string | null = null;
  private top = 0;
  private current: string | null = null;

  constructor(app: App) {
    this.list = new HistoryList(app.ask);
  }

  /** Pixels from the top of the list. */
  scrollTop(): number {
    return this.top;
  }

  scrolled(top: number): void {
    this.top = top;
  }

  /** The row that the arrow keys start from. */
  currentId(): string | null {
    return this.current;
  }

  makeCurrent(attemptId: string): void {
    this.current = attemptId;
  }

  /** Brings the list up to date for the account in use. */
  use(accountId: string | null): void {
    if (accountId === this.accountId) return this.list.refresh();
    this.accountId = accountId;
    this.top = 0;
    this.current = null;
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
