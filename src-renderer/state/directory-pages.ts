import type { Answer, ProblemView } from '../../src-main/contract/envelope';
import type { DirectoryView } from '../../src-main/contract/views';
import type { DirectoryRows } from './app-state';
import type { Ask } from './ask';

/** Rows per request: the most that the contract allows. */
const PAGE = 200;

/** Where the rows are shown. */
export interface RowsScreen {
  read(): DirectoryRows;
  show(rows: DirectoryRows): void;
}

/** Reads the pages behind the directory again when its version changes; an overtaken reading is dropped. */
export class DirectoryPages {
  private reading = 0;

  constructor(
    private readonly ask: Ask,
    private readonly screen: RowsScreen,
  ) {}

  async follow(directory: DirectoryView): Promise<void> {
    const rows = this.screen.read();
    const sameAccount = rows.accountId === directory.accountId;
    if (sameAccount && rows.version === directory.version) return;
    await this.read(directory);
  }

  async read(directory: DirectoryView): Promise<void> {
    const mine = ++this.reading;
    const before = this.screen.read();
    const kept =
      before.accountId === directory.accountId ? before : { ...before, lines: [], agents: [], version: null };
    this.screen.show({ ...kept, accountId: directory.accountId, reading: true });
    const [lines, agents] = await Promise.all([
      readAll((offset) => this.ask('directory.lines', { offset, limit: PAGE })),
      readAll((offset) => this.ask('directory.agents', { offset, limit: PAGE })),
    ]);
    if (mine !== this.reading) return;
    const now = { ...this.screen.read(), accountId: directory.accountId, reading: false };
    if (lines.ok && agents.ok) {
      const { version } = directory;
      this.screen.show({ ...now, version, lines: lines.value, agents: agents.value, problem: null });
    } else {
      this.screen.show({ ...now, problem: failureOf(lines) ?? failureOf(agents) });
    }
  }
}

const failureOf = (answer: Answer<unknown>): ProblemView | null => (answer.ok ? null : answer.error);

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
