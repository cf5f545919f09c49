import type { Answer, ProblemView } from '../../src-main/contract/envelope';
import type { DirectoryView } from '../../src-main/contract/views';
import type { DirectoryRows, ListName, ListRow, ListRows } from './app-state';
import { emptyRows } from './app-state';
import type { Ask } from './ask';

/** Rows per request: the most that the contract allows. */
const PAGE = 200;

const LISTS = ['lines', 'agents', 'voices', 'connections', 'transactions'] as const satisfies readonly ListName[];

/** Where the rows are shown. */
export interface RowsScreen {
  read(): DirectoryRows;
  show(rows: DirectoryRows): void;
}

/** Reads the pages behind a list again when its version changes; an overtaken reading is dropped. */
export class DirectoryPages {
  private readonly newest: Record<ListName, number> = {
    lines: 0,
    agents: 0,
    voices: 0,
    connections: 0,
    transactions: 0,
  };

  constructor(
    private readonly ask: Ask,
    private readonly screen: RowsScreen,
  ) {}

  async follow(directory: DirectoryView): Promise<void> {
    if (this.screen.read().accountId !== directory.accountId) {
      this.screen.show({ ...emptyRows, accountId: directory.accountId });
    }
    const rows = this.screen.read();
    await this.readLists(directory, (name) => {
      const { version } = directory.parts[name];
      // A list that a page of its own shows, and that nobody has opened yet, is not asked for at every start.
      return rows[name].version !== version && (version > 0 || name === 'lines' || name === 'agents');
    });
  }

  /** Reads what could not be read once more. */
  async readAgain(directory: DirectoryView): Promise<void> {
    const rows = this.screen.read();
    await this.readLists(directory, (name) => rows[name].problem !== null);
  }

  private async readLists(directory: DirectoryView, wanted: (name: ListName) => boolean): Promise<void> {
    await Promise.all(LISTS.filter(wanted).map((name) => this.read(name, directory.parts[name].version)));
  }

  private async read(name: ListName, version: number): Promise<void> {
    this.newest[name] += 1;
    const mine = this.newest[name];
    this.show(name, { reading: true });
    const rows = await readAll((offset) => this.page(name, offset));
    if (mine !== this.newest[name]) return;
    if (rows.ok) this.show(name, { version, rows: rows.value, reading: false, problem: null });
    else this.show(name, { reading: false, problem: rows.error });
  }

  private show<N extends ListName>(name: N, change: Partial<ListRows<ListRow[N]>>): void {
    const rows = this.screen.read();
    this.screen.show({ ...rows, [name]: { ...rows[name], ...change } });
  }

  // The commands are named for the lists; a switch would say the same five times.
  private page<N extends ListName>(name: N, offset: number): Promise<Page<ListRow[N]>> {
    const ask = this.ask as (command: string, payload: { offset: number; limit: number }) => Promise<Page<ListRow[N]>>;
    return ask(`directory.${name}`, { offset, limit: PAGE });
  }
}

type Page<T> = Answer<{ rows: T[]; total: number }>;

async function readAll<T>(page: (offset: number) => Promise<Page<T>>): Promise<Answer<readonly T[]>> {
  const all: T[] = [];
  for (;;) {
    const answer = await page(all.length);
    if (!answer.ok) return answer;
    all.push(...answer.value.rows);
    // An empty page ends it too: a list that shrank while it was read must not be asked for ever.
    if (answer.value.rows.length === 0 || all.length >= answer.value.total) return { ok: true, value: all };
  }
}

/** Why the rows of one of these lists could not be read; null when they could. */
export const rowsProblem = (rows: DirectoryRows, names: readonly ListName[]): ProblemView | null =>
  names.map((name) => rows[name].problem).find((problem) => problem !== null) ?? null;
